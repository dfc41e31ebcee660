/** Breaks that people work on. Start with {@link io.tieout.ledger.recon.BreakPolicy}. */
@NullMarked
package io.tieout.ledger.recon;

import org.jspecify.annotations.NullMarked;
