package io.tieout.projections.loop;

/**
 * Where a content lies.
 *
 * @param key what it is joined with at that level
 * @param slot its name below the key; a second content of the same slot replaces the first
 */
public record LoopAddress(LoopLevel level, String key, String slot) {}
