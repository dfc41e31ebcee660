package io.tieout.ledger.settlement;

import org.joda.money.Money;

/** One part of the fee of a settlement line: either the blended commission, or interchange, scheme fee and markup. */
public record FeeComponent(Kind kind, Money amount) {
    /** Who earns the fee. */
    public enum Kind {
        COMMISSION,
        INTERCHANGE,
        SCHEME,
        MARKUP,
        PROCESSING
    }
}
