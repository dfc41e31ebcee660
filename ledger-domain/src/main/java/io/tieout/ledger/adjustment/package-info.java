/** Entries that people make, by four eyes. Start with {@link io.tieout.ledger.adjustment.AdjustmentPolicy}. */
@NullMarked
package io.tieout.ledger.adjustment;

import org.jspecify.annotations.NullMarked;
