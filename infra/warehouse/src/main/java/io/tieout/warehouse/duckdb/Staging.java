package io.tieout.warehouse.duckdb;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds incoming rows: {@value #POSITION} (the order of arrival), {@value #OPERATION} (0 upsert, 1 delete), then some or all columns
 * of the target. DuckDB's own upsert keeps the first of two rows with one key, StarRocks the last: so rows are collected here, reduced, and then
 * written by {@link TableWriter}. Temporary and of one connection, or stored in the file while a transaction is prepared.
 */
public final class Staging {
    /** The name of the column with the order of arrival. */
    public static final String POSITION = "__pos";
    /** The name of the column with the operation. */
    public static final String OPERATION = "__op";

    private static final String TEMPORARY = "temp.main.";
    /** Rows that were deleted still take memory and time to skip, so a table that held many is made anew. */
    private static final long MAX_ROWS_PASSED = 50_000;

    private final Engine engine;
    private final DuckDBConnection connection;
    private final String name;
    private final TableDefinition table;
    private final List<ColumnDefinition> columns;
    private long rowsPassed;
    private boolean filled;
    private @Nullable String merged;

    private Staging(
            Engine engine,
            DuckDBConnection connection,
            String name,
            TableDefinition table,
            List<ColumnDefinition> columns) {
        this.engine = engine;
        this.connection = connection;
        this.name = name;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Creates the table anew on any connection, for one statement. */
    static Staging create(Connection connection, TableDefinition table, List<ColumnDefinition> columns)
            throws SQLException {
        Engine engine = sql -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql) ? 0 : statement.getUpdateCount();
            }
        };
        return created(engine, connection.unwrap(DuckDBConnection.class), "__staging", table, columns);
    }

    static Staging create(LoadSession session, String name, TableDefinition table, List<ColumnDefinition> columns)
            throws SQLException {
        return created(session::execute, session.connection(), name, table, columns);
    }

    /** A staging table that is stored in the file and filled. */
    static Staging stored(LoadSession session, String fullName, TableDefinition table, List<ColumnDefinition> columns) {
        return new Staging(session::execute, session.connection(), fullName, table, columns);
    }

    private static Staging created(
            Engine engine,
            DuckDBConnection connection,
            String name,
            TableDefinition table,
            List<ColumnDefinition> columns)
            throws SQLException {
        String types = columns.stream()
                .map(column -> ", " + quoted(column.name()) + " " + EngineSql.typeName(column.type()))
                .collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + name + " (" + POSITION + " BIGINT, " + OPERATION
                    + " TINYINT" + types + ")");
        }
        return new Staging(engine, connection, TEMPORARY + name, table, columns);
    }

    /** An appender that takes position, operation and then the columns. The caller closes it before the rows are written. */
    public DuckDBAppender appender() throws SQLException {
        filled = true;
        return connection.createAppender("temp", "main", name.substring(TEMPORARY.length()));
    }

    /** Says how many rows were appended. */
    public void passed(long rows) {
        rowsPassed += rows;
    }

    boolean isWorthKeeping() {
        return rowsPassed < MAX_ROWS_PASSED;
    }

    void clear() throws SQLException {
        if (filled) {
            execute("DELETE FROM " + name);
            filled = false;
        }
    }

    void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            if (merged != null) {
                statement.execute("DROP TABLE IF EXISTS " + merged);
            }
        }
    }

    /** The table's name in a statement. */
    public String name() {
        return name;
    }

    TableDefinition table() {
        return table;
    }

    List<ColumnDefinition> columns() {
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(ColumnDefinition::name).toList();
    }

    boolean holds(ColumnDefinition column) {
        return columns.contains(column);
    }

    /** An empty temporary table with the operation and every column of the target, for rows that are merged with stored ones. */
    String merged() throws SQLException {
        if (merged != null) {
            execute("DELETE FROM " + merged);
            return merged;
        }
        String created = "__merged" + name.replaceAll("\\W", "_");
        String types = table.columns().stream()
                .map(column -> ", " + quoted(column.name()) + " " + EngineSql.typeName(column.type()))
                .collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + created + " (" + OPERATION + " TINYINT" + types + ")");
        }
        merged = TEMPORARY + created;
        return merged;
    }

    long execute(String sql) throws SQLException {
        filled = true;
        return engine.execute(sql);
    }

    /** Runs one statement. */
    private interface Engine {
        long execute(String sql) throws SQLException;
    }
}
