package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        execute("CREATE MATERIALIZED VIEW closed_loop_funnel REFRESH DEFERRED MANUAL AS SELECT order_id FROM closed_loop");
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
        TestingScenarios.load(connection, Path.of("src/test/resources/faults/clean.sql"));
        ParameterTable parameters = new ParameterTable(connection);
        parameters.writeDefaults(scenarios(), Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(breaks()).as("o-6 and o-7 are past every SLA by then").isNotEmpty();
        parameters.writeDefaults(scenarios(), Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(breaks()).isEmpty();
    }

    private static List<ReconciliationBreak> breaks() throws SQLException {
        List<ReconciliationBreak> breaks = new ArrayList<>();
        for (Scenario scenario : scenarios()) {
            new ScenarioRunner(connection).run(scenario, breaks::add);
        }
        return breaks;
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
