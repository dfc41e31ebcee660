package io.tieout.app.simulator;

import java.util.List;
import org.joda.money.Money;

/**
 * A capture as its provider settles it.
 *
 * @param entryId the journal entry that books the line
 * @param fees what the provider keeps; net is gross less these
 */
record SettledLine(
        String entryId, String providerTransactionId, String orderId, Money gross, List<SettledLine.Fee> fees) {
    /** A part of the provider's charge. */
    record Fee(String kind, Money amount) {}

    Money fee() {
        return fees.stream().map(Fee::amount).reduce(Money.zero(gross.getCurrencyUnit()), Money::plus);
    }

    Money net() {
        return gross.minus(fee());
    }
}
