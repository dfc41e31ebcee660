package io.tieout.app.settlement;

/**
 * Something that a file's reader has to tell.
 *
 * @param line the number of the line in the file, from 1; 0 where it concerns the file or a batch as a whole
 * @param text the line as it is in the file, shortened; empty where there is none
 * @param value what was found
 * @param rule what it breaks
 * @param remedy what to do
 */
public record FileProblem(Kind kind, long line, String text, String value, String rule, String remedy) {
    /** What became of it. */
    public enum Kind {
        /** The line gave no fact; the others did. */
        BAD_LINE,
        /** The file contradicts its own totals; the facts were given all the same. */
        CONTROL_TOTAL,
        /** Worth knowing; nothing is wrong or missing. */
        NOTE,
        /** Nothing of the file was read. */
        REFUSED_FILE
    }

    /** Whether a person has to do something. */
    public boolean isFailure() {
        return kind != Kind.NOTE;
    }

    /** Value, rule and remedy as one sentence. */
    public String reason() {
        return "\"" + value + "\": " + rule + "; " + remedy;
    }
}
