package io.tieout.ledger.order;

import org.joda.money.Money;

/**
 * A part of the price that the customer does not pay.
 *
 * @param amount not negative, in the currency of what the customer owes
 */
public record Discount(Kind kind, Bearer bearer, Money amount) {
    /** By what the customer pays less. */
    public enum Kind {
        COUPON,
        POINTS,
        VOUCHER,
        PROMOTION,
        OTHER
    }

    /** Who bears it instead of the customer. */
    public enum Bearer {
        /** The platform that sells for merchants. */
        PLATFORM,
        /** The merchant, who gets less. */
        MERCHANT,
        /** The payment provider, who pays it to the merchant. */
        PROVIDER
    }
}
