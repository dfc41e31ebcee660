/** Numbers that money is multiplied with. Start with {@link io.tieout.ledger.money.Rate}. */
@NullMarked
package io.tieout.ledger.money;

import org.jspecify.annotations.NullMarked;
