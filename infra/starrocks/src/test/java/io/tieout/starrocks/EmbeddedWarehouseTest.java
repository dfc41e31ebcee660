package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema and scenarios as they are, with the DDL as written, over the MySQL protocol on the embedded warehouse. */
final class EmbeddedWarehouseTest {
    private static final SchemaCatalogue SCHEMA = SchemaCatalogue.fromClassPath();

    @TempDir
    private static Path directory;

    private static TestingEmbeddedWarehouse warehouse;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        warehouse = TestingEmbeddedWarehouse.start(directory.resolve("warehouse"));
        connection = warehouse.connect();
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        warehouse.close();
    }

    @BeforeEach
    void applySchema() throws SQLException {
        new SchemaApplier(connection).apply(SCHEMA);
    }

    static List<Scenario> scenarios() {
        return ScenarioCatalogue.fromClassPath().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsExactlyTheBreaksOfItsFixture(Scenario scenario) throws Exception {
        Path folder = TestingScenarios.folderOf(scenario);
        TestingScenarios.load(connection, folder.resolve("fixture.sql"));
        assertThat(TestingScenarios.csv(new ScenarioRunner(connection).run(scenario)))
                .isEqualTo(Files.readString(folder.resolve("expected.csv")));
    }

    @Test
    void createsWhatIsMissingAndLeavesWhatIsThere() throws SQLException {
        execute("DROP TABLE payments");
        assertThat(new SchemaApplier(connection).diff(SCHEMA))
                .extracting(SchemaDifference::toString)
                .containsExactly(
                        "payments: expected table, found absent",
                        "provider_daily_bridge: expected active, found inactive: base-table dropped: payments",
                        "merchant_daily_bridge: expected active, found inactive: base-table dropped: payments",
                        "settlement_delay: expected active, found inactive: base-table dropped: payments");
        SchemaReport report = new SchemaApplier(connection).apply(SCHEMA);
        assertThat(report.created()).containsExactly("payments");
        assertThat(report.unchanged()).hasSize(SCHEMA.files().size() - 1);
        assertThat(new SchemaApplier(connection).diff(SCHEMA)).isEmpty();
    }

    @Test
    void createsAMaterializedViewThatIsMissingAndNamesOneOfAnotherQuery() throws SQLException {
        execute("DROP MATERIALIZED VIEW closed_loop_funnel");
        assertThat(new SchemaApplier(connection).diff(SCHEMA))
                .extracting(SchemaDifference::toString)
                .containsExactly("closed_loop_funnel: expected materialized view, found absent");
        execute(
                "CREATE MATERIALIZED VIEW closed_loop_funnel REFRESH DEFERRED MANUAL AS SELECT order_id FROM closed_loop");
        assertThat(new SchemaApplier(connection).apply(SCHEMA).created()).isEmpty();
        assertThat(new SchemaApplier(connection).diff(SCHEMA))
                .extracting(SchemaDifference::toString)
                .containsExactly("closed_loop_funnel: expected the query of 340_mview_closed_loop_funnel.sql,"
                        + " found another query; drop it and apply again");
        execute("DROP MATERIALIZED VIEW closed_loop_funnel");
        assertThat(new SchemaApplier(connection).apply(SCHEMA).created()).containsExactly("closed_loop_funnel");
        assertThat(new SchemaApplier(connection).diff(SCHEMA)).isEmpty();
    }

    @Test
    void createsTheRolesOnceAndTheyDoWhatTheySay() throws SQLException {
        SchemaApplier applier = new SchemaApplier(connection);
        assertThat(applier.diffRoles(SCHEMA))
                .extracting(SchemaDifference::toString)
                .containsExactly(
                        "tieout_analyst: expected role, found absent", "tieout_sink: expected role, found absent");
        assertThat(applier.applyRoles(SCHEMA).created()).containsExactly("tieout_analyst", "tieout_sink");
        assertThat(applier.applyRoles(SCHEMA).unchanged()).containsExactly("tieout_analyst", "tieout_sink");
        assertThat(applier.diffRoles(SCHEMA)).isEmpty();
        execute("CREATE USER 'ann'@'%' IDENTIFIED BY 'made-up' DEFAULT ROLE tieout_analyst");
        execute("CREATE USER 'loader'@'%' IDENTIFIED BY 'made-up' DEFAULT ROLE tieout_sink");
        String insert = "INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity)"
                + " VALUES ('R99', '2026-01-31 00:00:00', '2026-01-31 00:00:00', 0, 'low')";
        try (Connection analyst = warehouse.connect("ann", "made-up");
                Connection sink = warehouse.connect("loader", "made-up")) {
            analyst.setCatalog("tieout");
            sink.setCatalog("tieout");
            execute(analyst, "SELECT count(*) FROM orders");
            execute(analyst, "SELECT count(*) FROM breaks_daily");
            assertThatThrownBy(() -> execute(analyst, insert)).hasMessageContaining("INSERT privilege");
            execute(sink, insert);
            execute(sink, "SELECT max(_offset) FROM orders");
            assertThatThrownBy(() -> execute(sink, "TRUNCATE TABLE orders")).hasMessageContaining("privilege");
            assertThatThrownBy(() -> execute(sink, "SELECT count(*) FROM breaks_daily"))
                    .hasMessageContaining("SELECT privilege");
        }
    }

    @Test
    void namesTheColumnsThatDifferAndChangesNothing() throws SQLException {
        execute("DROP TABLE recon_parameter");
        execute("CREATE TABLE recon_parameter (scenario VARCHAR(8) NOT NULL, as_of DATETIME NULL,"
                + " tolerance DECIMAL(18,2) NOT NULL, severity VARCHAR(16) NOT NULL, extra INT NULL)"
                + " ENGINE = OLAP PRIMARY KEY (scenario) DISTRIBUTED BY HASH (scenario) BUCKETS 1"
                + " PROPERTIES ('replication_num' = '1')");
        try {
            assertThat(new SchemaApplier(connection).apply(SCHEMA).created()).isEmpty();
            assertThat(new SchemaApplier(connection).diff(SCHEMA))
                    .extracting(SchemaDifference::toString)
                    .containsExactly(
                            "recon_parameter.as_of: expected datetime NOT NULL, found datetime NULL",
                            "recon_parameter.due_before: expected datetime NOT NULL, found absent",
                            "recon_parameter.tolerance: expected decimal(18,4) NOT NULL, found decimal(18,2) NOT NULL",
                            "recon_parameter.extra: expected absent, found int NULL");
        } finally {
            execute("DROP TABLE recon_parameter");
        }
    }

    @Test
    void namesTheFileWhoseStatementIsRefused() {
        SchemaCatalogue broken = new SchemaCatalogue(
                List.of(SqlFile.of("010_table_broken.sql", "CREATE TABLE broken (id BIGINT NOT NULL")));
        assertThatThrownBy(() -> new SchemaApplier(connection).apply(broken))
                .isInstanceOf(SQLException.class)
                .hasMessageStartingWith("010_table_broken.sql: ")
                .hasMessageEndingWith("; files before it are applied, apply again once the cause is gone");
    }

    @Test
    void replacesTheParametersOfARun() throws Exception {
        Scenario settled = ScenarioCatalogue.fromClassPath().scenario("R06");
        TestingScenarios.load(connection, TestingScenarios.folderOf(settled).resolve("fixture.sql"));
        ParameterTable parameters = new ParameterTable(connection);
        parameters.writeDefaults(List.of(settled), Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(new ScenarioRunner(connection).run(settled))
                .extracting(ReconciliationBreak::orderId)
                .contains("o-debit-pending", "o-zeta-pending");
        parameters.writeDefaults(List.of(settled), Instant.parse("2026-01-20T00:00:00Z"));
        assertThat(new ScenarioRunner(connection).run(settled)).isEmpty();
    }

    @Test
    void writesWhatIsSetAndRemovesWhatNoLongerIs() throws Exception {
        Instant asOf = Instant.parse("2026-01-30T18:00:00Z");
        ScenarioCatalogue catalogue = ScenarioCatalogue.fromClassPath();
        List<Scenario> chosen =
                List.of(catalogue.scenario("R06"), catalogue.scenario("R07"), catalogue.scenario("R09"));
        Terms.Changes changes = new Terms.Changes(
                Tolerance.of("0.05"),
                Sla.of("P1D"),
                "low",
                List.of(new Terms.SlaTerm("*", "acme", "CARD", Sla.of("1 business day"))),
                List.of(new Terms.ToleranceTerm("*", "USD", Tolerance.of("15"))));
        ParameterTable parameters = new ParameterTable(connection);
        parameters.write(chosen, asOf, new ScenarioSettings(Map.of("R06", changes), BusinessCalendar.MONDAY_TO_FRIDAY));
        assertThat(rows("recon_parameter", "scenario, due_before, tolerance, severity"))
                .contains(
                        "R06 2026-01-29 18:00:00 0.0500 low",
                        "R09 2026-01-27 00:00:00 0.0000 critical",
                        "LOOP 2026-01-30 18:00:00 0.0000 critical");
        assertThat(rows("recon_term", "scenario, provider, payment_method, due_before"))
                .contains("R06 acme CARD 2026-01-29 00:00:00", "R06 * BANK_DEBIT 2026-01-25 18:00:00");
        assertThat(rows("recon_tolerance", "scenario, term, currency, tolerance"))
                .contains("R06 * USD 15.0000", "R07 * JPY 1.0000", "R07 BATCH * 1.0000", "R07 BATCH JPY 100.0000");

        parameters.writeDefaults(chosen, asOf);
        assertThat(rows("recon_term", "scenario, provider, payment_method, due_before"))
                .contains("R06 * BANK_DEBIT 2026-01-25 18:00:00")
                .noneMatch(row -> row.startsWith("R06 acme"));
        assertThat(rows("recon_tolerance", "scenario, term, currency, tolerance"))
                .contains("R07 * JPY 1.0000")
                .noneMatch(row -> row.startsWith("R06"));
    }

    private static List<String> rows(String table, String columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + columns + " FROM " + table)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(result.getString(column));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    private static void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
