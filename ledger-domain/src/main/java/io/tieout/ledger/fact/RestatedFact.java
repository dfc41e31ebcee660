package io.tieout.ledger.fact;

/**
 * A fact in force, as it lies in the ledger.
 *
 * @param eventType the stable name of its event, for example {@code order.placed}
 * @param revision the version of the payload's form
 * @param payload JSON text
 */
public record RestatedFact(String eventType, String revision, String payload) {}
