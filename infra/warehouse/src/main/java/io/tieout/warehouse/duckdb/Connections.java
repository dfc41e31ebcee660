package io.tieout.warehouse.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Hands out connections to the one DuckDB instance. Safe for use by several threads; a connection itself is not. */
final class Connections {
    static final String SYSTEM_SCHEMA = "__warehouse";

    private final DuckDBConnection root;

    Connections(DuckDBConnection root) {
        this.root = root;
    }

    DuckDBConnection open() throws SQLException {
        return root.duplicate();
    }

    void inTransaction(Work work) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** Rolls back and keeps the first failure as the one that is reported. */
    static void rollBack(Connection connection, Exception first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    interface Work {
        void run(Connection connection) throws SQLException;
    }
}
