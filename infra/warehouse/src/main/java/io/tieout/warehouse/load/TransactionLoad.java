package io.tieout.warehouse.load;

/** A load within a transaction whose headers passed. It is ended once, by {@link LoadTransactions#loaded} or {@link LoadTransactions#giveUp}. */
public final class TransactionLoad {
    private final OpenTransaction open;
    private final LoadPlan plan;

    TransactionLoad(OpenTransaction open, LoadPlan plan) {
        this.open = open;
        this.plan = plan;
    }

    /** How long the body may take. */
    public java.time.Duration timeout() {
        return plan.parameters().preflight().timeout();
    }

    OpenTransaction open() {
        return open;
    }

    LoadPlan plan() {
        return plan;
    }
}
