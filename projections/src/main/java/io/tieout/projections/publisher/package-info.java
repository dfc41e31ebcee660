/** From the event store to the events topic, exactly once, with cut markers. Start with {@link io.tieout.projections.publisher.Publisher}. */
@NullMarked
package io.tieout.projections.publisher;

import org.jspecify.annotations.NullMarked;
