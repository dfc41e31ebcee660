package io.tieout.warehouse.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the SQL side keeps beside tables and views, in the DuckDB file: a text for each kind and name, for example the definition of a
 * materialized view. A change is durable when the method returns. Safe for use by several threads.
 */
public final class Documents {
    private final Connections connections;

    Documents(Connections connections) throws SQLException {
        this.connections = connections;
        connections.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Connections.SYSTEM_SCHEMA);
                statement.execute("CREATE TABLE IF NOT EXISTS __warehouse.documents"
                        + " (kind VARCHAR NOT NULL, name VARCHAR NOT NULL, text VARCHAR NOT NULL)");
            }
        });
    }

    /** The texts of a kind by name. @throws StoreException if the file cannot be read */
    public Map<String, String> all(String kind) {
        try (Connection connection = connections.open();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT name, text FROM __warehouse.documents WHERE kind = ?")) {
            statement.setString(1, kind);
            Map<String, String> texts = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getString(1), rows.getString(2));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new StoreException("documents of kind " + kind + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes or replaces a text. @throws StoreException if it cannot be written */
    public synchronized void put(String kind, String name, String text) {
        try {
            connections.inTransaction(connection -> {
                delete(connection, kind, name);
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO __warehouse.documents VALUES (?, ?, ?)")) {
                    insert.setString(1, kind);
                    insert.setString(2, name);
                    insert.setString(3, text);
                    insert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new StoreException(kind + " \"" + name + "\" cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Removes a text if there is one. @throws StoreException if it cannot be removed */
    public synchronized void remove(String kind, String name) {
        try {
            connections.inTransaction(connection -> delete(connection, kind, name));
        } catch (SQLException e) {
            throw new StoreException(kind + " \"" + name + "\" cannot be removed: " + e.getMessage(), e);
        }
    }

    private static void delete(Connection connection, String kind, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM __warehouse.documents WHERE kind = ? AND name = ?")) {
            statement.setString(1, kind);
            statement.setString(2, name);
            statement.executeUpdate();
        }
    }
}
