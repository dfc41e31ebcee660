/** What other systems say happened: from the envelope to an event, and what became of each fact. Start with {@link io.tieout.ledger.fact.FactEnvelope}. */
@NullMarked
package io.tieout.ledger.fact;

import org.jspecify.annotations.NullMarked;
