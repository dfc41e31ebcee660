package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LoadSession;
import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.PreparedLoad;
import io.tieout.warehouse.duckdb.Staging;
import io.tieout.warehouse.duckdb.StoreException;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends transactions whose rows are stored: makes them visible, or removes them. Safe for use by several threads; blocks. */
final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final WarehouseStore store;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    Publisher(WarehouseStore store, Clock clock, ScheduledExecutorService timer) {
        this.store = store;
        this.clock = clock;
        this.timer = timer;
    }

    /** Makes the stored rows visible. @throws LoadRefusedException if the engine refused; they then still wait */
    synchronized void publish(PreparedLoad load) throws LoadRefusedException {
        if (store.preparedLoads().find(load.transaction().id()) == null) {
            return;
        }
        List<String> tables =
                load.parts().stream().map(PreparedLoad.Part::table).toList();
        LoadTransaction transaction = load.transaction();
        TableLocks locks = TableLocks.of(store, transaction.database(), tables);
        try (LoadSession session = store.loadSession()) {
            try {
                session.begin();
                for (PreparedLoad.Part part : load.parts()) {
                    TableDefinition table = store.catalog()
                            .table(transaction.database(), part.table())
                            .orElseThrow(() -> new LoadRefusedException("table " + part.table()
                                    + " was dropped after the transaction was prepared; roll it back"));
                    Staging staged = store.preparedLoads().staged(session, part, table);
                    store.write(staged, part.rule());
                }
                store.preparedLoads().remove(session, load);
                store.labels().recordVisible(session, transaction, tables, load.counts());
                if (!store.labels().startCommit(transaction)) {
                    throw new LoadRefusedException(
                            "transaction " + transaction.id() + " was aborted before its commit");
                }
                session.commit();
                store.preparedLoads().removed(load);
                store.labels().markVisible(transaction, tables, load.counts());
            } catch (SQLException | RuntimeException | LoadRefusedException e) {
                session.rollBack(e);
                session.discard();
                store.labels().stopCommit(transaction);
                if (e instanceof RuntimeException unforeseen && !(e instanceof StoreException)) {
                    throw unforeseen;
                }
                throw new LoadRefusedException(
                        "commit of transaction " + transaction.id() + " failed: " + e.getMessage());
            }
        } finally {
            locks.close();
        }
    }

    /** Removes the stored rows and ends the transaction. */
    synchronized void discard(PreparedLoad load, String reason) throws LoadRefusedException {
        if (store.preparedLoads().find(load.transaction().id()) == null) {
            return;
        }
        try (LoadSession session = store.loadSession()) {
            try {
                session.begin();
                store.preparedLoads().remove(session, load);
                session.commit();
                store.preparedLoads().removed(load);
                store.labels()
                        .markAborted(
                                load.transaction(),
                                reason,
                                load.parts().stream()
                                        .map(PreparedLoad.Part::table)
                                        .toList(),
                                load.counts());
            } catch (SQLException e) {
                session.rollBack(e);
                session.discard();
                throw new LoadRefusedException(
                        "rollback of transaction " + load.transaction().id() + " failed: " + e.getMessage());
            }
        }
        recordAborted(load.transaction());
    }

    /** Makes a committed transaction visible after a while, or when the warehouse starts again. */
    void publishLater(LoadTransaction transaction, Duration delay) {
        try {
            var unused =
                    timer.schedule(() -> publishCommitted(transaction.id()), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.info(
                    "transaction {} becomes visible at the next start: the warehouse is shutting down",
                    transaction.id());
        }
    }

    /** Makes visible what was committed and not published when the last process ended. */
    void publishAllCommitted() {
        store.preparedLoads().all().stream()
                .filter(load -> load.state() == LabelState.COMMITTED)
                .forEach(load -> publishCommitted(load.transaction().id()));
    }

    private void publishCommitted(long transactionId) {
        PreparedLoad load = store.preparedLoads().find(transactionId);
        if (load == null) {
            return;
        }
        try {
            publish(load);
        } catch (LoadRefusedException e) {
            LOG.error(
                    "committed transaction {} cannot be made visible; it is tried again at the next start",
                    transactionId,
                    e);
        }
    }

    /** Aborts prepared transactions that nobody committed in time. */
    void discardLate() {
        for (PreparedLoad load : store.preparedLoads().all()) {
            if (load.state() == LabelState.PREPARED && clock.instant().isAfter(load.deadline())) {
                try {
                    discard(load, "aborted by timeout: not committed until " + load.deadline());
                } catch (LoadRefusedException e) {
                    LOG.error(
                            "prepared transaction {} cannot be removed",
                            load.transaction().id(),
                            e);
                }
            }
        }
    }

    void recordAborted(LoadTransaction transaction) {
        try (LoadSession session = store.loadSession()) {
            store.labels().recordAborted(session, transaction);
        } catch (SQLException | StoreException e) {
            LOG.warn(
                    "label {} is aborted; that could not be written down and is unknown after a restart",
                    transaction.label(),
                    e);
        }
    }
}
