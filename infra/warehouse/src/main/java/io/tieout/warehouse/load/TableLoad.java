package io.tieout.warehouse.load;

import java.util.List;

/** What one transaction loads into one table: a body, or several that are one behind the other. */
record TableLoad(LoadPlan plan, List<LoadBody> bodies) {
    long bytes() {
        return bodies.stream().mapToLong(LoadBody::bytes).sum();
    }

    String table() {
        return plan.table().name();
    }
}
