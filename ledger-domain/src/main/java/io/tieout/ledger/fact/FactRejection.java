package io.tieout.ledger.fact;

/**
 * Why a fact was refused.
 *
 * @param field where in the fact, as a JSON pointer, for example {@code /data/amount/currency}
 * @param value the offending value, shortened
 * @param rule the rule it breaks
 * @param remedy what the sender can do
 */
public record FactRejection(String field, String value, String rule, String remedy) {
    @Override
    public String toString() {
        return field + " \"" + value + "\": " + rule + "; " + remedy;
    }
}
