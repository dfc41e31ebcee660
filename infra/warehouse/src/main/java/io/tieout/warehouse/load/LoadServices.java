package io.tieout.warehouse.load;

import io.tieout.warehouse.duckdb.LoadSummary;
import io.tieout.warehouse.duckdb.LoadTransaction;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.faults.WarehouseFaults;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What every kind of load needs.
 *
 * @param ids makes labels and the names of logs
 * @param background runs what nobody waits for
 */
record LoadServices(
        WarehouseStore store,
        ExpressionTranslator expressions,
        ErrorLogs errorLogs,
        Clock clock,
        Supplier<UUID> ids,
        WarehouseFaults faults,
        Publisher publisher,
        Executor background) {
    /** Ends a load of which nothing was committed, and has that written down soon. */
    void abort(LoadTransaction transaction, String reason) {
        abort(transaction, reason, List.of(), LoadSummary.Counts.NONE);
    }

    void abort(LoadTransaction transaction, String reason, List<String> tables, LoadSummary.Counts counts) {
        store.labels().markAborted(transaction, reason, tables, counts);
        background.execute(() -> publisher.recordAborted(transaction));
    }
}
