/** What people decide about the ledger, and what becomes of it. Start with {@link io.tieout.ledger.decision.Decision}. */
@NullMarked
package io.tieout.ledger.decision;

import org.jspecify.annotations.NullMarked;
