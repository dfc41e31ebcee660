/** The finance side: balanced journal entries. Start with {@link io.tieout.ledger.journal.JournalEvent}. */
@NullMarked
package io.tieout.ledger.journal;

import org.jspecify.annotations.NullMarked;
