/**
 * A hash chain over the event log: each digest covers an event and the digest before it, so that no event can be changed, removed, added or moved
 * unseen. Start with {@link io.tieout.ledger.chain.LedgerChain}.
 */
@NullMarked
package io.tieout.ledger.chain;

import org.jspecify.annotations.NullMarked;
