/** The settlement side: what providers say they will pay out. Start with {@link io.tieout.ledger.settlement.SettlementEvent}. */
@NullMarked
package io.tieout.ledger.settlement;

import org.jspecify.annotations.NullMarked;
