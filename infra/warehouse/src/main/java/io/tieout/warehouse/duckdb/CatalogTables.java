package io.tieout.warehouse.duckdb;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;
import static io.tieout.warehouse.duckdb.EngineSql.tableName;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The catalogue's own tables in the DuckDB file. Each change is one transaction with the object that it describes. */
final class CatalogTables {
    private final Connections connections;

    CatalogTables(Connections connections) throws SQLException {
        this.connections = connections;
        connections.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Connections.SYSTEM_SCHEMA);
                statement.execute("CREATE TABLE IF NOT EXISTS __warehouse.databases (name VARCHAR NOT NULL)");
                statement.execute("CREATE TABLE IF NOT EXISTS __warehouse.tables"
                        + " (database VARCHAR NOT NULL, name VARCHAR NOT NULL, definition VARCHAR NOT NULL)");
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS __warehouse.views"
                                + " (database VARCHAR NOT NULL, name VARCHAR NOT NULL, query VARCHAR NOT NULL, comment VARCHAR NOT NULL)");
            }
        });
    }

    List<String> readDatabases() throws SQLException {
        return read("SELECT name FROM __warehouse.databases", row -> row.getString(1));
    }

    List<TableDefinition> readTables() throws SQLException {
        return read(
                "SELECT database, name, definition FROM __warehouse.tables",
                row -> TableTexts.read(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<ViewDefinition> readViews() throws SQLException {
        return read(
                "SELECT database, name, query, comment FROM __warehouse.views",
                row -> new ViewDefinition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    void createDatabase(String database) throws SQLException {
        connections.inTransaction(connection -> {
            execute(connection, "CREATE SCHEMA " + quoted(database));
            update(connection, "INSERT INTO __warehouse.databases VALUES (?)", database);
        });
    }

    void dropDatabase(String database) throws SQLException {
        connections.inTransaction(connection -> {
            execute(connection, "DROP SCHEMA " + quoted(database) + " CASCADE");
            update(connection, "DELETE FROM __warehouse.databases WHERE name = ?", database);
            update(connection, "DELETE FROM __warehouse.tables WHERE database = ?", database);
            update(connection, "DELETE FROM __warehouse.views WHERE database = ?", database);
            update(connection, "DELETE FROM __warehouse.labels WHERE database = ?", database);
        });
    }

    void createTable(TableDefinition table) throws SQLException {
        connections.inTransaction(connection -> {
            execute(connection, EngineSql.createTable(table));
            update(
                    connection,
                    "INSERT INTO __warehouse.tables VALUES (?, ?, ?)",
                    table.database(),
                    table.name(),
                    TableTexts.write(table));
        });
    }

    void dropTable(TableDefinition table) throws SQLException {
        connections.inTransaction(connection -> {
            execute(connection, "DROP TABLE " + tableName(table));
            update(
                    connection,
                    "DELETE FROM __warehouse.tables WHERE database = ? AND name = ?",
                    table.database(),
                    table.name());
        });
    }

    void replaceTables(List<TableDefinition> before, List<TableDefinition> after, List<String> engineStatements)
            throws SQLException {
        connections.inTransaction(connection -> {
            for (String statement : engineStatements) {
                execute(connection, statement);
            }
            for (TableDefinition old : before) {
                update(
                        connection,
                        "DELETE FROM __warehouse.tables WHERE database = ? AND name = ?",
                        old.database(),
                        old.name());
            }
            for (TableDefinition table : after) {
                update(
                        connection,
                        "INSERT INTO __warehouse.tables VALUES (?, ?, ?)",
                        table.database(),
                        table.name(),
                        TableTexts.write(table));
            }
        });
    }

    void createView(ViewDefinition view, String engineQuery) throws SQLException {
        connections.inTransaction(connection -> {
            // Names in the query that carry no database mean the view's own.
            connection.setSchema(view.database());
            execute(
                    connection,
                    "CREATE VIEW " + quoted(view.database()) + "." + quoted(view.name()) + " AS " + engineQuery);
            update(
                    connection,
                    "INSERT INTO __warehouse.views VALUES (?, ?, ?, ?)",
                    view.database(),
                    view.name(),
                    view.query(),
                    view.comment());
        });
    }

    void dropView(String database, String view) throws SQLException {
        connections.inTransaction(connection -> {
            execute(connection, "DROP VIEW " + quoted(database) + "." + quoted(view));
            update(connection, "DELETE FROM __warehouse.views WHERE database = ? AND name = ?", database, view);
        });
    }

    private <T> List<T> read(String sql, RowReader<T> reader) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
