/** The payment side: what providers authorized and captured. Start with {@link io.tieout.ledger.payment.PaymentEvent}. */
@NullMarked
package io.tieout.ledger.payment;

import org.jspecify.annotations.NullMarked;
