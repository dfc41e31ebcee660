/** Accounting periods: open, soft-closed, sealed. Start with {@link io.tieout.ledger.period.PeriodPolicy}. */
@NullMarked
package io.tieout.ledger.period;

import org.jspecify.annotations.NullMarked;
