package io.tieout.ledger;

import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakChanged;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.Finding;
import io.tieout.ledger.recon.RunTally;
import io.tieout.ledger.recon.RunTotal;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Finds breaks without reading all their events: the table {@code ledger_break}, kept in the transaction of each event from the event alone. All
 * methods work on the caller's transaction.
 */
final class BreakIndex {
    private static final String OPENED = """
            INSERT INTO ledger_break (break_id, kind, scenario, status, severity, order_id, currency, difference, business_date,
                                      ageing_from, opened_at)
            VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (break_id) DO NOTHING
            """;
    private static final String FOUND = """
            UPDATE ledger_break SET status = 'OPEN', severity = ?, order_id = ?, currency = ?, difference = ?, business_date = ?
            WHERE break_id = ?
            """;
    private static final String STATUS = "UPDATE ledger_break SET status = ? WHERE break_id = ?";
    private static final String ASSIGNED = "UPDATE ledger_break SET assignee = ? WHERE break_id = ?";

    private static final String OPEN = """
            SELECT break_id FROM ledger_break
            WHERE status = 'OPEN' AND scenario = ? AND break_id > ? AND (?::date IS NULL OR business_date = ?::date)
            ORDER BY break_id LIMIT ?
            """;

    private static final String OPEN_AMONG =
            "SELECT break_id FROM ledger_break WHERE status = 'OPEN' AND break_id = ANY (?)";

    private static final String SUMS = """
            SELECT scenario, coalesce(currency, 'XXX'), count(*), coalesce(sum(abs(difference)), 0)::numeric(38, 4)
            FROM ledger_break WHERE status = 'OPEN' AND scenario = ANY (?) GROUP BY 1, 2
            """;

    private BreakIndex() {}

    /** Notes what events say; of other kinds of events than those of breaks, nothing. */
    static void note(Connection connection, List<?> events) throws SQLException {
        List<BreakEvent> ofBreaks = events.stream()
                .filter(BreakEvent.class::isInstance)
                .map(BreakEvent.class::cast)
                .toList();
        if (ofBreaks.isEmpty()) {
            return;
        }
        try (PreparedStatement opened = connection.prepareStatement(OPENED);
                PreparedStatement found = connection.prepareStatement(FOUND);
                PreparedStatement status = connection.prepareStatement(STATUS);
                PreparedStatement assigned = connection.prepareStatement(ASSIGNED)) {
            // The openings of all breaks come first and the statuses last, which is the order of the events of each.
            for (BreakEvent event : ofBreaks) {
                if (event instanceof BreakOpened opening) {
                    opened(opened, opening);
                } else if (event instanceof BreakAssigned assignment) {
                    assigned.setString(1, assignment.assignee());
                    assigned.setString(2, event.breakId().value());
                    assigned.addBatch();
                } else if (event instanceof BreakResolved || event instanceof BreakCleared) {
                    status(status, event, "RESOLVED");
                } else if (event instanceof BreakChanged change) {
                    found(found, event, change.finding());
                } else if (event instanceof BreakReopened reopening) {
                    status(status, event, "OPEN");
                    if (reopening.finding() != null) {
                        found(found, event, reopening.finding());
                    }
                }
            }
            opened.executeBatch();
            assigned.executeBatch();
            found.executeBatch();
            status.executeBatch();
        }
    }

    private static void opened(PreparedStatement statement, BreakOpened event) throws SQLException {
        Finding finding = event.finding();
        Money residual = event.subject().residual();
        LocalDate day = finding == null ? event.origin().businessDate() : finding.businessDate();
        statement.setString(1, event.breakId().value());
        statement.setString(2, event.subject().kind().name());
        statement.setString(3, event.subject().scenario());
        statement.setString(4, finding == null ? null : finding.severity());
        statement.setString(5, finding == null ? null : finding.orderId());
        statement.setString(6, currency(finding, residual));
        statement.setBigDecimal(7, difference(finding, residual));
        statement.setDate(8, Date.valueOf(day));
        statement.setDate(9, Date.valueOf(day));
        statement.setObject(10, event.origin().recordedAt().atOffset(ZoneOffset.UTC));
        statement.addBatch();
    }

    private static void found(PreparedStatement statement, BreakEvent event, Finding finding) throws SQLException {
        statement.setString(1, finding.severity());
        statement.setString(2, finding.orderId());
        statement.setString(3, finding.currency());
        statement.setBigDecimal(4, finding.difference());
        statement.setDate(5, Date.valueOf(finding.businessDate()));
        statement.setString(6, event.breakId().value());
        statement.addBatch();
    }

    private static void status(PreparedStatement statement, BreakEvent event, String status) throws SQLException {
        statement.setString(1, status);
        statement.setString(2, event.breakId().value());
        statement.addBatch();
    }

    private static @Nullable String currency(@Nullable Finding finding, @Nullable Money residual) {
        if (finding != null) {
            return finding.currency();
        }
        return residual == null ? null : residual.getCurrencyUnit().getCode();
    }

    private static @Nullable BigDecimal difference(@Nullable Finding finding, @Nullable Money residual) {
        if (finding != null) {
            return finding.difference();
        }
        return residual == null ? null : residual.getAmount();
    }

    /** Open breaks of a scenario in the order of their numbers. */
    static List<BreakId> open(Connection connection, String scenario, @Nullable LocalDate day, String after, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, scenario);
            statement.setString(2, after);
            statement.setString(3, day == null ? null : day.toString());
            statement.setString(4, day == null ? null : day.toString());
            statement.setInt(5, most);
            return ids(statement);
        }
    }

    /** Which of these breaks are open. */
    static List<BreakId> openAmong(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN_AMONG)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            return ids(statement);
        }
    }

    /** Counts what is open of the scenarios, by currency. */
    static void sumOpen(Connection connection, List<String> scenarios, RunTally tally) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SUMS)) {
            statement.setArray(1, connection.createArrayOf("text", scenarios.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tally.open(
                            rows.getString(1),
                            rows.getString(2),
                            new RunTotal.Sum(rows.getLong(3), rows.getBigDecimal(4)));
                }
            }
        }
    }

    /** The breaks that a question is about, in the order they were opened. */
    static List<BreakId> find(Connection connection, BreakQuery query) throws SQLException {
        List<Object> values = new ArrayList<>();
        String where = query.where(values);
        try (PreparedStatement statement = connection.prepareStatement("SELECT break_id FROM ledger_break WHERE "
                + where
                + " ORDER BY opened_at, break_id LIMIT " + (query.limit() + 1))) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return ids(statement);
        }
    }

    private static List<BreakId> ids(PreparedStatement statement) throws SQLException {
        List<BreakId> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(new BreakId(rows.getString(1)));
            }
        }
        return ids;
    }
}
