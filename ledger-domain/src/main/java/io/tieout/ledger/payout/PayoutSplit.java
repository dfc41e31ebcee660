package io.tieout.ledger.payout;

import io.tieout.ledger.order.OrderId;
import org.joda.money.Money;

/**
 * What a payout says of one order and one seller: how the captured amount is divided. Amounts are in the currency of the payout, and negative
 * where money is taken back.
 *
 * @param sellerId the seller's number at the platform
 * @param sellerAmount what the seller gets
 * @param commission what the platform keeps
 * @param tax what is kept for the authorities
 * @param held what is kept for later; negative where it is let go, which adds as much to {@code sellerAmount}
 */
public record PayoutSplit(
        OrderId orderId, String sellerId, Money sellerAmount, Money commission, Money tax, Money held) {}
