package io.tieout.app.settlement;

/** A line of a file breaks a rule. It never leaves this package, so it needs no stack trace. */
final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 80;

    private final String value;
    private final String rule;
    private final String remedy;

    BadLineException(String value, String rule, String remedy) {
        super(rule, null, false, false);
        this.value = shortened(value);
        this.rule = rule;
        this.remedy = remedy;
    }

    String value() {
        return value;
    }

    String rule() {
        return rule;
    }

    String remedy() {
        return remedy;
    }

    static String shortened(String value) {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "...";
    }
}
