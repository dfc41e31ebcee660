/** What providers send to the bank. Start with {@link io.tieout.ledger.payout.PayoutEvent}. */
@NullMarked
package io.tieout.ledger.payout;

import org.jspecify.annotations.NullMarked;
