package io.tieout.ledger.decision;

import io.tieout.ledger.fact.FactRejection;

/** What became of a decision. */
public sealed interface DecisionOutcome {
    /**
     * Carried out; durable when this is returned.
     *
     * @param id of the aggregate that was decided about
     */
    record Done(String id) implements DecisionOutcome {}

    /**
     * The same command was carried out before under the same id; nothing was appended.
     *
     * @param id of the aggregate that was decided about
     */
    record AlreadyDone(String id) implements DecisionOutcome {}

    /** A rule forbids it; nothing was appended. */
    record Refused(FactRejection reason) implements DecisionOutcome {}

    /** There is no such thing to decide about; nothing was appended. */
    record NotFound(FactRejection reason) implements DecisionOutcome {}
}
