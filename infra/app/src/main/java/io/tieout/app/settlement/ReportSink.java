package io.tieout.app.settlement;

import org.jspecify.annotations.Nullable;

/** Takes what a file says, in its order. A file is read twice, each time with another sink. */
interface ReportSink {
    void line(long lineNumber, ReportedLine line);

    void payout(long lineNumber, ReportedPayout payout);

    void totals(long lineNumber, BatchKey batch, ReportedTotals totals);

    /**
     * Takes a line that breaks a rule.
     *
     * @param batch the batch that the line belongs to, null where that cannot be seen
     */
    void bad(long lineNumber, String text, @Nullable BatchKey batch, BadLineException reason);

    void problem(FileProblem problem);

    /** A total of the file that its lines do not add up to. */
    default void controlTotal(long lineNumber, String text, String value, String rule) {
        problem(new FileProblem(
                FileProblem.Kind.CONTROL_TOTAL,
                lineNumber,
                text,
                value,
                rule,
                "download the report again; if it is the same, ask the provider which of the two is right"));
    }

    default void note(long lineNumber, String text, String value, String rule, String remedy) {
        problem(new FileProblem(FileProblem.Kind.NOTE, lineNumber, text, value, rule, remedy));
    }
}
