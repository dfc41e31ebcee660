package io.tieout.app.matching;

import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The match groups of the warehouse, for those who decide about them. Not thread-safe, as the connection is not. */
public final class MatchBook {
    private static final String LIST = """
            SELECT
              group_id, kind, status, rule_step, rule_name, cardinality, our_count, their_count, our_amount, their_amount,
              residual_amount, currency, reason, decided_by, ledger_seq
            FROM match_group
            WHERE (? = '' OR status = ?) AND (? = '' OR kind = ?)
            ORDER BY status, kind, group_id
            LIMIT ?
            """;
    private static final String GROUP = """
            SELECT
              group_id, kind, status, rule_step, rule_name, cardinality, our_count, their_count, our_amount, their_amount,
              residual_amount, currency, reason, decided_by, ledger_seq
            FROM match_group
            WHERE group_id = ?
            """;
    private static final String MEMBERS = """
            SELECT group_id, member_no, side, member_kind, member_id, amount, currency, ledger_seq
            FROM match_group_member
            WHERE group_id = ?
            ORDER BY member_no
            """;
    private static final String DECISION = """
            SELECT group_id, status, decided_by, comment_text, members, residuals, decided_at
            FROM match_decision
            WHERE group_id = ?
            """;

    private final Connection connection;

    /** A book on the given connection, which stays the caller's to close. */
    public MatchBook(Connection connection) {
        this.connection = connection;
    }

    /**
     * A group with everything that is known of it.
     *
     * @param group null where the group is rejected, so that no run makes it
     * @param members with their amounts as of the last run, or as of now for a rejected group
     * @param decision null where nobody decided about it
     */
    public record Entry(
            @Nullable MatchGroupRow group,
            List<MatchGroupMemberRow> members,
            @Nullable MatchDecisionState decision) {
        public Entry {
            members = List.copyOf(members);
        }

        /** What the two sides differ by, theirs less ours, in each currency that does not tie. */
        public List<Money> residuals() {
            Balance balance = new Balance();
            members.forEach(
                    member -> balance.add(MemberKind.Side.valueOf(member.side()), member.amount(), member.currency()));
            return balance.residuals();
        }
    }

    /**
     * Groups in the order of status, kind and id.
     *
     * @param status only these; empty for all
     * @param kind only these; empty for all
     * @param most how many at most
     */
    public List<MatchGroupRow> list(String status, String kind, int most) throws SQLException {
        List<MatchGroupRow> groups = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, status);
            statement.setString(2, status);
            statement.setString(3, kind);
            statement.setString(4, kind);
            statement.setInt(5, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    groups.add(MatchRows.group(rows));
                }
            }
        }
        return groups;
    }

    /** The group of an id, also a rejected one; empty where neither the warehouse nor a decision knows it. */
    public Optional<Entry> find(String groupId) throws SQLException {
        List<MatchGroupRow> groups = new ArrayList<>();
        List<MatchGroupMemberRow> members = new ArrayList<>();
        List<MatchDecisionState> decisions = new ArrayList<>();
        each(GROUP, groupId, row -> groups.add(MatchRows.group(row)));
        each(MEMBERS, groupId, row -> members.add(MatchRows.member(row)));
        each(DECISION, groupId, row -> decisions.add(MatchRows.decision(row)));
        if (groups.isEmpty() && decisions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                groups.isEmpty() ? null : groups.get(0),
                groups.isEmpty() ? asOfNow(decisions.get(0)) : members,
                decisions.isEmpty() ? null : decisions.get(0)));
    }

    /** The members of a decided group that are there, with their amounts. */
    private List<MatchGroupMemberRow> asOfNow(MatchDecisionState decision) throws SQLException {
        Set<MatchMember> wanted = new HashSet<>(decision.members());
        List<MatchItem> items = new ArrayList<>();
        for (MatchKind kind : MatchKind.values()) {
            new ItemReader(connection, item -> {
                        if (wanted.contains(item.member())) {
                            items.add(item);
                        }
                    })
                    .read(kind);
            if (!items.isEmpty()) {
                MatchGroupId id = decision.groupId();
                List<MatchGroupMemberRow> rows = FoundGroup.of(
                                kind, MatchStatus.SUGGESTED, MatchRule.DECISION, null, null, items)
                        .memberRows(0);
                return rows.isEmpty() || rows.get(0).groupId().equals(id.value()) ? rows : List.of();
            }
        }
        return List.of();
    }

    /** What is done with a row. */
    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String sql, String groupId, Each each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, groupId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }
}
