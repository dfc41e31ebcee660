package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.Labels;
import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Plain Stream Loads. A load is admitted by its headers, then either run with its body or given up. Safe for use by several threads.
 *
 * <p>{@link #admit} and {@link #giveUp} only touch memory and may run on an event loop; {@link #run} works on disk and blocks.
 */
public final class StreamLoads {
    private static final Pattern LABEL = Pattern.compile("[-\\w]{1,128}");

    private final WarehouseStore store;
    private final ErrorLogs errorLogs;
    private final Clock clock;
    private final Supplier<UUID> generatedLabels;

    public StreamLoads(WarehouseStore store, ErrorLogs errorLogs, Clock clock, Supplier<UUID> generatedLabels) {
        this.store = store;
        this.errorLogs = errorLogs;
        this.clock = clock;
        this.generatedLabels = generatedLabels;
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
                headers.text("label").orElseGet(() -> generatedLabels.get().toString());
        long startedAt = clock.millis();
        Preflight preflight;
        TableDefinition table;
        try {
            preflight = Preflight.of(headers, contentLength);
            table = target(database, tableName, label);
        } catch (LoadRefusedException e) {
            return new Admission.Refused(LoadReply.refused(-1, label, String.valueOf(e.getMessage())));
        }
        Labels.Begin begin = store.labels().begin(database, label);
        if (begin instanceof Labels.Begin.Used used) {
            return new Admission.Refused(labelAlreadyExists(label, used));
        }
        LoadTransaction transaction = ((Labels.Begin.Begun) begin).transaction();
        try {
            LoadPlan plan = LoadPlan.of(table, LoadParameters.of(preflight, headers));
            return new Admission.Admitted(new AdmittedLoad(transaction, plan, startedAt, clock.millis()));
        } catch (LoadRefusedException e) {
            String message = String.valueOf(e.getMessage());
            store.labels().markAborted(transaction, message);
            return new Admission.Refused(LoadReply.refused(transaction.id(), label, message));
        }
    }

    private TableDefinition target(String database, String table, String label) throws LoadRefusedException {
        if (!store.catalog().databases().contains(database)) {
            throw new LoadRefusedException("unknown database, database=" + database);
        }
        Optional<TableDefinition> definition = store.catalog().table(database, table);
        if (definition.isEmpty()) {
            throw new LoadRefusedException("unknown table \"" + database + "." + table + "\"");
        }
        if (!LABEL.matcher(label).matches()) {
            throw new LoadRefusedException("Getting analyzing error. Detail message: Label format error. regex: ^"
                    + LABEL.pattern() + "$, label: " + label + ".");
        }
        return definition.get();
    }

    private static LoadReply labelAlreadyExists(String label, Labels.Begin.Used used) {
        String state = used.status().state() == LabelState.VISIBLE ? "FINISHED" : "RUNNING";
        return new LoadReply(
                -1,
                label,
                LoadReply.Status.LABEL_ALREADY_EXISTS,
                Optional.of(state),
                "Label [" + label + "] has already been used. existing job status=" + state,
                LoadReply.Counts.NONE,
                LoadReply.Times.NONE,
                Optional.empty());
    }

    /** Loads the body. Blocks until the rows are durable and visible or the load failed. The caller closes the body. */
    public LoadReply run(AdmittedLoad load, LoadBody body) {
        return new LoadRun(store, errorLogs, clock, load, body).run();
    }

    /** Ends a load whose body never came whole. */
    public LoadReply giveUp(AdmittedLoad load, String reason) {
        store.labels().markAborted(load.transaction(), reason);
        return LoadReply.refused(load.transaction().id(), load.transaction().label(), reason);
    }

    /** The reasons of filtered rows by the name in a reply. */
    public Optional<String> errorLog(String name) throws IOException {
        return errorLogs.read(name);
    }
}
