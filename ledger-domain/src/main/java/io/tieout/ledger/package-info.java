/** The ledger's public door: facts go in, recorded events come out. Start with {@link io.tieout.ledger.Ledger}. */
@NullMarked
package io.tieout.ledger;

import org.jspecify.annotations.NullMarked;
