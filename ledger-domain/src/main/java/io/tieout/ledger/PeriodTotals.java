package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.period.ControlTotals;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.period.PeriodState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what lies in a period, from the event store. Every event counts that says a fact or posts an entry; what people only proposed or decided
 * about does not. An event belongs to the period of its booking date where it has one, else to that of its business date.
 */
final class PeriodTotals {
    // Dates are written in one form only, so a look at the bytes finds every candidate; reading them as JSON decides.
    private static final String CANDIDATES = """
            SELECT event_type, event_id, payload FROM ledger_event
            WHERE ledger_seq <= ? AND (payload LIKE ? OR payload LIKE ?)
              AND (aggregate_type NOT IN ('Adjustment', 'AccountingPeriod', 'ReconciliationBreak') OR event_type = 'adjustment.approved')
              AND event_type <> 'fact.restated'
            ORDER BY ledger_seq
            """;
    private static final String APPROVED_SINCE = """
            SELECT payload FROM ledger_event
            WHERE aggregate_type = 'Adjustment' AND ledger_seq > ? AND event_type = 'adjustment.approved'
            """;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final ObjectMapper json = LedgerJson.mapper();
    private final DataSource dataSource;
    private final LedgerReads reads;

    PeriodTotals(DataSource dataSource, LedgerReads reads) {
        this.dataSource = dataSource;
        this.reads = reads;
    }

    /** What lies in the period now; null if it is not soft-closed, because then it will not be sealed. */
    @Nullable
    ControlTotals ifSoftClosed(PeriodId period) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try {
                if (reads.periods(connection).statusOf(period) != PeriodState.Status.SOFT_CLOSED) {
                    return null;
                }
                long upTo = settledSeq(connection);
                return count(connection, period, upTo);
            } finally {
                connection.rollback();
            }
        }
    }

    /** What lies in the period up to a place in the ledger. */
    ControlTotals count(Connection connection, PeriodId period, long upToSeq) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A look at the whole ledger may take longer than an append may; it holds back nobody.
            statement.execute("SET LOCAL statement_timeout = 0");
        }
        TotalsText text = new TotalsText(period, upToSeq);
        try (PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
            statement.setLong(1, upToSeq);
            statement.setBytes(2, pattern("businessDate", period));
            statement.setBytes(3, pattern("bookingDate", period));
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] payload = rows.getBytes(3);
                    JsonNode event = read(payload);
                    if (event != null && day(event).filter(period::contains).isPresent()) {
                        text.add(rows.getString(1), rows.getString(2), payload, event);
                    }
                }
            }
        }
        return new ControlTotals(upToSeq, text.toString());
    }

    /** Whether an adjustment was booked into the period since it was counted. */
    boolean isOvertaken(Connection connection, PeriodId period, long countedUpTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPROVED_SINCE)) {
            statement.setLong(1, countedUpTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    JsonNode event = read(rows.getBytes(1));
                    if (event != null && day(event).filter(period::contains).isPresent()) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    /**
     * The highest place in the ledger behind which no place can be filled any more: the highest taken now, once every transaction that ran when
     * it was looked up has ended. A writer takes its transaction number before its places ({@code LedgerEventStore}).
     */
    private static long settledSeq(Connection connection) throws SQLException {
        connection.rollback();
        long highest = number(connection, "SELECT coalesce(max(ledger_seq), 0) FROM ledger_event");
        long seenBy = number(connection, "SELECT pg_current_xact_id()::text::bigint");
        connection.rollback();
        long began = System.nanoTime();
        while (number(connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") < seenBy) {
            connection.rollback();
            if (System.nanoTime() - began > LONGEST_WAIT_NANOS) {
                throw new LedgerUnavailableException(
                        "a transaction of another client has been open for over a minute, so the period cannot be counted;"
                                + " look at pg_stat_activity and seal again",
                        new TimeoutException());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        connection.rollback();
        return highest;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static byte[] pattern(String member, PeriodId period) {
        return ("%\"" + member + "\":\"" + period + "-%").getBytes(StandardCharsets.UTF_8);
    }

    /** The event; null where the bytes are no JSON, which a tampered row may be. */
    private @Nullable JsonNode read(byte[] payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static Optional<LocalDate> day(JsonNode event) {
        String text = event.path("bookingDate")
                .asText(event.path("origin").path("businessDate").asText());
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
