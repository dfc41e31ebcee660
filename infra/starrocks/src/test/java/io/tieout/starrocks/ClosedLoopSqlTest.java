package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of the closed loop on the embedded warehouse, behind its own dialect: what it says is held against the stream elsewhere. */
final class ClosedLoopSqlTest {
    private static final ClosedLoopQueries QUERIES = ClosedLoopQueries.fromClassPath();

    @TempDir
    private static Path directory;

    private static TestingEmbeddedWarehouse warehouse;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        warehouse = TestingEmbeddedWarehouse.start(directory.resolve("warehouse"));
        connection = warehouse.connect();
        new SchemaApplier(connection).apply(SchemaCatalogue.fromClassPath());
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        warehouse.close();
    }

    /** The table as the stream would have it, made of the SQL itself. */
    @BeforeEach
    void fill() throws Exception {
        TestingScenarios.load(connection, TestingScenarios.FOLDER.resolve("R17-payment-rights/fixture.sql"));
        String columns = String.join(", ", columns());
        execute("INSERT INTO closed_loop (" + columns + ", recorded_at, _partition, _offset) SELECT " + columns
                + ", occurred_at, 0, 0 FROM (" + QUERIES.closedLoop() + ") computed");
        execute(
                "INSERT INTO projection_watermark (table_name, row_partition, source_partition, ledger_seq, watermark_at)"
                        + " VALUES ('orders', 0, 0, 1000000, '2026-01-31 00:00:00')");
    }

    @Test
    void agreesWithItselfAndLeavesNoRemainder() throws SQLException {
        assertThat(QUERIES.differences(connection)).isEmpty();
        assertThat(QUERIES.proof(connection))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.holds()).as(line.toString()).isTrue());
    }

    @Test
    void namesAMissingAStrangeAndAnAlteredRow() throws SQLException {
        List<String> orders = texts("SELECT order_id FROM closed_loop ORDER BY order_id");
        execute("DELETE FROM closed_loop WHERE order_id = '" + orders.get(0) + "'");
        execute("UPDATE closed_loop SET residual_books = 1, reason = 'OTHER' WHERE order_id = '" + orders.get(1) + "'");
        execute("INSERT INTO closed_loop SELECT * FROM closed_loop WHERE order_id = '" + orders.get(2) + "'");
        execute("UPDATE closed_loop SET ledger_seq = 2000000, residual_books = 1 WHERE order_id = '" + orders.get(3)
                + "'");

        assertThat(QUERIES.differences(connection))
                .extracting(difference -> difference.orderId() + " " + difference.difference())
                .as("what lies behind the cut is not compared")
                .containsExactly(orders.get(0) + " MISSING_IN_TABLE", orders.get(1) + " reason,residual_books");
        assertThat(QUERIES.proof(connection))
                .anySatisfy(line -> assertThat(line.holds()).isFalse());
    }

    @Test
    void theViewSaysWhatIsPendingAtTheAsOfTime() throws SQLException {
        execute("UPDATE closed_loop SET verdict = 'LATE', due_at = '2026-01-20 00:00:00' WHERE fact_count > 0");

        assertThat(verdictsAsOf("2026-01-20 00:00:00")).containsOnlyKeys("PENDING");
        assertThat(verdictsAsOf("2026-01-20 00:00:01")).containsOnlyKeys("LATE");
    }

    private static Map<String, String> verdictsAsOf(String asOf) throws SQLException {
        execute("INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity) VALUES ('LOOP', '"
                + asOf + "', '" + asOf + "', 0, 'critical')");
        Map<String, String> verdicts = new TreeMap<>();
        texts("SELECT DISTINCT verdict FROM closed_loop_as_of").forEach(verdict -> verdicts.put(verdict, verdict));
        return verdicts;
    }

    private static List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERIES.closedLoop())) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
