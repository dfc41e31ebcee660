package io.tieout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place by the time of recording: a search by halves over the primary key, a lookup each, because places follow that time closely. Not
 * exactly: a writer reads its clock before it takes places, and clocks of several machines differ; whoever asks allows for that.
 */
final class TimeSearch {
    private static final String FROM =
            "SELECT ledger_seq, recorded_at FROM ledger_event WHERE ledger_seq >= ? ORDER BY ledger_seq LIMIT 1";

    private final Connection connection;

    TimeSearch(Connection connection) {
        this.connection = connection;
    }

    /** A position behind which every event recorded at this time or later lies, provided that time and place never contradict each other. */
    SqlPosition before(Instant recordedAt) throws SQLException {
        long highest = number("SELECT coalesce(max(ledger_seq), 0) FROM ledger_event WHERE 0 < ?", 1);
        long low = 1;
        long high = highest + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            Found found = from(middle);
            if (found == null || !found.recordedAt().isBefore(recordedAt)) {
                high = middle;
            } else {
                low = found.place() + 1;
            }
        }
        Found first = from(low);
        long index = (first == null ? highest + 1 : first.place()) - 1;
        long last = number("SELECT coalesce(max(ledger_seq), 0) FROM ledger_event WHERE ledger_seq <= ?", index);
        // The places between may belong to a transaction that has not ended yet.
        return last == index
                ? new SqlPosition(index, List.of())
                : new SqlPosition(
                        index,
                        List.of(new SqlPosition.Gap(
                                last + 1, index, number("SELECT pg_current_xact_id()::text::bigint WHERE 0 < ?", 1))));
    }

    private record Found(long place, Instant recordedAt) {}

    private @Nullable Found from(long place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FROM)) {
            statement.setLong(1, place);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? new Found(
                                rows.getLong(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant())
                        : null;
            }
        }
    }

    private long number(String sql, long argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
