package io.tieout.projections.rows;

import io.tieout.ledger.payment.PaymentEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment as far as its facts are known, with its captures, voids, refunds and chargebacks.
 *
 * <p>Amounts of each kind are summed by currency; the row shows the sums in its own currency and counts all, so that a capture in another
 * currency shows as an amount that is too small for the count, and is never added to money of another kind.
 */
record PaymentState(
        String paymentId,
        Span span,
        PaymentHead head,
        @Nullable Hold hold,
        @Nullable Authorized authorized,
        Amounts captures,
        Amounts voids,
        @Nullable Failed failed,
        @Nullable Notified notified,
        Amounts refunds,
        Map<String, ChargebackState> chargebacks)
        implements EntityState {
    PaymentState {
        chargebacks = Map.copyOf(chargebacks);
    }

    /** Whether the amount was held, let go or refused, by the last fact that tells. */
    record Hold(Occurrence occurrence, String status) {}

    /** The authorization in force: the first. */
    record Authorized(Occurrence occurrence, Money amount) {}

    /** The failure in force: the first. */
    record Failed(Occurrence occurrence, String reasonCode) {}

    /** What the merchant was told last. */
    record Notified(Occurrence occurrence, String outcome) {}

    /** The state with one more event; {@code before} is null where the payment was unknown. */
    static PaymentState apply(@Nullable PaymentState before, PaymentEvent event, long ledgerSeq) {
        PaymentFold fold = new PaymentFold(before, event, ledgerSeq);
        event.match(fold);
        return fold.state();
    }

    /** The row of the payment; null while only a dispute or a refund that failed is known, which say too little of it. */
    @Nullable
    PaymentRow row() {
        if (head.order() == null || head.provider() == null || head.merchantAccount() == null) {
            return null;
        }
        Claim ofCurrency = head.currency();
        if (ofCurrency == null) {
            return null;
        }
        String currency = ofCurrency.value();
        return new PaymentRow(
                paymentId,
                head.order().value(),
                head.provider().value(),
                head.merchantAccount().value(),
                Claim.valueOf(head.transaction()),
                Claim.valueOf(head.method()),
                status(),
                authorizedAmount(currency),
                captures.total(currency),
                captures.count(),
                currency,
                authorized == null ? null : authorized.occurrence.at(),
                captures.earliest(),
                voids.total(currency),
                voids.count(),
                voids.earliest(),
                failed == null ? null : failed.reasonCode,
                failed == null ? null : failed.occurrence.at(),
                notified == null ? null : notified.outcome,
                notifiedAt(),
                refunds.total(currency),
                refunds.count(),
                refunds.earliest(),
                chargedBack(currency),
                chargebacks.size(),
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    /** The row of a chargeback; where it names no order, the payment's. */
    ChargebackRow chargebackRow(ChargebackState chargeback) {
        return chargeback.row(paymentId, Claim.valueOf(head.order()));
    }

    private String status() {
        if (captures.count() > 0) {
            return "CAPTURED";
        }
        return hold == null ? "UNKNOWN" : hold.status;
    }

    private @Nullable BigDecimal authorizedAmount(String currency) {
        if (authorized == null || !authorized.amount.getCurrencyUnit().getCode().equals(currency)) {
            return null;
        }
        return authorized.amount.getAmount();
    }

    private @Nullable Instant notifiedAt() {
        return notified == null ? null : notified.occurrence.at();
    }

    private BigDecimal chargedBack(String currency) {
        return chargebacks.values().stream()
                .map(ChargebackState::away)
                .filter(amount ->
                        amount != null && amount.getCurrencyUnit().getCode().equals(currency))
                .map(Money::getAmount)
                .reduce(Amounts.NONE.total(currency), BigDecimal::add);
    }
}
