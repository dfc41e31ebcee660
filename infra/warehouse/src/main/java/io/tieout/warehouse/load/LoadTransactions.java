package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LabelStatus;
import io.tieout.warehouse.duckdb.Labels;
import io.tieout.warehouse.duckdb.LoadSummary;
import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.PreparedLoad;
import io.tieout.warehouse.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The transaction interface (protocol part 3): begin, loads, prepare, commit, rollback. Bodies wait in the spool; a prepare or commit reads them, so a bad row
 * is told there and not by the load. A prepared transaction survives a restart, an open one does not.
 *
 * <p>Safe for use by several threads. {@link #prepare}, {@link #commit} and {@link #rollback} work on disk and block; the others only touch memory.
 */
public final class LoadTransactions {
    private static final long DEFAULT_SECONDS = 600;
    private static final long DEFAULT_MULTI_SECONDS = 20;
    private static final long DEFAULT_PREPARED_SECONDS = 86_400;
    private static final long MAX_SECONDS = 259_200;

    private final LoadServices services;
    private final Map<Name, OpenTransaction> open = new HashMap<>();

    LoadTransactions(LoadServices services) {
        this.services = services;
    }

    /** The answer to the headers of a load. */
    public sealed interface Admission {
        /** The body may come. */
        record Admitted(TransactionLoad load) implements Admission {}

        /** The reply is final; the body is not wanted. */
        record Refused(TransactionReply reply) implements Admission {}
    }

    /** Whether this process runs a transaction of that label that is neither prepared nor ended. */
    public synchronized boolean isOpen(String database, String label) {
        return open.containsKey(new Name(database, label));
    }

    /** Whether the label belongs to an open multi-table transaction that has loaded nothing: a front end does not show it yet. */
    public synchronized boolean isHidden(String database, String label) {
        OpenTransaction found = open.get(new Name(database, label));
        return found != null && found.isMulti() && found.isEmpty();
    }

    /** Begins a transaction over one table, on the back end. */
    public synchronized TransactionReply begin(String database, String table, String label, LoadHeaders headers) {
        try {
            StreamLoads.target(services, database, table, label);
            Duration timeout = seconds(headers, "timeout", DEFAULT_SECONDS);
            if (services.faults()
                    .take(Fault.RunningTransactionLimit.class, label)
                    .isPresent()) {
                throw new LoadRefusedException("current running txns on db 10002 is 1000, larger than limit 1000");
            }
            if (open.containsKey(new Name(database, label))) {
                TransactionReply reply = TransactionReply.of("LABEL_ALREADY_EXISTS", "");
                reply.fields().put("ExistingJobStatus", "");
                return reply;
            }
            Labels.Begin begin = services.store().labels().begin(database, label);
            if (begin instanceof Labels.Begin.Used used) {
                String state = used.status().state().isFinished() ? "FINISHED" : "RUNNING";
                TransactionReply reply = TransactionReply.of(
                        "LABEL_ALREADY_EXISTS",
                        "Label [" + label + "] has already been used. existing job status=" + state);
                reply.fields().put("ExistingJobStatus", state);
                return reply;
            }
            LoadTransaction transaction = ((Labels.Begin.Begun) begin).transaction();
            put(transaction, Optional.of(table), timeout, headers);
            TransactionReply reply = TransactionReply.ok(label, transaction.id());
            reply.fields().put("BeginTxnTimeMs", 0);
            return reply;
        } catch (LoadRefusedException e) {
            return TransactionReply.of("ANALYSIS_ERROR", String.valueOf(e.getMessage()));
        }
    }

    /** Begins a multi-table transaction, on the front end (protocol section 3.6). */
    public synchronized TransactionReply beginMulti(String database, String label, LoadHeaders headers) {
        OpenTransaction known = open.get(new Name(database, label));
        if (known != null) {
            TransactionReply reply = TransactionReply.of(
                    "LABEL_ALREADY_EXISTS",
                    "Transaction already started with label [" + label + "], txnId: "
                            + known.transaction().id());
            reply.fields()
                    .put("ExistingJobStatus", "BEGIN")
                    .put("TxnId", known.transaction().id());
            return reply;
        }
        Duration timeout;
        try {
            timeout = seconds(headers, "timeout", DEFAULT_MULTI_SECONDS);
        } catch (LoadRefusedException e) {
            return TransactionReply.failed(String.valueOf(e.getMessage()));
        }
        Labels.Begin begin = services.store().labels().begin(database, label);
        if (begin instanceof Labels.Begin.Used used) {
            TransactionReply reply =
                    TransactionReply.of("LABEL_ALREADY_EXISTS", "Label [" + label + "] has already been used.");
            reply.fields()
                    .put("ExistingJobStatus", used.status().state().name())
                    .put("Db", database);
            return reply;
        }
        put(((Labels.Begin.Begun) begin).transaction(), Optional.empty(), timeout, headers);
        return TransactionReply.of("OK", "");
    }

    private void put(LoadTransaction transaction, Optional<String> table, Duration timeout, LoadHeaders headers) {
        Optional<Duration> idle = headers.text("idle_transaction_timeout")
                .filter(text -> text.matches("[1-9]\\d{0,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        open.put(
                new Name(transaction.database(), transaction.label()),
                new OpenTransaction(transaction, table, services.clock().instant(), timeout, idle));
    }

    /** Checks the headers of a load. What is refused because the load differs from those before ends the transaction. */
    public synchronized Admission admit(
            String database, String table, String label, LoadHeaders headers, OptionalLong contentLength) {
        OpenTransaction transaction = open.get(new Name(database, label));
        if (transaction == null) {
            return refused(unknown(database, label));
        }
        if (transaction.table().isPresent() && !transaction.table().get().equals(table)) {
            return refused(TransactionReply.of(
                    "INVALID_ARGUMENT",
                    "request db " + database + " and table " + table + " not equal transaction db " + database
                            + " and table " + transaction.table().get()));
        }
        boolean busy = transaction.isBusy(table)
                || services.faults()
                        .take(Fault.TransactionInProcessing.class, label)
                        .isPresent();
        if (busy) {
            return refused(inProcessing(label, "load"));
        }
        try {
            if (!transaction.sameHeaders(headers)) {
                throw new LoadRefusedException("load request not equal last: every load of transaction " + label
                        + " must carry the headers of the first");
            }
            TableDefinition definition = StreamLoads.target(services, database, table, label);
            long sum = transaction.announce(contentLength.orElse(0));
            Preflight preflight = Preflight.of(headers, OptionalLong.of(sum));
            LoadPlan plan = LoadPlan.of(services.expressions(), definition, LoadParameters.of(preflight, headers));
            transaction.startLoad(table);
            return new Admission.Admitted(new TransactionLoad(transaction, plan));
        } catch (LoadRefusedException e) {
            String reason = String.valueOf(e.getMessage());
            end(transaction, reason);
            return refused(TransactionReply.internalError(reason));
        }
    }

    private static Admission refused(TransactionReply reply) {
        return new Admission.Refused(reply);
    }

    private TransactionReply unknown(String database, String label) {
        Optional<LabelStatus> status = services.store().labels().find(database, label);
        boolean aborted = status.isPresent() && status.get().state() == LabelState.ABORTED;
        return aborted
                ? TransactionReply.of(
                        "TXN_NOT_EXISTS",
                        "transaction with label " + label + " not exists: current transaction is aborted, reason: "
                                + status.get().reason())
                : TransactionReply.of("TXN_NOT_EXISTS", "transaction with label " + label + " not exists");
    }

    private static TransactionReply inProcessing(String label, String operation) {
        TransactionReply reply =
                TransactionReply.of("TXN_IN_PROCESSING", "Transaction in processing, please retry later: " + operation);
        reply.fields().put("Label", label);
        return reply;
    }

    /** Takes the body of an admitted load, and closes it when the transaction ends. */
    public synchronized TransactionReply loaded(TransactionLoad load, LoadBody body) {
        OpenTransaction transaction = load.open();
        String label = transaction.transaction().label();
        transaction.endLoad(load.plan().table().name(), services.clock().instant());
        transaction.add(load.plan(), body);
        if (open.get(nameOf(transaction)) != transaction) {
            transaction.release();
            return TransactionReply.of("ABORTED", "current transaction is aborted");
        }
        TransactionReply reply =
                TransactionReply.ok(label, transaction.transaction().id());
        reply.fields()
                .put("LoadBytes", body.bytes())
                .put("StreamLoadPlanTimeMs", 0)
                .put("ReceivedDataTimeMs", 0);
        return reply;
    }

    /** Ends a transaction of which a body never came whole. */
    public synchronized TransactionReply giveUp(TransactionLoad load, String reason) {
        end(load.open(), reason);
        return TransactionReply.internalError(reason);
    }

    /** Makes the rows durable, to be committed later. */
    public TransactionReply prepare(String database, String label, LoadHeaders headers) {
        OpenTransaction transaction;
        Duration prepared;
        synchronized (this) {
            transaction = open.get(new Name(database, label));
            if (transaction == null) {
                return unknown(database, label);
            }
            if (transaction.isMulti()) {
                return TransactionReply.failed("Unsupported operation: TXN_PREPARE");
            }
            try {
                prepared = seconds(headers, "prepared_timeout", DEFAULT_PREPARED_SECONDS);
            } catch (LoadRefusedException e) {
                return TransactionReply.failed(String.valueOf(e.getMessage()));
            }
            TransactionReply refusal = startEnding(transaction, "prepare");
            if (refusal != null) {
                return refusal;
            }
        }
        return finish(transaction, transaction.run(services).prepare(prepared));
    }

    /** Makes the rows of a transaction visible: of one that is open at once, of a prepared one from its stored rows. */
    public TransactionReply commit(String database, String label) {
        OpenTransaction transaction;
        synchronized (this) {
            transaction = open.get(new Name(database, label));
            if (transaction != null && transaction.isMulti() && transaction.isEmpty() && !transaction.isBusy()) {
                return commitEmpty(transaction);
            }
            TransactionReply refusal = transaction == null ? null : startEnding(transaction, "commit");
            if (refusal != null) {
                return refusal;
            }
        }
        if (transaction == null) {
            return commitStored(database, label);
        }
        TransactionReply reply = finish(transaction, transaction.run(services).commit());
        return transaction.isMulti() && !reply.succeeded()
                ? new TransactionReply("FAILED", reply.message(), reply.fields(), reply.load())
                : reply;
    }

    private TransactionReply commitEmpty(OpenTransaction transaction) {
        open.remove(nameOf(transaction));
        services.store().labels().markVisible(transaction.transaction(), List.of(), LoadSummary.Counts.NONE);
        return TransactionReply.of("OK", "");
    }

    private @Nullable TransactionReply startEnding(OpenTransaction transaction, String operation) {
        String label = transaction.transaction().label();
        boolean busy = transaction.isBusy()
                || services.faults()
                        .take(Fault.TransactionInProcessing.class, label)
                        .isPresent();
        if (busy) {
            return inProcessing(label, operation);
        }
        if (transaction.isEmpty()) {
            String reason = "label " + label + " hasn't send any data yet: load before " + operation;
            end(transaction, reason);
            return TransactionReply.internalError(reason);
        }
        transaction.startEnding();
        return null;
    }

    private synchronized TransactionReply finish(OpenTransaction transaction, LoadReply reply) {
        open.remove(nameOf(transaction));
        transaction.release();
        return TransactionReply.ofRun(reply);
    }

    private TransactionReply commitStored(String database, String label) {
        Optional<LabelStatus> status = services.store().labels().find(database, label);
        if (status.isEmpty()) {
            return noTransaction(database, label);
        }
        long id = status.get().transactionId();
        return switch (status.get().state()) {
            case COMMITTED, VISIBLE -> already(label, id, "committed");
            case ABORTED, PREPARE ->
                TransactionReply.failed(
                        "Can not commit " + status.get().state() + " transaction " + id + ", label is " + label);
            case PREPARED -> {
                PreparedLoad prepared = services.store().preparedLoads().find(id);
                if (prepared == null) {
                    yield already(label, id, "ended");
                }
                yield publish(prepared);
            }
        };
    }

    private TransactionReply publish(PreparedLoad prepared) {
        LoadTransaction transaction = prepared.transaction();
        Optional<Fault.PublishTimeout> late = services.faults().take(Fault.PublishTimeout.class, transaction.label());
        if (late.isPresent()) {
            services.store()
                    .labels()
                    .markCommitted(
                            transaction,
                            prepared.parts().stream()
                                    .map(PreparedLoad.Part::table)
                                    .toList(),
                            prepared.counts());
            services.publisher().publishLater(transaction, late.get().visibleAfter());
            return TransactionReply.failed(
                    "publish timeout: transaction " + transaction.id() + " is committed and not visible yet");
        }
        try {
            services.publisher().publish(prepared);
            return TransactionReply.ok(transaction.label(), transaction.id());
        } catch (LoadRefusedException e) {
            return TransactionReply.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Ends a transaction without a trace of its rows. */
    public TransactionReply rollback(String database, String label) {
        synchronized (this) {
            OpenTransaction transaction = open.get(new Name(database, label));
            if (transaction != null) {
                if (transaction.isEnding()) {
                    return inProcessing(label, "rollback");
                }
                end(transaction, "rolled back by the client");
                return transaction.isMulti()
                        ? TransactionReply.of("OK", "stream load " + label + " abort")
                        : TransactionReply.ok(label);
            }
        }
        Optional<LabelStatus> status = services.store().labels().find(database, label);
        if (status.isEmpty()) {
            return noTransaction(database, label);
        }
        long id = status.get().transactionId();
        return switch (status.get().state()) {
            case ABORTED -> already(label, id, "aborted");
            case COMMITTED, VISIBLE, PREPARE ->
                TransactionReply.failed(
                        "Can not abort " + status.get().state() + " transaction " + id + ", label is " + label);
            case PREPARED -> discard(label, id, "rolled back by the client");
        };
    }

    private TransactionReply discard(String label, long id, String reason) {
        PreparedLoad prepared = services.store().preparedLoads().find(id);
        if (prepared == null) {
            return already(label, id, "ended");
        }
        try {
            services.publisher().discard(prepared, reason);
            return TransactionReply.ok(label, id);
        } catch (LoadRefusedException e) {
            return TransactionReply.failed(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Aborts whatever runs under a label, as {@code _cancel} asks.
     *
     * @return what is known of the label afterwards, or empty if nothing is; not aborted means that it was too late
     */
    public Optional<LabelStatus> cancel(String database, String label, String reason) {
        synchronized (this) {
            OpenTransaction transaction = open.get(new Name(database, label));
            if (transaction != null && !transaction.isEnding()) {
                end(transaction, reason);
            }
        }
        Optional<LabelStatus> status = services.store().labels().cancel(database, label, reason);
        if (status.isPresent() && status.get().state() == LabelState.PREPARED) {
            TransactionReply unused = discard(label, status.get().transactionId(), reason);
            return services.store().labels().find(database, label);
        }
        return status;
    }

    private static TransactionReply already(String label, long id, String how) {
        TransactionReply reply =
                TransactionReply.of("OK", "Transaction " + id + " has already " + how + ", label is " + label);
        reply.fields().put("Label", label).put("TxnId", id);
        return reply;
    }

    private static TransactionReply noTransaction(String database, String label) {
        return TransactionReply.failed("No transaction found with db[" + database + "] and label[" + label + "]");
    }

    /** Aborts transactions whose time is over. */
    void endLate() {
        Instant now = services.clock().instant();
        synchronized (this) {
            for (OpenTransaction transaction : new ArrayList<>(open.values())) {
                if (transaction.isLate(now)) {
                    end(transaction, "aborted by timeout");
                }
            }
        }
        services.publisher().discardLate();
    }

    private void end(OpenTransaction transaction, String reason) {
        open.remove(nameOf(transaction));
        transaction.release();
        services.abort(transaction.transaction(), reason);
    }

    private static Name nameOf(OpenTransaction transaction) {
        return new Name(
                transaction.transaction().database(), transaction.transaction().label());
    }

    private static Duration seconds(LoadHeaders headers, String name, long otherwise) throws LoadRefusedException {
        Optional<String> text = headers.text(name);
        if (text.isEmpty()) {
            return Duration.ofSeconds(otherwise);
        }
        long seconds;
        try {
            seconds = Long.parseLong(text.get().trim());
        } catch (NumberFormatException e) {
            seconds = -1;
        }
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new LoadRefusedException(
                    "Invalid " + name + ": " + text.get() + ". It should be between 1 and " + MAX_SECONDS + " seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    private record Name(String database, String label) {}
}
