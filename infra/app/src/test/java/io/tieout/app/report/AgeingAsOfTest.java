package io.tieout.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.runtime.WarehouseAddress;
import io.tieout.ledger.Secret;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ageing as of a past day is the ageing that was printed on that day, whatever became of the breaks since. */
class AgeingAsOfTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-10");
    private static final int CUT = 60;

    @TempDir
    Path directory;

    @Test
    void isWhatTheReportOfThatDayPrinted() throws IOException, SQLException {
        try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
                        .directory(directory)
                        .accounts(Accounts.builder()
                                .account("tieout", "secret", EnumSet.allOf(Privilege.class))
                                .build())
                        .start();
                Connection connection = new WarehouseAddress(
                                List.of(),
                                "127.0.0.1:" + warehouse.mysqlAddress().getPort(),
                                new Login("tieout", Secret.of("secret")))
                        .server()
                        .getConnection()) {
            new SchemaApplier(connection).apply(SchemaCatalogue.fromClassPath());
            Random random = new Random(20_261_127);
            for (int seq = 1; seq <= CUT; seq++) {
                happened(connection, random, seq);
            }
            execute(connection, """
                    INSERT INTO recon_run (run_id, status, started_for, actor, scenarios, as_of, cut_seq, head_seq, verdict, acts,
                      started_at, ended_at, business_date, occurred_at, recorded_at, ledger_seq, _partition, _offset)
                    VALUES ('run-1', 'FINISHED', 'DAY', 'tieout', 'R01', '2026-02-11 00:00:00', %d, %d, 'BREAKS', TRUE,
                      '2026-02-11 00:00:00', '2026-02-11 00:01:00', '2026-02-11', '2026-02-11 00:01:00', '2026-02-11 00:01:00', %d, 0, 1)
                    """.formatted(CUT, CUT, CUT));
            List<String> printed = printed(connection);
            execute(connection, "INSERT INTO as_of_parameter VALUES ('then', " + CUT + ", '" + DAY + "')");
            for (int seq = CUT + 1; seq <= CUT + 40; seq++) {
                happened(connection, random, seq);
            }

            assertThat(printed).hasSizeGreaterThan(5);
            assertThat(asOf(connection)).isEqualTo(printed);
            execute(connection, "INSERT INTO as_of_parameter VALUES ('then', " + (CUT + 40) + ", '" + DAY + "')");
            assertThat(asOf(connection)).as("a later cut says something else").isNotEqualTo(printed);
        }
    }

    private static void happened(Connection connection, Random random, int seq) throws SQLException {
        boolean opens = random.nextInt(3) > 0;
        execute(connection, """
                INSERT INTO recon_break_history (recorded_at, ledger_seq, break_id, what_happened, status, scenario, severity, actor,
                  open_delta, open_amount_delta, currency, ageing_from, business_date, occurred_at, _partition, _offset)
                VALUES ('2026-02-10 10:00:00', %d, 'b-%d', '%s', '%s', %s, 'high', 'tieout', %d, CAST('%s' AS DECIMAL(18,4)), %s, '%s',
                  '2026-02-10', '2026-02-10 10:00:00', 0, %d)
                """.formatted(
                        seq,
                        random.nextInt(20),
                        opens ? "OPENED" : "CLEARED",
                        opens ? "OPEN" : "CLEARED",
                        random.nextInt(5) == 0 ? "NULL" : "'R0" + (1 + random.nextInt(2)) + "'",
                        opens ? 1 : -1,
                        (opens ? "" : "-") + (1 + random.nextInt(500)) + ".25",
                        random.nextInt(5) == 0 ? "NULL" : "'EUR'",
                        DAY.minusDays(random.nextInt(60)),
                        seq));
    }

    private static List<String> printed(Connection connection) throws SQLException {
        return new ReportReader(connection, ZoneOffset.UTC)
                .read(DAY).ages().stream()
                        .map(age -> line(
                                age.scenario(),
                                age.currency(),
                                age.bucket().title(),
                                age.count(),
                                age.amount().setScale(4).toPlainString()))
                        .sorted()
                        .toList();
    }

    private static List<String> asOf(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT scenario, currency, ageing_bucket, open_count, open_amount"
                                + " FROM recon_ageing_as_of_cut WHERE as_of_name = 'then'")) {
            while (rows.next()) {
                lines.add(line(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getBigDecimal(5).setScale(4).toPlainString()));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String line(String scenario, String currency, String bucket, long count, String amount) {
        return scenario + " " + currency + " " + bucket + ": " + count + ", " + amount;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
