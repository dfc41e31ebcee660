package io.tieout.app.report;

import io.tieout.app.report.DailyReport.Age;
import io.tieout.app.report.DailyReport.Movement;
import io.tieout.app.report.DailyReport.OpenBreak;
import io.tieout.app.report.DailyReport.Run;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a daily report from the warehouse. Not thread-safe, as the connection is not. */
public final class ReportReader {
    /** The most breaks that a report names. */
    public static final int MOST_OLDEST = 100;

    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private static final String RUN_COLUMNS =
            "SELECT run_id, verdict, as_of, cut_seq, ledger_seq, ended_at FROM recon_run WHERE status = 'FINISHED'"
                    + " AND acts = TRUE AND only_business_date IS NULL";
    private static final String FIRST_AFTER =
            RUN_COLUMNS + " AND as_of >= CAST(? AS DATETIME) ORDER BY ledger_seq LIMIT 1";
    private static final String LAST_BEFORE =
            RUN_COLUMNS + " AND as_of < CAST(? AS DATETIME) ORDER BY ledger_seq DESC LIMIT 1";

    private static final String MOVES = "SELECT coalesce(scenario, 'CONFLICT'), coalesce(currency, 'XXX'),"
            + " CASE WHEN ledger_seq <= ? THEN 'BEFORE' ELSE what_happened END, count(*), sum(open_delta),"
            + " sum(open_amount_delta) FROM recon_break_history WHERE ledger_seq <= ? GROUP BY 1, 2, 3";

    private static final String AGES = "SELECT coalesce(scenario, 'CONFLICT'), coalesce(currency, 'XXX'), ageing_from,"
            + " sum(open_delta), sum(open_amount_delta) FROM recon_break_history WHERE ledger_seq <= ? GROUP BY 1, 2, 3";

    private static final String OLDEST =
            "SELECT break_id, coalesce(scenario, 'CONFLICT'), break_key, coalesce(severity, ''), coalesce(reason, kind),"
                    + " ageing_from, residual_amount, coalesce(currency, ''), coalesce(assignee, '') FROM recon_break"
                    + " WHERE status = 'OPEN' ORDER BY ageing_from, break_id LIMIT " + MOST_OLDEST;

    private final Connection connection;
    private final ZoneId accountingZone;

    /**
     * A reader.
     *
     * @param connection to the database of the tables; stays the caller's to close
     * @param accountingZone in which a business day ends
     */
    public ReportReader(Connection connection, ZoneId accountingZone) {
        this.connection = connection;
        this.accountingZone = accountingZone;
    }

    /** The report of a business day. It rests on the first run that judged the day as a whole, else on the last one before. */
    public DailyReport read(LocalDate date) throws SQLException {
        Run run = run(date);
        Run before = run == null ? null : runBefore(date, run);
        long from = before == null ? 0 : before.seq();
        long to = run == null ? 0 : run.seq();
        ReportTotals totals = new ReportTotals(connection, date);
        return new DailyReport(
                date, run, totals.bridges(), movements(from, to), ages(to, date), totals.totals(), oldest());
    }

    private @Nullable Run run(LocalDate date) throws SQLException {
        Run after = run(FIRST_AFTER, endOf(date), true);
        return after == null ? run(LAST_BEFORE, endOf(date), false) : after;
    }

    /** The run of the report of the day before, unless that is the same. */
    private @Nullable Run runBefore(LocalDate date, Run run) throws SQLException {
        Run before = run(date.minusDays(1));
        return before == null || before.runId().equals(run.runId()) ? null : before;
    }

    private Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(accountingZone).toInstant();
    }

    private @Nullable Run run(String sql, Instant bound, boolean afterDayEnd) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, DATETIME.format(bound));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Run(
                                row.getString(1),
                                row.getString(2),
                                instant(row, 3),
                                row.getLong(4),
                                afterDayEnd,
                                row.getLong(5),
                                instant(row, 6))
                        : null;
            }
        }
    }

    private List<Movement> movements(long from, long to) throws SQLException {
        Map<String, MovementSums> sums = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(MOVES)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String scenario = rows.getString(1);
                    String currency = rows.getString(2);
                    sums.computeIfAbsent(scenario + " " + currency, key -> new MovementSums(scenario, currency))
                            .add(rows.getString(3), rows.getLong(5), rows.getBigDecimal(6));
                }
            }
        }
        return sums.values().stream().map(MovementSums::movement).toList();
    }

    private List<Age> ages(long to, LocalDate date) throws SQLException {
        Map<String, Age> ages = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(AGES)) {
            statement.setLong(1, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    AgeingBucket bucket = AgeingBucket.of(rows.getObject(3, LocalDate.class), date);
                    Age age = new Age(
                            rows.getString(1), rows.getString(2), bucket, rows.getLong(4), rows.getBigDecimal(5));
                    ages.merge(
                            age.scenario() + " " + age.currency() + " " + bucket.ordinal(),
                            age,
                            ReportReader::together);
                }
            }
        }
        return ages.values().stream().filter(age -> age.count() != 0).toList();
    }

    private static Age together(Age one, Age other) {
        BigDecimal amount = one.amount().add(other.amount());
        return new Age(one.scenario(), one.currency(), one.bucket(), one.count() + other.count(), amount);
    }

    private List<OpenBreak> oldest() throws SQLException {
        List<OpenBreak> oldest = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OLDEST);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                oldest.add(new OpenBreak(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getObject(6, LocalDate.class),
                        rows.getBigDecimal(7),
                        rows.getString(8),
                        rows.getString(9)));
            }
        }
        return oldest;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
