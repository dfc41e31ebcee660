package io.tieout.warehouse.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The prepared transactions: a row for each in the DuckDB file, and a staging table in the file for each of its tables, written in one engine
 * transaction. Safe for use by several threads; what takes a session works on disk and blocks.
 */
public final class PreparedLoads {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<Long, PreparedLoad> loads = new ConcurrentSkipListMap<>();

    PreparedLoads(Connections connections) throws SQLException {
        connections.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS __warehouse.prepared (transaction_id BIGINT NOT NULL,"
                        + " database VARCHAR NOT NULL, label VARCHAR NOT NULL, definition VARCHAR NOT NULL)");
            }
        });
        read(connections);
    }

    private void read(Connections connections) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT transaction_id, database, label, definition FROM __warehouse.prepared")) {
            while (rows.next()) {
                LoadTransaction transaction =
                        new LoadTransaction(rows.getLong(1), rows.getString(2), rows.getString(3));
                loads.put(transaction.id(), Stored.read(transaction, rows.getString(4)));
            }
        }
    }

    /** All that wait, in the order in which they began. */
    public List<PreparedLoad> all() {
        return new ArrayList<>(loads.values());
    }

    /** The one of that transaction, or null if it is not prepared. */
    public @Nullable PreparedLoad find(long transactionId) {
        return loads.get(transactionId);
    }

    /** Copies staged rows into the file, in the transaction that runs on the session. @return the name of the copy */
    public String store(LoadSession session, Staging staging, LoadTransaction transaction, int part)
            throws SQLException {
        String name = "__warehouse.staged_" + transaction.id() + "_" + part;
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("CREATE TABLE " + name + " AS SELECT * FROM " + staging.name());
        }
        return name;
    }

    /** Writes down that a transaction is prepared, in the transaction that runs on the session. Call {@link #added} once that is committed. */
    public void record(LoadSession session, PreparedLoad load) throws SQLException {
        session.execute(
                "INSERT INTO __warehouse.prepared VALUES (?, ?, ?, ?)",
                load.transaction().id(),
                load.transaction().database(),
                load.transaction().label(),
                Stored.write(load));
    }

    /** Makes a recorded transaction known. */
    public void added(PreparedLoad load) {
        loads.put(load.transaction().id(), load);
    }

    /** The stored rows of one table, as they were staged. */
    public Staging staged(LoadSession session, PreparedLoad.Part part, TableDefinition table) throws SQLException {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (String name : part.columns()) {
            columns.add(table.column(name)
                    .orElseThrow(() -> new SQLException("column " + name + " of table " + table.name()
                            + " was dropped after the transaction was prepared; roll it back and load again")));
        }
        return Staging.stored(session, part.storedIn(), table, columns);
    }

    /** Removes a transaction's rows and record, in the transaction that runs on the session. Call {@link #removed} once that is committed. */
    public void remove(LoadSession session, PreparedLoad load) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            for (PreparedLoad.Part part : load.parts()) {
                statement.execute("DROP TABLE IF EXISTS " + part.storedIn());
            }
        }
        session.execute(
                "DELETE FROM __warehouse.prepared WHERE transaction_id = ?",
                load.transaction().id());
    }

    /** Forgets a removed transaction. */
    public void removed(PreparedLoad load) {
        loads.remove(load.transaction().id());
    }

    /** A prepared load as JSON, with times in milliseconds. */
    private record Stored(
            LabelState state,
            List<StoredPart> parts,
            LoadSummary.Counts counts,
            long startedAtMillis,
            long deadlineMillis) {
        private static String write(PreparedLoad load) {
            List<StoredPart> parts = load.parts().stream()
                    .map(part -> new StoredPart(
                            part.table(),
                            part.storedIn(),
                            part.columns(),
                            part.rule().partial(),
                            part.rule().mergeCondition().orElse(null)))
                    .toList();
            try {
                return MAPPER.writeValueAsString(new Stored(
                        load.state(),
                        parts,
                        load.counts(),
                        load.startedAt().toEpochMilli(),
                        load.deadline().toEpochMilli()));
            } catch (JsonProcessingException e) {
                throw new StoreException(
                        "prepared transaction " + load.transaction().id() + " cannot be written as JSON", e);
            }
        }

        private static PreparedLoad read(LoadTransaction transaction, String json) {
            try {
                Stored stored = MAPPER.readValue(json, Stored.class);
                List<PreparedLoad.Part> parts = stored.parts.stream()
                        .map(part -> new PreparedLoad.Part(part.table, part.storedIn, part.columns, part.rule()))
                        .toList();
                return new PreparedLoad(
                        transaction,
                        stored.state,
                        parts,
                        stored.counts,
                        Instant.ofEpochMilli(stored.startedAtMillis),
                        Instant.ofEpochMilli(stored.deadlineMillis));
            } catch (JsonProcessingException e) {
                throw new StoreException(
                        "prepared transaction " + transaction.id() + " is not readable: the file was written by another"
                                + " version or damaged; restore it",
                        e);
            }
        }
    }

    private record StoredPart(
            String table,
            String storedIn,
            List<String> columns,
            boolean partial,
            @Nullable String mergeCondition) {
        private WriteRule rule() {
            WriteRule rule = partial ? WriteRule.partialRows() : WriteRule.fullRows();
            return mergeCondition == null ? rule : rule.onlyWhereNotSmaller(mergeCondition);
        }
    }
}
