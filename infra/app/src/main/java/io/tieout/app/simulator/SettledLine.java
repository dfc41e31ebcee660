package io.tieout.app.simulator;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a settlement batch: what its provider settles, keeps and holds back.
 *
 * @param kind as the ledger names it
 * @param orderId the merchant reference
 * @param paymentId the payment of that transaction, which the line itself does not name
 * @param gross in the settlement currency, negative where the money goes back
 * @param fees what the provider keeps
 * @param reserve what the provider holds back, negative where it lets it go
 * @param conversion where the line is settled in another currency
 * @param related the ids that lines of some kinds carry
 */
record SettledLine(
        String kind,
        @Nullable String providerTransactionId,
        @Nullable String orderId,
        @Nullable String paymentId,
        Money gross,
        List<SettledLine.Fee> fees,
        Money reserve,
        @Nullable Conversion conversion,
        Related related) {
    /** A part of the provider's charge. */
    record Fee(String kind, Money amount) {}

    /** What was converted, and at which rate. */
    record Conversion(Money transactionAmount, BigDecimal rate) {}

    /** Which refund, which dispute, which batch's reserve the line is about. */
    record Related(
            @Nullable String providerRefundId,
            @Nullable String chargebackId,
            @Nullable String acquirerReferenceNumber,
            @Nullable String correctsBatchId) {
        static final Related NOTHING = new Related(null, null, null, null);
    }

    /** A line about a payment. */
    static SettledLine of(String kind, Purchase purchase, Tender tender, Money gross, Related related) {
        return new SettledLine(
                kind,
                tender.providerTransactionId(),
                purchase.orderId(),
                purchase.paymentId(tender.attempt()),
                gross,
                List.of(),
                Money.zero(gross.getCurrencyUnit()),
                null,
                related);
    }

    /** The reserve of an earlier batch is let go. */
    static SettledLine release(Money reserve, String batchId) {
        Money zero = Money.zero(reserve.getCurrencyUnit());
        Related related = new Related(null, null, null, batchId);
        return new SettledLine("CORRECTION", null, null, null, zero, List.of(), reserve.negated(), null, related);
    }

    Money fee() {
        return fees.stream().map(Fee::amount).reduce(Money.zero(gross.getCurrencyUnit()), Money::plus);
    }

    Money net() {
        return gross.minus(fee()).minus(reserve);
    }

    SettledLine charging(List<Fee> newFees) {
        return new SettledLine(
                kind, providerTransactionId, orderId, paymentId, gross, newFees, reserve, conversion, related);
    }

    SettledLine holdingBack(Money newReserve) {
        return new SettledLine(
                kind, providerTransactionId, orderId, paymentId, gross, fees, newReserve, conversion, related);
    }

    SettledLine converted(Money newGross, Conversion newConversion) {
        return new SettledLine(
                kind, providerTransactionId, orderId, paymentId, newGross, fees, reserve, newConversion, related);
    }

    /** The same line of another transaction. */
    SettledLine naming(String transaction) {
        return new SettledLine(kind, transaction, orderId, null, gross, fees, reserve, conversion, related);
    }
}
