package io.tieout.warehouse.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The labels of load transactions. The label of a finished load is a row of the same DuckDB transaction as its rows, so either both exist or
 * neither. Running and aborted ones live in memory: after a restart none is running, and an aborted label is as good as an unknown one.
 *
 * <p>Safe for use by several threads; no method but {@link #recordVisible} touches the engine.
 */
public final class Labels {
    private final LabelTable table;
    private final LabelRetention retention;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Map<String, Entry>> databases = new HashMap<>();
    private long nextTransactionId = 1;

    Labels(LabelTable table, LabelRetention retention, Clock clock) throws SQLException {
        this.table = table;
        this.retention = retention;
        this.clock = clock;
        for (LabelTable.Row row : table.readInOrder()) {
            Entry entry = new Entry(row.transactionId());
            entry.state = LabelState.VISIBLE;
            entry.endedAt = row.endedAt();
            labelsOf(row.database()).put(row.label(), entry);
            nextTransactionId = Math.max(nextTransactionId, row.transactionId() + 1);
        }
        databases.values().forEach(this::evict);
    }

    /** Starts a load under a label, unless a load that is running or finished has it. An aborted label is free. */
    public Begin begin(String database, String label) {
        lock.lock();
        try {
            Map<String, Entry> labels = labelsOf(database);
            Entry used = labels.get(label);
            if (used != null && used.state != LabelState.ABORTED) {
                return new Begin.Used(used.status());
            }
            LoadTransaction transaction = new LoadTransaction(nextTransactionId++, database, label);
            labels.remove(label);
            labels.put(label, new Entry(transaction.id()));
            return new Begin.Begun(transaction);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Passes the point after which the load can no longer be aborted from outside. Call before the engine's commit.
     *
     * @return false if it was aborted before
     */
    public boolean startCommit(LoadTransaction transaction) {
        lock.lock();
        try {
            Entry entry = running(transaction);
            if (entry == null) {
                return false;
            }
            entry.committing = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Writes the label into the engine's transaction on the connection, to become durable with the rows. */
    public void recordVisible(Connection connection, LoadTransaction transaction) throws SQLException {
        table.insert(connection, transaction, clock.instant());
    }

    /** Ends a load whose engine transaction was committed. */
    public void markVisible(LoadTransaction transaction) {
        end(transaction, LabelState.VISIBLE, "");
    }

    /** Ends a load of which nothing was committed. */
    public void markAborted(LoadTransaction transaction, String reason) {
        end(transaction, LabelState.ABORTED, reason);
    }

    /**
     * Aborts the running load of a label from outside.
     *
     * @return what is known of the label afterwards, or empty if nothing is; not aborted means that it was too late
     */
    public Optional<LabelStatus> cancel(String database, String label, String reason) {
        lock.lock();
        try {
            Entry entry = labelsOf(database).get(label);
            if (entry != null && entry.state == LabelState.PREPARE && !entry.committing) {
                entry.end(LabelState.ABORTED, reason, clock.instant());
            }
            return Optional.ofNullable(entry).map(Entry::status);
        } finally {
            lock.unlock();
        }
    }

    /** What is known of a label; empty if it never existed or its retention ended. */
    public Optional<LabelStatus> find(String database, String label) {
        lock.lock();
        try {
            return Optional.ofNullable(labelsOf(database).get(label)).map(Entry::status);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the labels of a database that was dropped. */
    void forget(String database) {
        lock.lock();
        try {
            databases.remove(database);
        } finally {
            lock.unlock();
        }
    }

    private void end(LoadTransaction transaction, LabelState state, String reason) {
        lock.lock();
        try {
            Entry entry = running(transaction);
            if (entry == null) {
                return;
            }
            entry.end(state, reason, clock.instant());
            // Eviction goes by the order in which loads ended, so the label moves to the end.
            Map<String, Entry> labels = labelsOf(transaction.database());
            labels.remove(transaction.label());
            labels.put(transaction.label(), entry);
            evict(labels);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Entry running(LoadTransaction transaction) {
        Entry entry = labelsOf(transaction.database()).get(transaction.label());
        boolean same = entry != null && entry.transactionId == transaction.id() && entry.state == LabelState.PREPARE;
        return same ? entry : null;
    }

    private Map<String, Entry> labelsOf(String database) {
        return databases.computeIfAbsent(database, name -> new LinkedHashMap<>());
    }

    private void evict(Map<String, Entry> labels) {
        Instant oldest = clock.instant().minus(retention.maxAge());
        long surplus = labels.size() - (long) retention.maxLabelsPerDatabase();
        var entries = labels.values().iterator();
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (entry.state == LabelState.PREPARE) {
                continue;
            }
            if (surplus <= 0 && !entry.endedAt.isBefore(oldest)) {
                return;
            }
            entries.remove();
            surplus--;
        }
    }

    /** The answer to {@link #begin}. */
    public sealed interface Begin {
        /** The caller runs the load. */
        record Begun(LoadTransaction transaction) implements Begin {}

        /** The label belongs to a load that is running or finished. */
        record Used(LabelStatus status) implements Begin {}
    }

    private static final class Entry {
        private final long transactionId;
        private LabelState state = LabelState.PREPARE;
        private boolean committing;
        private String reason = "";
        private Instant endedAt = Instant.MAX;

        private Entry(long transactionId) {
            this.transactionId = transactionId;
        }

        private void end(LabelState finalState, String why, Instant now) {
            state = finalState;
            reason = why;
            endedAt = now;
        }

        private LabelStatus status() {
            return new LabelStatus(transactionId, state, reason);
        }
    }
}
