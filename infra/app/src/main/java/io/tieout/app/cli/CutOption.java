package io.tieout.app.cli;

import io.tieout.ledger.SealedHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cut of the ledger, and as of when it is judged. */
final class CutOption {
    private static final String LAST_UNTIL =
            "SELECT coalesce(max(ledger_seq), 0) FROM ledger_event WHERE recorded_at <= ? AND ledger_seq <= ?";
    private static final String RECORDED =
            "SELECT recorded_at FROM ledger_event WHERE ledger_seq <= ? ORDER BY ledger_seq DESC LIMIT 1";

    @Option(
            names = "--at",
            paramLabel = "CUT",
            defaultValue = "now",
            description = {
                "A place in the ledger, as a reconciliation names its cut; or a time, for what was recorded until then; or now"
                        + " (default)."
            })
    private String at = "now";

    @Option(
            names = "--effective",
            paramLabel = "DAY",
            description = "Only facts of this business day or an earlier one, for example 2026-01-31.")
    private @Nullable LocalDate effective;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description =
                    "Judge as of this time (default: the end of the effective day; else when the cut was recorded; else now).")
    private @Nullable Instant asOf;

    /** What was chosen. @param upTo a place in the ledger */
    record Cut(long upTo, Optional<LocalDate> effective, Instant asOf) {}

    Cut of(DataSource eventStore, Instant now) throws SQLException {
        long head = new SealedHead(eventStore).read();
        long upTo = upTo(eventStore, head);
        return new Cut(upTo, Optional.ofNullable(effective), asOf(eventStore, upTo, now));
    }

    private long upTo(DataSource eventStore, long head) throws SQLException {
        if (at.equals("now")) {
            return head;
        }
        if (at.matches("\\d{1,18}")) {
            long place = Long.parseLong(at);
            if (place > head) {
                throw new CommandFailure("--at " + at + ": the ledger ends at " + head + "; give a place up to there");
            }
            return place;
        }
        try (Connection connection = eventStore.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST_UNTIL)) {
            statement.setObject(1, OffsetDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC));
            statement.setLong(2, head);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    "--at " + at + ": a place in the ledger like 81234, a time like 2026-01-31T00:00:00Z, or now", e);
        }
    }

    private Instant asOf(DataSource eventStore, long upTo, Instant now) throws SQLException {
        if (asOf != null) {
            return asOf;
        }
        if (effective != null) {
            return effective.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (at.equals("now")) {
            return now;
        }
        try (Connection connection = eventStore.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECORDED)) {
            statement.setLong(1, upTo);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now;
            }
        }
    }
}
