package io.tieout.ledger.recon;

/**
 * A break that a look found.
 *
 * @param scenario that found it, for example {@code R02}
 * @param key the break key of the scenario: the same break has the same key at each look
 */
public record FoundBreak(String scenario, String key, Finding finding) {
    /** The number under which it is kept for ever. */
    public BreakId id() {
        return BreakId.of(scenario, key);
    }
}
