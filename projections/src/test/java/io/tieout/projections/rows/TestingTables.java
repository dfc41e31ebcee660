package io.tieout.projections.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.projections.wire.RowTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the schema in a bare DuckDB, filled with rows of the topology, and the SQL of the closed loop over them. */
final class TestingTables implements AutoCloseable {
    private static final Path SQL = Path.of("../infra/starrocks");
    private static final Pattern KEY = Pattern.compile("PRIMARY KEY \\([^)]*\\)");

    private final Connection connection;

    TestingTables() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = 1");
        try (Stream<Path> files = Files.list(SQL.resolve("schema"))) {
            for (Path file : files.sorted().toList()) {
                execute(portable(statement(file)));
            }
        }
    }

    /** Replaces what the tables hold by what the topology wrote. */
    void load(TestingLoop loop) throws SQLException {
        for (RowTable table : RowTable.fedByEvents()) {
            execute("DELETE FROM " + table.tableName());
            boolean adds = table == RowTable.PROVIDER_DAILY_TOTAL || table == RowTable.CLOSED_LOOP_HISTORY;
            if (table != RowTable.LEDGER_EVENT) {
                insert(table, adds ? loop.appended(table) : loop.table(table).values());
            }
        }
        execute("DELETE FROM projection_watermark");
        execute(
                "INSERT INTO projection_watermark VALUES ('all', 0, 0, 1000000, CAST('2026-01-01 00:00:00' AS DATETIME))");
    }

    /** The rows of a statement by their first column, amounts without trailing zeros. */
    Map<String, Map<String, String>> rows(String sql) throws SQLException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Map<String, String> row : list(sql)) {
            rows.put(row.values().iterator().next(), row);
        }
        return rows;
    }

    List<Map<String, String>> list(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), text(found.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** A statement of the closed loop, as the catalogue puts it together. */
    static String query(String name) throws IOException {
        String closedLoop = statement(SQL.resolve("loop/closed_loop.sql"));
        return statement(SQL.resolve("loop/" + name)).replace("@closed_loop", closedLoop);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(RowTable table, Collection<JsonNode> rows) throws SQLException {
        for (JsonNode row : rows) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            row.properties().forEach(field -> {
                names.add(field.getKey());
                values.add(literal(field.getValue()));
            });
            names.add("_partition");
            values.add("0");
            names.add("_offset");
            values.add("0");
            execute("INSERT INTO " + table.tableName() + " (" + String.join(", ", names) + ") VALUES ("
                    + String.join(", ", values) + ")");
        }
    }

    private static String literal(JsonNode value) {
        if (value.isNull()) {
            return "NULL";
        }
        return value.isTextual() ? "'" + value.asText().replace("'", "''") + "'" : value.asText();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static String statement(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String sql = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return sql.strip().replaceFirst(";$", "");
    }

    /** Keeps the columns and the primary key and drops what only StarRocks has. */
    private static String portable(String createTable) {
        Matcher key = KEY.matcher(createTable);
        String columns = createTable
                .substring(0, createTable.indexOf(") ENGINE"))
                .stripTrailing()
                .replaceAll(" (SUM|MAX) NOT NULL", " NOT NULL");
        return columns + (key.find() ? ", " + key.group() : "") + ")";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
