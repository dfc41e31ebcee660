/** How the ledger hands events to Axon's aggregates. Start with {@link io.tieout.ledger.aggregate.AggregateType}. */
@NullMarked
package io.tieout.ledger.aggregate;

import org.jspecify.annotations.NullMarked;
