package io.tieout.warehouse.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The labels of load transactions. The label of a finished load is a row of the same DuckDB transaction as its rows, so either both exist or
 * neither; a prepared one is restored from its stored rows. A running one ends with the process, and its label is then free.
 *
 * <p>Safe for use by several threads; no method but {@link #recordVisible} and {@link #recordAborted} touches the engine.
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
        for (LoadSummary load : table.readInOrder()) {
            put(load.transactionId(), load.database(), load.label(), load.startedAt())
                    .end(load.state(), load.reason(), load.endedAt(), load.tables(), load.counts());
        }
        databases.values().forEach(this::evict);
    }

    /** Takes up a transaction that was prepared before a restart. */
    void restore(PreparedLoad load) {
        LoadTransaction transaction = load.transaction();
        Entry entry = put(transaction.id(), transaction.database(), transaction.label(), load.startedAt());
        entry.state = load.state();
        entry.counts = load.counts();
        entry.tables = load.parts().stream().map(PreparedLoad.Part::table).toList();
    }

    private Entry put(long transactionId, String database, String label, Instant startedAt) {
        Entry entry = new Entry(transactionId, startedAt);
        Map<String, Entry> labels = labelsOf(database);
        labels.remove(label);
        labels.put(label, entry);
        nextTransactionId = Math.max(nextTransactionId, transactionId + 1);
        return entry;
    }

    /** Starts a load under a label, unless a load that is running or finished has it. An aborted label is free. */
    public Begin begin(String database, String label) {
        lock.lock();
        try {
            Entry used = labelsOf(database).get(label);
            if (used != null && used.state != LabelState.ABORTED) {
                return new Begin.Used(used.status());
            }
            LoadTransaction transaction = new LoadTransaction(nextTransactionId, database, label);
            put(transaction.id(), database, label, clock.instant());
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

    /** Takes back {@link #startCommit} after the engine refused the commit of a prepared transaction. */
    public void stopCommit(LoadTransaction transaction) {
        lock.lock();
        try {
            Entry entry = running(transaction);
            if (entry != null) {
                entry.committing = false;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes the label into the engine's transaction on the session, to become durable with the rows. */
    public void recordVisible(
            LoadSession session, LoadTransaction transaction, List<String> tables, LoadSummary.Counts counts)
            throws SQLException {
        table.insert(session, visible(transaction, tables, counts));
    }

    /** As {@link #recordVisible(LoadSession, LoadTransaction, List, LoadSummary.Counts)}, for a statement that counts nothing. */
    public void recordVisible(Connection connection, LoadTransaction transaction) throws SQLException {
        table.insert(connection, visible(transaction, List.of(), LoadSummary.Counts.NONE));
    }

    private LoadSummary visible(LoadTransaction transaction, List<String> tables, LoadSummary.Counts counts) {
        lock.lock();
        try {
            Entry entry = labelsOf(transaction.database()).get(transaction.label());
            Instant now = clock.instant();
            return new LoadSummary(
                    transaction.id(),
                    transaction.database(),
                    transaction.label(),
                    tables,
                    LabelState.VISIBLE,
                    counts,
                    entry == null ? now : entry.startedAt,
                    now,
                    "");
        } finally {
            lock.unlock();
        }
    }

    /** Writes down that the newest transaction of a label was aborted, so that its state and reason survive a restart. Blocks. */
    public void recordAborted(LoadSession session, LoadTransaction transaction) throws SQLException {
        Optional<LoadSummary> load = summaries().stream()
                .filter(summary -> summary.transactionId() == transaction.id())
                .filter(summary -> summary.state() == LabelState.ABORTED)
                .findFirst();
        if (load.isPresent()) {
            table.insert(session, load.get());
        }
    }

    /** The rows are durable and wait for the commit. @return false if the load was aborted before */
    public boolean markPrepared(LoadTransaction transaction, List<String> tables, LoadSummary.Counts counts) {
        return advance(transaction, LabelState.PREPARED, tables, counts);
    }

    /** The rows are durable and will become visible. */
    public void markCommitted(LoadTransaction transaction, List<String> tables, LoadSummary.Counts counts) {
        advance(transaction, LabelState.COMMITTED, tables, counts);
    }

    private boolean advance(
            LoadTransaction transaction, LabelState state, List<String> tables, LoadSummary.Counts counts) {
        lock.lock();
        try {
            Entry entry = running(transaction);
            if (entry == null) {
                return false;
            }
            entry.state = state;
            entry.committing = false;
            entry.tables = List.copyOf(tables);
            entry.counts = counts;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a load whose engine transaction was committed and of which nothing was counted. */
    public void markVisible(LoadTransaction transaction) {
        markVisible(transaction, List.of(), LoadSummary.Counts.NONE);
    }

    /** Ends a load whose engine transaction was committed. */
    public void markVisible(LoadTransaction transaction, List<String> tables, LoadSummary.Counts counts) {
        end(transaction, LabelState.VISIBLE, "", tables, counts);
    }

    /** Ends a load of which nothing was committed. */
    public void markAborted(LoadTransaction transaction, String reason) {
        markAborted(transaction, reason, List.of(), LoadSummary.Counts.NONE);
    }

    /** As {@link #markAborted(LoadTransaction, String)}, with what it had read. */
    public void markAborted(
            LoadTransaction transaction, String reason, List<String> tables, LoadSummary.Counts counts) {
        end(transaction, LabelState.ABORTED, reason, tables, counts);
    }

    /**
     * Aborts the running load of a label from outside. A prepared one stays: its stored rows must go first.
     *
     * @return what is known of the label afterwards, or empty if nothing is; not aborted means that it was too late
     */
    public Optional<LabelStatus> cancel(String database, String label, String reason) {
        lock.lock();
        try {
            Entry entry = labelsOf(database).get(label);
            if (entry != null && entry.state == LabelState.PREPARE && !entry.committing) {
                entry.end(LabelState.ABORTED, reason, clock.instant(), entry.tables, entry.counts);
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

    /** Every load that is remembered, in the order in which they began: the data of {@code information_schema.loads}. */
    public List<LoadSummary> summaries() {
        List<LoadSummary> loads = new ArrayList<>();
        lock.lock();
        try {
            databases.forEach(
                    (database, labels) -> labels.forEach((label, entry) -> loads.add(entry.summary(database, label))));
        } finally {
            lock.unlock();
        }
        loads.sort(Comparator.comparingLong(LoadSummary::transactionId));
        return loads;
    }

    /** Forgets one label as retention does, unless its load runs. */
    public void forget(String database, String label) {
        lock.lock();
        try {
            Entry entry = labelsOf(database).get(label);
            if (entry != null && !entry.isRunning()) {
                labelsOf(database).remove(label);
            }
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

    private void end(
            LoadTransaction transaction,
            LabelState state,
            String reason,
            List<String> tables,
            LoadSummary.Counts counts) {
        lock.lock();
        try {
            Entry entry = running(transaction);
            if (entry == null) {
                return;
            }
            entry.end(state, reason, clock.instant(), tables, counts);
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
        boolean same = entry != null && entry.transactionId == transaction.id() && entry.isRunning();
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
            if (entry.isRunning()) {
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
        private final Instant startedAt;
        private LabelState state = LabelState.PREPARE;
        private boolean committing;
        private String reason = "";
        private Instant endedAt = Instant.MAX;
        private List<String> tables = List.of();
        private LoadSummary.Counts counts = LoadSummary.Counts.NONE;

        private Entry(long transactionId, Instant startedAt) {
            this.transactionId = transactionId;
            this.startedAt = startedAt;
        }

        private boolean isRunning() {
            return state != LabelState.VISIBLE && state != LabelState.ABORTED;
        }

        private void end(
                LabelState finalState, String why, Instant now, List<String> ofTables, LoadSummary.Counts counted) {
            state = finalState;
            reason = why;
            endedAt = now;
            tables = List.copyOf(ofTables);
            counts = counted;
        }

        private LabelStatus status() {
            return new LabelStatus(transactionId, state, reason);
        }

        private LoadSummary summary(String database, String label) {
            return new LoadSummary(transactionId, database, label, tables, state, counts, startedAt, endedAt, reason);
        }
    }
}
