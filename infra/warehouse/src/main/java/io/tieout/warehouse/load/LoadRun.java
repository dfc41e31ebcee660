package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LoadSession;
import io.tieout.warehouse.duckdb.LoadSummary;
import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.PreparedLoad;
import io.tieout.warehouse.duckdb.StoreException;
import io.tieout.warehouse.faults.Fault;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one transaction: bodies into staging, quality check, then rows and label in one engine transaction, or into the file to wait for the commit. */
final class LoadRun {
    private static final Logger LOG = LoggerFactory.getLogger(LoadRun.class);
    private static final Duration NEVER = Duration.ofDays(365);

    private final LoadServices services;
    private final LoadTransaction transaction;
    private final List<TableLoad> loads;
    private final Instant startedAt;
    private final Duration timeout;
    private final long planMillis;
    private final List<StagedTable> staged = new ArrayList<>();
    private long readMillis;
    private long writeMillis;
    private long commitMillis;

    LoadRun(
            LoadServices services,
            LoadTransaction transaction,
            List<TableLoad> loads,
            Instant startedAt,
            Duration timeout,
            long planMillis) {
        this.services = services;
        this.transaction = transaction;
        this.loads = loads;
        this.startedAt = startedAt;
        this.timeout = timeout;
        this.planMillis = planMillis;
    }

    /** Loads the rows and makes them visible. */
    LoadReply commit() {
        return run(session -> {
            Optional<Fault.PublishTimeout> late =
                    services.faults().take(Fault.PublishTimeout.class, transaction.label());
            if (late.isPresent()) {
                store(session, LabelState.COMMITTED, NEVER);
                services.publisher().publishLater(transaction, late.get().visibleAfter());
                return LoadReply.Status.PUBLISH_TIMEOUT;
            }
            write(session);
            return LoadReply.Status.SUCCESS;
        });
    }

    /** Stores the rows so that they wait for the commit, also across a restart. */
    LoadReply prepare(Duration preparedTimeout) {
        return run(session -> {
            store(session, LabelState.PREPARED, preparedTimeout);
            return LoadReply.Status.SUCCESS;
        });
    }

    private LoadReply run(Ending ending) {
        String failure;
        try (LoadSession session = services.store().loadSession()) {
            try {
                stage(session);
                LoadReply.Status status = ending.end(session);
                return reply(status, status == LoadReply.Status.SUCCESS ? "OK" : "Publish timeout");
            } catch (LoadRefusedException e) {
                failure = String.valueOf(e.getMessage());
                session.rollBack(e);
            } catch (IOException | SQLException | RuntimeException e) {
                session.rollBack(e);
                session.discard();
                if (e instanceof RuntimeException unforeseen && !(e instanceof StoreException)) {
                    services.abort(transaction, "load failed: " + e, tables(), counts());
                    throw unforeseen;
                }
                LOG.warn("load {} of {}.{} failed", transaction.label(), transaction.database(), tables(), e);
                failure = "load of table " + String.join(", ", tables()) + " failed: " + e.getMessage();
            }
        }
        services.abort(transaction, failure, tables(), counts());
        return reply(LoadReply.Status.FAIL, failure);
    }

    private void stage(LoadSession session) throws IOException, SQLException, LoadRefusedException {
        long begunAt = services.clock().millis();
        for (TableLoad load : loads) {
            StagedTable table = new StagedTable(session, load);
            staged.add(table);
            table.read();
        }
        readMillis = services.clock().millis() - begunAt;
        for (StagedTable table : staged) {
            table.checkQuality();
        }
        if (services.faults()
                .take(Fault.TooManyVersions.class, transaction.label())
                .isPresent()) {
            throw new LoadRefusedException("Failed to load data into tablet 10001, because of too many versions,"
                    + " current/limit: 1001/1000. You can reduce the loading job concurrency, or increase loading data"
                    + " batch size. If you are loading data with Routine Load, you can increase FE configs"
                    + " routine_load_task_consume_second and max_routine_load_batch_size,");
        }
    }

    private void write(LoadSession session) throws SQLException, LoadRefusedException {
        long begunAt = services.clock().millis();
        TableLocks locks = TableLocks.of(services.store(), transaction.database(), tables());
        try {
            refuseIfLate();
            session.begin();
            for (StagedTable table : staged) {
                services.store().write(table.staging(), table.plan().writeRule());
            }
            services.store().labels().recordVisible(session, transaction, tables(), counts());
            startCommit();
            long writtenAt = services.clock().millis();
            writeMillis = writtenAt - begunAt;
            session.commit();
            services.store().labels().markVisible(transaction, tables(), counts());
            commitMillis = services.clock().millis() - writtenAt;
        } finally {
            locks.close();
        }
    }

    private void store(LoadSession session, LabelState state, Duration waiting)
            throws SQLException, LoadRefusedException {
        long begunAt = services.clock().millis();
        refuseIfLate();
        session.begin();
        List<PreparedLoad.Part> parts = new ArrayList<>();
        for (StagedTable table : staged) {
            parts.add(new PreparedLoad.Part(
                    table.load().table(),
                    services.store().preparedLoads().store(session, table.staging(), transaction, parts.size()),
                    table.plan().targets().stream().map(ColumnDefinition::name).toList(),
                    table.plan().writeRule()));
        }
        PreparedLoad prepared = new PreparedLoad(
                transaction,
                state,
                parts,
                counts(),
                startedAt,
                services.clock().instant().plus(waiting));
        services.store().preparedLoads().record(session, prepared);
        startCommit();
        session.commit();
        services.store().preparedLoads().added(prepared);
        if (state == LabelState.PREPARED) {
            services.store().labels().markPrepared(transaction, tables(), counts());
        } else {
            services.store().labels().markCommitted(transaction, tables(), counts());
        }
        writeMillis = services.clock().millis() - begunAt;
    }

    private void startCommit() throws LoadRefusedException {
        if (!services.store().labels().startCommit(transaction)) {
            throw new LoadRefusedException("transaction " + transaction.id() + " was aborted before its commit");
        }
    }

    private void refuseIfLate() throws LoadRefusedException {
        if (services.clock().instant().isAfter(startedAt.plus(timeout))) {
            throw new LoadRefusedException("transaction " + transaction.id() + " aborted by timeout: not committed "
                    + timeout.toSeconds() + " s after it began; raise the timeout header");
        }
    }

    private List<String> tables() {
        return loads.stream().map(TableLoad::table).toList();
    }

    private LoadSummary.Counts counts() {
        LoadSummary.Counts sum = LoadSummary.Counts.NONE;
        for (StagedTable table : staged) {
            sum = sum.plus(table.counts());
        }
        return sum;
    }

    private LoadReply reply(LoadReply.Status status, String message) {
        return new LoadReply(
                transaction.id(),
                transaction.label(),
                status,
                Optional.empty(),
                message,
                counts(),
                new LoadReply.Times(
                        services.clock().millis() - startedAt.toEpochMilli(),
                        planMillis,
                        readMillis,
                        writeMillis,
                        commitMillis),
                stored(
                        staged.stream()
                                .flatMap(table -> table.errors().lines().stream())
                                .toList(),
                        ErrorLogs.ERRORS),
                stored(
                        staged.stream()
                                .flatMap(table -> table.errors().records().stream())
                                .toList(),
                        ErrorLogs.RECORDS));
    }

    private Optional<String> stored(List<String> lines, String kind) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(services.errorLogs().store(lines, kind));
        } catch (IOException e) {
            LOG.warn("{} of load {} cannot be stored, so its reply goes without", kind, transaction.label(), e);
            return Optional.empty();
        }
    }

    /** What happens to rows that are staged and good. */
    private interface Ending {
        LoadReply.Status end(LoadSession session) throws SQLException, LoadRefusedException;
    }
}
