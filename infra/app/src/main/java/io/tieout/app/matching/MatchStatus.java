package io.tieout.app.matching;

/** How sure a match is. */
public enum MatchStatus {
    /** For a person to decide. */
    SUGGESTED,
    /** Proved by the sums, by a rule or a person. */
    CONFIRMED,
    /** A person confirmed it although the sums differ. */
    FORCED
}
