package io.tieout.app.reconciliation;

/**
 * Whether the warehouse that scenarios read is what the event log gives, as the verifier found last.
 *
 * @param round of the verifier; 0 where it has not spoken
 * @param verifiedSeq the cut of that round
 * @param differences how many rows differ
 * @param firstDifference one of them, in words; empty where there is none
 */
public record Completeness(State state, long round, long verifiedSeq, long differences, String firstDifference) {
    /** What is known. */
    public enum State {
        /** No verifier has compared the warehouse, or none since the run began: nothing is known against it, and nothing for it. */
        UNVERIFIED,
        /** The warehouse is what the event log gives. */
        COMPLETE,
        /** Rows are missing, altered, too many or there twice. */
        DIFFERENT
    }

    static Completeness unverified() {
        return new Completeness(State.UNVERIFIED, 0, 0, 0, "");
    }

    /** One line for people. */
    public String text() {
        return switch (state) {
            case UNVERIFIED -> "unverified: no comparison with the event log since the run began (role verifier)";
            case COMPLETE -> "complete, compared with the event log at cut " + verifiedSeq;
            case DIFFERENT ->
                "differs from the event log in " + differences + (differences == 1 ? " row" : " rows") + " at cut "
                        + verifiedSeq + ", for example " + firstDifference;
        };
    }
}
