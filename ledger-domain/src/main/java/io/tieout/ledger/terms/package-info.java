/** What providers may charge by contract. Start with {@link io.tieout.ledger.terms.FeeScheduleEvent}. */
@NullMarked
package io.tieout.ledger.terms;

import org.jspecify.annotations.NullMarked;
