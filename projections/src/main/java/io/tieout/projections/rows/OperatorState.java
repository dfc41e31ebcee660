package io.tieout.projections.rows;

import java.util.List;

/**
 * What people decided about one thing, as the events of its stream in their order: the states of the ledger itself are drawn from them, so that
 * what follows from what is written once. Such streams are a few events long.
 */
record OperatorState(List<Decided> events) implements EntityState {
    OperatorState {
        events = List.copyOf(events);
    }

    /** One event, as the log has it. */
    record Decided(String eventType, String revision, String payload) {}
}
