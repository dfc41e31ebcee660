package io.tieout.app.rejected;

/** The names of the two topics. */
public final class RejectedTopics {
    /** The rejected facts with their bytes and reasons. */
    public static final String FACTS = "tieout.facts.rejected";
    /** What became of each, by its id; compacted. */
    public static final String STATUS = "tieout.facts.rejected.status";

    private RejectedTopics() {}
}
