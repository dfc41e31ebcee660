/** Rows made again from the event store alone, without Kafka. Start with {@link io.tieout.projections.refold.Refold}. */
@NullMarked
package io.tieout.projections.refold;

import org.jspecify.annotations.NullMarked;
