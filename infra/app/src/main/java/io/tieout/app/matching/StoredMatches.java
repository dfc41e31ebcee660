package io.tieout.app.matching;

import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The groups of the warehouse in the order of their ids, one in memory at a time: two queries read side by side. Not thread-safe. */
final class StoredMatches implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 2_000;

    private final Query groups;
    private final Query members;
    private @Nullable MatchGroupRow nextGroup;
    private @Nullable MatchGroupMemberRow nextMember;

    private StoredMatches(Query groups, Query members) throws SQLException {
        this.groups = groups;
        this.members = members;
        this.nextGroup = groups.rows.next() ? MatchRows.group(groups.rows) : null;
        this.nextMember = members.rows.next() ? MatchRows.member(members.rows) : null;
    }

    /** Begins to read; a connection of its own for each query, because a driver that streams rows keeps its connection busy. */
    static StoredMatches open(DataSource warehouse) throws SQLException {
        Query groups = Query.run(warehouse, ItemQueries.GROUPS);
        try {
            return new StoredMatches(groups, Query.run(warehouse, ItemQueries.MEMBERS));
        } catch (SQLException | RuntimeException e) {
            groups.close();
            throw e;
        }
    }

    /** The next group, or null behind the last. */
    @Nullable
    StoredMatch next() throws SQLException {
        if (nextGroup == null && nextMember == null) {
            return null;
        }
        String id = smallest();
        MatchGroupRow group = null;
        if (nextGroup != null && nextGroup.groupId().equals(id)) {
            group = nextGroup;
            nextGroup = groups.rows.next() ? MatchRows.group(groups.rows) : null;
        }
        List<MatchGroupMemberRow> ofGroup = new ArrayList<>();
        while (nextMember != null && nextMember.groupId().equals(id)) {
            ofGroup.add(nextMember);
            nextMember = members.rows.next() ? MatchRows.member(members.rows) : null;
        }
        return new StoredMatch(id, group, ofGroup);
    }

    private String smallest() {
        if (nextGroup == null) {
            return Objects.requireNonNull(nextMember).groupId();
        }
        String ofGroup = nextGroup.groupId();
        return nextMember != null && nextMember.groupId().compareTo(ofGroup) < 0 ? nextMember.groupId() : ofGroup;
    }

    @Override
    public void close() throws SQLException {
        groups.close();
        members.close();
    }

    /** A query that is being read. */
    private record Query(Connection connection, Statement statement, ResultSet rows) {
        static Query run(DataSource warehouse, String sql) throws SQLException {
            Connection connection = warehouse.getConnection();
            try {
                Statement statement = connection.createStatement();
                statement.setFetchSize(ROWS_AT_A_TIME);
                return new Query(connection, statement, statement.executeQuery(sql));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        void close() throws SQLException {
            rows.close();
            statement.close();
            connection.close();
        }
    }
}
