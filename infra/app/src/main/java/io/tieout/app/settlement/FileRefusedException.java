package io.tieout.app.settlement;

/** A file cannot be read in the format that was asked for, or not at all. The message has the value, the rule and the remedy. */
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String value;
    private final String rule;
    private final String remedy;

    FileRefusedException(String value, String rule, String remedy) {
        super(BadLineException.shortened(value) + ": " + rule + "; " + remedy, null, false, false);
        this.value = BadLineException.shortened(value);
        this.rule = rule;
        this.remedy = remedy;
    }

    /** The refusal as a problem of the whole file. */
    public FileProblem problem() {
        return new FileProblem(FileProblem.Kind.REFUSED_FILE, 0, "", value, rule, remedy);
    }
}
