/** The bank side, in the words of ISO 20022 camt.053. Start with {@link io.tieout.ledger.bank.BankEvent}. */
@NullMarked
package io.tieout.ledger.bank;

import org.jspecify.annotations.NullMarked;
