package io.tieout.ledger.event;

/**
 * A fact that breaks a rule. Thrown by whoever knows the rule, answered to the sender as a rejection; an expected answer, so it carries no
 * stack trace.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final String field;
    private final String value;
    private final String rule;
    private final String remedy;

    /**
     * A refusal.
     *
     * @param field where in the fact, as a JSON pointer
     * @param value the offending value; shortened here
     * @param rule the rule it breaks
     * @param remedy what the sender can do
     */
    public Refusal(String field, String value, String rule, String remedy) {
        super(field + " \"" + shortened(value) + "\": " + rule + "; " + remedy, null, false, false);
        this.field = field;
        this.value = shortened(value);
        this.rule = rule;
        this.remedy = remedy;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String rule() {
        return rule;
    }

    public String remedy() {
        return remedy;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }
}
