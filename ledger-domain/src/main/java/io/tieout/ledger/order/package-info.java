/** The order system side: what was sold, for how much, and what the order system believes. Start with {@link io.tieout.ledger.order.OrderEvent}. */
@NullMarked
package io.tieout.ledger.order;

import org.jspecify.annotations.NullMarked;
