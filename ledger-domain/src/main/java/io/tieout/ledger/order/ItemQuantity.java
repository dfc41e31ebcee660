package io.tieout.ledger.order;

/**
 * A number of units of one position of an order.
 *
 * @param quantity at least 1
 */
public record ItemQuantity(ItemId itemId, int quantity) {}
