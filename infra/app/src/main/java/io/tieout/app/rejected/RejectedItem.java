package io.tieout.app.rejected;

/** A rejected fact with its name and what became of it. */
public record RejectedItem(RejectedId id, RejectedFact fact, Resolution resolution) {}
