/** Keeps one state per order over all five sides and judges it; read {@link io.tieout.projections.loop.LoopStage} first, then {@link io.tieout.projections.loop.LoopLevel}. */
@NullMarked
package io.tieout.projections.loop;

import org.jspecify.annotations.NullMarked;
