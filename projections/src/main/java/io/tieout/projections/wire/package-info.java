/** What travels on the topics: their names, the headers of an event, the cut markers. Start with {@link io.tieout.projections.wire.TieoutTopics}. */
@NullMarked
package io.tieout.projections.wire;

import org.jspecify.annotations.NullMarked;
