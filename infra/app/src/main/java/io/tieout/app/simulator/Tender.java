package io.tieout.app.simulator;

import java.util.List;
import org.joda.money.Money;

/**
 * One means of payment of an order.
 *
 * @param attempt counts the payments of the order, from 1
 * @param held what is authorized; what is not captured of it is voided
 * @param captures in the order of their time
 */
record Tender(
        int attempt, String providerTransactionId, Money held, long authorizedMicros, List<Tender.Capture> captures) {
    /** A part of the held amount that is taken. */
    record Capture(Money amount, long micros) {}

    Money captured() {
        return captures.stream().map(Capture::amount).reduce(Money.zero(held.getCurrencyUnit()), Money::plus);
    }

    long lastMicros() {
        return captures.get(captures.size() - 1).micros();
    }
}
