/** What every event of the ledger has in common. Start with {@link io.tieout.ledger.event.LedgerEvent}. */
@NullMarked
package io.tieout.ledger.event;

import org.jspecify.annotations.NullMarked;
