package io.tieout.app.simulator;

import io.tieout.projections.rows.RowFold;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.ParameterTable;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import io.tieout.starrocks.ScenarioRunner;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.SqlFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** The schema on a bare DuckDB, filled with folded rows: what the scenarios say about a set of facts, with neither Kafka nor an endpoint between. */
final class TestingTables implements AutoCloseable {
    static final ScenarioCatalogue CATALOGUE = ScenarioCatalogue.fromClassPath();
    private static final Pattern KEY = Pattern.compile("PRIMARY KEY \\([^)]*\\)");

    private final Connection connection;
    private final Path directory;
    private final Map<RowTable, String> columns = new EnumMap<>(RowTable.class);

    private TestingTables(Connection connection, Path directory) {
        this.connection = connection;
        this.directory = directory;
    }

    static TestingTables open(Path directory) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        TestingTables tables = new TestingTables(connection, directory);
        try (Statement statement = connection.createStatement()) {
            // The queries are too small to gain from a second thread.
            statement.execute("SET threads = 1");
            statement.execute("SET TimeZone = 'UTC'");
            for (SqlFile file : SchemaCatalogue.fromClassPath().files()) {
                if (file.kind() == SqlFile.Kind.TABLE) {
                    statement.execute(rewritten(file.statements().get(0)));
                }
            }
            for (RowTable table : RowTable.fedByEvents()) {
                tables.columns.put(table, columnsOf(statement, table));
            }
        }
        return tables;
    }

    /** Keeps the columns and the primary key and drops the clauses that only StarRocks has; the place of a row in its topic is not known here. */
    private static String rewritten(String createTable) {
        Matcher key = KEY.matcher(createTable);
        String columns =
                createTable.substring(0, createTable.indexOf(") ENGINE")).stripTrailing();
        return (columns + (key.find() ? ", " + key.group() : "") + ")")
                .replaceAll("(_partition INT|_offset BIGINT) NOT NULL", "$1 DEFAULT 0")
                .replaceAll(" (SUM|MIN|MAX|REPLACE) NOT NULL", " NOT NULL");
    }

    private static String columnsOf(Statement statement, RowTable table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '" + table.tableName()
                        + "' AND column_name NOT IN ('_partition', '_offset') ORDER BY column_index")) {
            while (rows.next()) {
                columns.add(rows.getString(1) + ": '" + rows.getString(2) + "'");
            }
        }
        return String.join(", ", columns);
    }

    /** Empties the tables and fills them anew. */
    void fill(RowFold fold) throws SQLException, IOException {
        Path file = directory.resolve("rows.json");
        try (Statement statement = connection.createStatement()) {
            for (RowTable table : RowTable.fedByEvents()) {
                statement.execute("DELETE FROM " + table.tableName());
                List<String> rows = fold.rows(table);
                if (!rows.isEmpty()) {
                    Files.write(file, rows);
                    statement.execute("INSERT INTO " + table.tableName() + " BY NAME SELECT * FROM read_json('" + file
                            + "', format = 'newline_delimited', columns = {" + columns.get(table) + "})");
                }
            }
            fillExpectedFees(statement);
        }
    }

    /**
     * What a line should cost. The projection computes this table in stages that need a Kafka; here the same rule is applied to the rows: rate and gross and fixed
     * fee, rounded half to even.
     */
    private void fillExpectedFees(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT l.provider, l.batch_id, l.line_no, p.payment_id, p.order_id, p.payment_method,"
                        + " s.schedule_id, s.fee_rate, l.gross_amount, s.fixed_fee, l.currency, l.business_date, l.occurred_at FROM settlement_lines l"
                        + " JOIN payments p ON p.provider = l.provider AND p.merchant_account = l.merchant_account"
                        + " AND p.provider_transaction_id = l.provider_transaction_id"
                        + " JOIN fee_schedule s ON s.provider = l.provider AND s.merchant_account = l.merchant_account"
                        + " AND s.payment_method = p.payment_method AND s.currency = l.currency"
                        + " WHERE l.kind = 'CAPTURE' AND p.capture_count > 0"
                        + " QUALIFY row_number() OVER (PARTITION BY l.provider, l.batch_id, l.line_no ORDER BY p.payment_id) = 1")) {
            while (row.next()) {
                String currency = row.getString(11);
                int places = CurrencyUnit.of(currency).getDecimalPlaces();
                BigDecimal fee = row.getBigDecimal(8)
                        .multiply(row.getBigDecimal(9))
                        .add(row.getBigDecimal(10))
                        .setScale(places, RoundingMode.HALF_EVEN);
                rows.add("('" + row.getString(1) + "', '" + row.getString(2) + "', " + row.getInt(3) + ", '"
                        + row.getString(4) + "', '" + row.getString(5) + "', '" + row.getString(6) + "', '"
                        + row.getString(7) + "', " + fee.toPlainString() + ", "
                        + BigDecimal.ONE.movePointLeft(places).toPlainString() + ", '" + currency + "', '"
                        + row.getString(12) + "', '" + row.getString(13) + "', '" + row.getString(13) + "', 0)");
            }
        }
        if (!rows.isEmpty()) {
            statement.execute(
                    "INSERT INTO expected_fees (provider, batch_id, line_no, payment_id, order_id, payment_method, schedule_id,"
                            + " expected_fee, tolerance, currency, business_date, occurred_at, recorded_at, ledger_seq) VALUES "
                            + String.join(", ", rows));
        }
    }

    /** What all scenarios find at a time. */
    List<ReconciliationBreak> breaks(Instant asOf) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // On a warehouse a row of the same key replaces the one that is there.
            for (String table : List.of("recon_parameter", "recon_term", "recon_tolerance")) {
                statement.execute("DELETE FROM " + table);
            }
        }
        new ParameterTable(connection).writeDefaults(CATALOGUE.scenarios(), asOf);
        ScenarioRunner runner = new ScenarioRunner(connection);
        List<ReconciliationBreak> breaks = new ArrayList<>();
        for (Scenario scenario : CATALOGUE.scenarios()) {
            breaks.addAll(runner.run(scenario));
        }
        return breaks;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
