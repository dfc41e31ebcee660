package io.tieout.ledger.fact;

import io.tieout.ledger.event.Refusal;

/**
 * Why a fact was refused.
 *
 * @param field where in the fact, as a JSON pointer, for example {@code /data/amount/currency}
 * @param value the offending value, shortened; {@code (nothing)} where there was none
 * @param rule the rule it breaks
 * @param remedy what the sender can do
 */
public record FactRejection(String field, String value, String rule, String remedy) {
    /** Every text comes out fit for an answer, a log line and a terminal: unprintable characters as escapes, and never an empty value. */
    public FactRejection {
        field = FactRules.escaped(field);
        value = value.isEmpty() ? "(nothing)" : FactRules.escaped(value);
        rule = FactRules.escaped(rule);
        remedy = FactRules.escaped(remedy);
    }

    /**
     * The bytes of the fact as they may be kept: as they are, but where the fact was refused for personal data in it, with what was recognised
     * overwritten.
     */
    public byte[] keepable(byte[] original) {
        return value.endsWith(PersonalDataRules.HIDDEN) ? PersonalDataRules.masked(original) : original;
    }

    /** The answer to a refusal. */
    public static FactRejection of(Refusal refusal) {
        return new FactRejection(refusal.field(), refusal.value(), refusal.rule(), refusal.remedy());
    }

    @Override
    public String toString() {
        return field + " \"" + value + "\": " + rule + "; " + remedy;
    }
}
