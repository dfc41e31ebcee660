package io.tieout.app.simulator;

import org.joda.money.Money;

/**
 * One means of payment of an order.
 *
 * @param attempt counts the payments of the order, from 1
 */
record Tender(int attempt, String providerTransactionId, Money amount, long capturedMicros) {}
