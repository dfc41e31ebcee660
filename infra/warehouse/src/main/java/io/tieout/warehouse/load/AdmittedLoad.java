package io.tieout.warehouse.load;

import io.tieout.warehouse.duckdb.LoadTransaction;
import java.time.Duration;

/** A load whose headers passed and whose transaction runs. It is ended once, by {@link StreamLoads#run} or {@link StreamLoads#giveUp}. */
public final class AdmittedLoad {
    private final LoadTransaction transaction;
    private final LoadPlan plan;
    private final long startedAtMillis;
    private final long plannedAtMillis;

    AdmittedLoad(LoadTransaction transaction, LoadPlan plan, long startedAtMillis, long plannedAtMillis) {
        this.transaction = transaction;
        this.plan = plan;
        this.startedAtMillis = startedAtMillis;
        this.plannedAtMillis = plannedAtMillis;
    }

    /** From the begin to the commit; a load that takes longer is given up. */
    public Duration timeout() {
        return plan.parameters().preflight().timeout();
    }

    LoadTransaction transaction() {
        return transaction;
    }

    LoadPlan plan() {
        return plan;
    }

    long startedAtMillis() {
        return startedAtMillis;
    }

    long plannedAtMillis() {
        return plannedAtMillis;
    }
}
