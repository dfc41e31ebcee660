package io.tieout.warehouse.duckdb;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * A connection that load after load is written on, with the staging tables and the planned statements of those before. Planning is most of what a
 * small load costs: opening, creating a staging table and planning four statements anew took three times as long as running them. Belongs to one thread
 * until closed; {@link #close} gives it back to the store, unless {@link #discard} was called.
 */
public final class LoadSession implements AutoCloseable {
    private static final int MAX_STATEMENTS = 256;
    private static final int MAX_STAGINGS = 64;

    private final WarehouseStore store;
    private final DuckDBConnection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<StagingKey, Staging> stagings = new LinkedHashMap<>(16, 0.75f, true);
    private long nextStaging;
    private boolean discarded;

    LoadSession(WarehouseStore store, DuckDBConnection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * The empty staging table for these columns of a target, in this order.
     *
     * @param use tells apart two that one load needs at once
     */
    public Staging staging(TableDefinition table, List<ColumnDefinition> columns, int use) throws SQLException {
        StagingKey key = new StagingKey(table, List.copyOf(columns), use);
        Staging known = stagings.get(key);
        if (known != null && known.isWorthKeeping()) {
            known.clear();
            return known;
        }
        if (known != null) {
            drop(known);
        }
        Staging created = Staging.create(this, "__staging_" + nextStaging++, table, columns);
        stagings.put(key, created);
        if (stagings.size() > MAX_STAGINGS) {
            var eldest = stagings.entrySet().iterator();
            Staging surplus = eldest.next().getValue();
            eldest.remove();
            drop(surplus);
        }
        return created;
    }

    private void drop(Staging staging) throws SQLException {
        staging.drop();
        stagings.values().remove(staging);
    }

    /** Starts a transaction; it sees what was committed before. */
    public void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Makes the transaction durable and visible. */
    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Undoes the transaction if one runs, and keeps the first failure as the one that is reported. */
    public void rollBack(Exception first) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            discard();
            first.addSuppressed(e);
        }
    }

    /** Not to be used again: the next user gets another connection. */
    public void discard() {
        discarded = true;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Runs a statement that was, where possible, planned before. @return the number of changed rows */
    public long execute(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement.execute() ? 0 : statement.getUpdateCount();
    }

    /** Hands each row of a query over, which was, where possible, planned before. */
    public void query(String sql, Rows rows) throws SQLException {
        try (ResultSet result = prepared(sql).executeQuery()) {
            while (result.next()) {
                rows.row(result);
            }
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement created = connection.prepareStatement(sql);
        statements.put(sql, created);
        if (statements.size() > MAX_STATEMENTS) {
            var eldest = statements.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
        return created;
    }

    @Override
    public void close() {
        if (discarded) {
            end();
        } else {
            store.giveBack(this);
        }
    }

    /** Closes the connection. */
    void end() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("connection to the warehouse file cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Takes one row of a result. */
    public interface Rows {
        /** Reads the row that the result is at. */
        void row(ResultSet result) throws SQLException;
    }

    private record StagingKey(TableDefinition table, List<ColumnDefinition> columns, int use) {}
}
