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

/**
 * A temporary table on one connection that holds incoming rows: {@value #POSITION} (the order of arrival), {@value #OPERATION} (0 upsert, 1
 * delete), then some or all columns of the target. DuckDB's own upsert keeps the first of two rows with one key, StarRocks the last: so
 * rows are collected here, reduced, and then written by {@link TableWriter}.
 */
public final class Staging {
    /** The name of the column with the order of arrival. */
    public static final String POSITION = "__pos";
    /** The name of the column with the operation. */
    public static final String OPERATION = "__op";

    static final String NAME = "temp.main.__staging";

    private final Connection connection;
    private final TableDefinition table;
    private final List<ColumnDefinition> columns;

    private Staging(Connection connection, TableDefinition table, List<ColumnDefinition> columns) {
        this.connection = connection;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Creates the table anew on the connection, for these columns of the target, in this order. */
    public static Staging create(Connection connection, TableDefinition table, List<ColumnDefinition> columns)
            throws SQLException {
        String types = columns.stream()
                .map(column -> ", " + quoted(column.name()) + " " + EngineSql.typeName(column.type()))
                .collect(Collectors.joining());
        execute(
                connection,
                "CREATE OR REPLACE TEMP TABLE __staging (" + POSITION + " BIGINT, " + OPERATION + " TINYINT" + types
                        + ")");
        return new Staging(connection, table, columns);
    }

    /** An appender that takes position, operation and then the columns. The caller closes it before the rows are written. */
    public DuckDBAppender appender() throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "__staging");
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

    long execute(String sql) throws SQLException {
        return execute(connection, sql);
    }

    private static long execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }
}
