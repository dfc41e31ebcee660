package io.tieout.ledger.order;

import org.joda.money.Money;

/**
 * One position of an order.
 *
 * @param quantity at least 1
 * @param price of one unit
 */
public record OrderItem(ItemId itemId, String sku, int quantity, Money price) {}
