package io.tieout.projections.loop;

import org.jspecify.annotations.Nullable;

/**
 * A content and its place.
 *
 * @param content null where the place is to be empty
 */
public record LoopPiece(LoopAddress address, @Nullable LoopContent content) {}
