package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.Labels;
import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.faults.Fault;
import io.tieout.warehouse.faults.WarehouseFaults;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Plain Stream Loads. A load is admitted by its headers, then either run with its body or given up. Safe for use by several threads.
 *
 * <p>{@link #admit} and {@link #giveUp} only touch memory and may run on an event loop; {@link #run} works on disk and blocks.
 */
public final class StreamLoads {
    private static final Pattern LABEL = Pattern.compile("[-\\w]{1,128}");

    private final LoadServices services;
    private final ScheduledExecutorService timer;
    private final LoadTransactions transactions;
    private final MergeCommits mergeCommits;

    /**
     * Makes visible what an earlier process had committed and not published.
     *
     * @param ids makes labels and the names of logs
     * @param timer runs what is due; the caller ends it
     */
    public StreamLoads(
            WarehouseStore store,
            ExpressionTranslator expressions,
            ErrorLogs errorLogs,
            Clock clock,
            Supplier<UUID> ids,
            WarehouseFaults faults,
            ScheduledExecutorService timer) {
        Publisher publisher = new Publisher(store, clock, timer);
        this.services = new LoadServices(store, expressions, errorLogs, clock, ids, faults, publisher, timer);
        this.timer = timer;
        this.transactions = new LoadTransactions(services);
        this.mergeCommits = new MergeCommits(services, timer);
        publisher.publishAllCommitted();
        var unused = timer.scheduleWithFixedDelay(transactions::endLate, 250, 250, TimeUnit.MILLISECONDS);
    }

    /** The transaction interface over the same tables and labels. */
    public LoadTransactions transactions() {
        return transactions;
    }

    /** Loads that are merged into one transaction (protocol section 1.9). */
    public MergeCommits mergeCommits() {
        return mergeCommits;
    }

    /** The answer to the headers of a load. */
    public sealed interface Admission {
        /** The body may come. */
        record Admitted(AdmittedLoad load) implements Admission {}

        /** The reply is final; the body is not wanted. */
        record Refused(LoadReply reply) implements Admission {}
    }

    /**
     * Checks the headers in the server's order and begins a transaction (protocol section 1.4). What fails before the begin leaves the
     * label unused; what fails after it leaves the label aborted.
     */
    public Admission admit(String database, String tableName, LoadHeaders headers, OptionalLong contentLength) {
        String label =
                headers.text("label").orElseGet(() -> services.ids().get().toString());
        long startedAt = services.clock().millis();
        Preflight preflight;
        TableDefinition table;
        try {
            preflight = Preflight.of(headers, contentLength);
            table = target(services, database, tableName, label);
            refuseByFault(label);
        } catch (LoadRefusedException e) {
            return new Admission.Refused(LoadReply.refused(-1, label, String.valueOf(e.getMessage())));
        }
        Labels labels = services.store().labels();
        Optional<Fault.LabelRunning> running = services.faults().take(Fault.LabelRunning.class, label);
        if (running.isPresent()) {
            occupy(database, label, running.get());
        }
        Labels.Begin begin = labels.begin(database, label);
        if (begin instanceof Labels.Begin.Used used) {
            return new Admission.Refused(
                    LoadReply.labelAlreadyExists(label, used.status().state().isFinished() ? "FINISHED" : "RUNNING"));
        }
        LoadTransaction transaction = ((Labels.Begin.Begun) begin).transaction();
        try {
            LoadPlan plan = LoadPlan.of(services.expressions(), table, LoadParameters.of(preflight, headers));
            return new Admission.Admitted(new AdmittedLoad(
                    transaction, plan, startedAt, services.clock().millis()));
        } catch (LoadRefusedException e) {
            String message = String.valueOf(e.getMessage());
            services.abort(transaction, message);
            return new Admission.Refused(LoadReply.refused(transaction.id(), label, message));
        }
    }

    private void refuseByFault(String label) throws LoadRefusedException {
        if (services.faults().take(Fault.RunningTransactionLimit.class, label).isPresent()) {
            throw new LoadRefusedException("current running txns on db 10002 is 1000, larger than limit 1000");
        }
    }

    private void occupy(String database, String label, Fault.LabelRunning fault) {
        if (services.store().labels().begin(database, label) instanceof Labels.Begin.Begun begun) {
            var unused = timer.schedule(
                    () -> services.abort(begun.transaction(), "the load that held the label was aborted"),
                    fault.lasts().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** The table, if it and the database exist and the label may be one. */
    static TableDefinition target(LoadServices services, String database, String table, String label)
            throws LoadRefusedException {
        WarehouseStore store = services.store();
        if (!store.catalog().databases().contains(database)) {
            throw new LoadRefusedException("unknown database, database=" + database);
        }
        Optional<TableDefinition> definition = store.catalog().table(database, table);
        if (definition.isEmpty()) {
            throw new LoadRefusedException("unknown table \"" + database + "." + table + "\"");
        }
        checkLabel(label);
        return definition.get();
    }

    static void checkLabel(String label) throws LoadRefusedException {
        if (!LABEL.matcher(label).matches()) {
            throw new LoadRefusedException("Getting analyzing error. Detail message: Label format error. regex: ^"
                    + LABEL.pattern() + "$, label: " + label + ".");
        }
    }

    /** Loads the body. Blocks until the rows are durable and visible or the load failed. The caller closes the body. */
    public LoadReply run(AdmittedLoad load, LoadBody body) {
        LoadReply reply = new LoadRun(
                        services,
                        load.transaction(),
                        List.of(new TableLoad(load.plan(), List.of(body))),
                        java.time.Instant.ofEpochMilli(load.startedAtMillis()),
                        load.timeout(),
                        load.plannedAtMillis() - load.startedAtMillis())
                .commit();
        return afterEnd(load.transaction(), reply);
    }

    private LoadReply afterEnd(LoadTransaction transaction, LoadReply reply) {
        WarehouseFaults faults = services.faults();
        if (faults.take(Fault.LabelForgotten.class, transaction.label()).isPresent()) {
            services.store().labels().forget(transaction.database(), transaction.label());
        }
        boolean finished = reply.succeeded()
                && faults.take(Fault.LabelFinished.class, transaction.label()).isPresent();
        return finished ? LoadReply.labelAlreadyExists(transaction.label(), "FINISHED") : reply;
    }

    /** Ends a load whose body never came whole. */
    public LoadReply giveUp(AdmittedLoad load, String reason) {
        services.abort(load.transaction(), reason);
        return LoadReply.refused(load.transaction().id(), load.transaction().label(), reason);
    }

    /** The reasons of filtered rows by the name in a reply. */
    public Optional<String> errorLog(String name) throws IOException {
        return services.errorLogs().read(name);
    }
}
