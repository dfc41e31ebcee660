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
                .containsExactly("payments: expected table, found absent");
        SchemaReport report = new SchemaApplier(connection).apply(SCHEMA);
        assertThat(report.created()).containsExactly("payments");
        assertThat(report.unchanged()).hasSize(SCHEMA.files().size() - 1);
        assertThat(new SchemaApplier(connection).diff(SCHEMA)).isEmpty();
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
