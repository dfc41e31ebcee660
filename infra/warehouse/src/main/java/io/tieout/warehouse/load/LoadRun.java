package io.tieout.warehouse.load;

import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.Staging;
import io.tieout.warehouse.duckdb.StoreException;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.duckdb.DuckDBAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one load: body into staging, quality check, then rows and label in one engine transaction. */
final class LoadRun {
    private static final Logger LOG = LoggerFactory.getLogger(LoadRun.class);

    private final WarehouseStore store;
    private final ErrorLogs errorLogs;
    private final Clock clock;
    private final AdmittedLoad load;
    private final LoadPlan plan;
    private final LoadTransaction transaction;
    private final LoadBody body;
    private final RowErrors errors = new RowErrors();
    private long accepted;
    private boolean bodyRead;
    private long readMillis;
    private long writeMillis;
    private long commitMillis;

    LoadRun(WarehouseStore store, ErrorLogs errorLogs, Clock clock, AdmittedLoad load, LoadBody body) {
        this.store = store;
        this.errorLogs = errorLogs;
        this.clock = clock;
        this.load = load;
        this.plan = load.plan();
        this.transaction = load.transaction();
        this.body = body;
    }

    LoadReply run() {
        String failure;
        try (Connection connection = store.connect()) {
            Staging staging = stage(connection);
            checkQuality();
            write(connection, staging);
            return reply(LoadReply.Status.SUCCESS, "OK");
        } catch (LoadRefusedException e) {
            failure = String.valueOf(e.getMessage());
        } catch (IOException | SQLException | StoreException e) {
            LOG.warn(
                    "load {} of {}.{} failed",
                    transaction.label(),
                    transaction.database(),
                    plan.table().name(),
                    e);
            failure = "load of table " + plan.table().name() + " failed: " + e.getMessage();
        }
        store.labels().markAborted(transaction, failure);
        return reply(LoadReply.Status.FAIL, failure);
    }

    private Staging stage(Connection connection) throws IOException, SQLException, LoadRefusedException {
        long begunAt = clock.millis();
        Staging staging = Staging.create(connection, plan.table(), plan.targets());
        try (InputStream sent = body.open();
                InputStream plain = plan.parameters().compression().decompress(sent);
                DuckDBAppender appender = staging.appender()) {
            accepted = new RowIntake(plan, appender, errors).takeAll(rows(plain));
        }
        bodyRead = true;
        readMillis = clock.millis() - begunAt;
        return staging;
    }

    private RowSource rows(InputStream plain) throws IOException {
        return switch (plan.parameters().preflight().format()) {
            case JSON -> new JsonRows(plain, plan);
            case CSV -> new CsvRows(plain, plan);
        };
    }

    private void checkQuality() throws LoadRefusedException {
        BigDecimal allowed = plan.parameters().maxFilterRatio().multiply(BigDecimal.valueOf(total()));
        if (BigDecimal.valueOf(errors.count()).compareTo(allowed) > 0) {
            // Users match this text; the server marks it as frozen.
            throw new LoadRefusedException("too many filtered rows");
        }
        if (accepted == 0) {
            throw new LoadRefusedException("No partitions have data available for loading");
        }
    }

    private void write(Connection connection, Staging staging) throws SQLException, LoadRefusedException {
        long begunAt = clock.millis();
        Lock lock = store.writeLock(transaction.database(), plan.table().name());
        lock.lock();
        try {
            refuseIfLate();
            connection.setAutoCommit(false);
            store.write(staging, plan.writeRule());
            store.labels().recordVisible(connection, transaction);
            if (!store.labels().startCommit(transaction)) {
                throw new LoadRefusedException("transaction " + transaction.id() + " was aborted before its commit");
            }
            long writtenAt = clock.millis();
            writeMillis = writtenAt - begunAt;
            connection.commit();
            store.labels().markVisible(transaction);
            commitMillis = clock.millis() - writtenAt;
        } catch (SQLException | RuntimeException | LoadRefusedException e) {
            rollBack(connection, e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfLate() throws LoadRefusedException {
        if (clock.millis() - load.startedAtMillis() > load.timeout().toMillis()) {
            throw new LoadRefusedException("transaction " + transaction.id() + " aborted by timeout: not committed "
                    + load.timeout().toSeconds() + " s after it began; raise the timeout header");
        }
    }

    private static void rollBack(Connection connection, Exception first) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    private long total() {
        return accepted + errors.count();
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
                        clock.millis() - load.startedAtMillis(),
                        load.plannedAtMillis() - load.startedAtMillis(),
                        readMillis,
                        writeMillis,
                        commitMillis),
                storedErrors());
    }

    /** Counted once the body was read to its end, also where the load then fails; else only bytes. */
    private LoadReply.Counts counts() {
        return bodyRead
                ? new LoadReply.Counts(total(), accepted, errors.count(), body.bytes())
                : new LoadReply.Counts(0, 0, 0, body.bytes());
    }

    private Optional<String> storedErrors() {
        if (errors.count() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(errorLogs.store(errors.lines()));
        } catch (IOException e) {
            LOG.warn("error log of load {} cannot be stored, so its reply goes without one", transaction.label(), e);
            return Optional.empty();
        }
    }
}
