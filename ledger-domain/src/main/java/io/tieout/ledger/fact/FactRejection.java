package io.tieout.ledger.fact;

import io.tieout.ledger.event.Refusal;

/**
 * Why a fact was refused.
 *
 * @param field where in the fact, as a JSON pointer, for example {@code /data/amount/currency}
 * @param value the offending value, shortened
 * @param rule the rule it breaks
 * @param remedy what the sender can do
 */
public record FactRejection(String field, String value, String rule, String remedy) {
    /** The answer to a refusal. */
    public static FactRejection of(Refusal refusal) {
        return new FactRejection(refusal.field(), refusal.value(), refusal.rule(), refusal.remedy());
    }

    @Override
    public String toString() {
        return field + " \"" + value + "\": " + rule + "; " + remedy;
    }
}
