package io.tieout.projections.rows;

import static io.tieout.projections.rows.PaymentHead.DISPUTE;
import static io.tieout.projections.rows.PaymentHead.PAYMENT;
import static io.tieout.projections.rows.PaymentHead.REFUND;

import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payment.PaymentEvent;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.payment.ProviderReference;
import io.tieout.projections.rows.PaymentState.Authorized;
import io.tieout.projections.rows.PaymentState.Failed;
import io.tieout.projections.rows.PaymentState.Hold;
import io.tieout.projections.rows.PaymentState.Notified;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Takes one event into the state of a payment. Made for one event and thrown away. */
final class PaymentFold implements PaymentEvent.Cases<PaymentFold> {
    private final String paymentId;
    private final long ledgerSeq;
    private final Occurrence occurrence;
    private final Span span;
    private PaymentHead head;
    private @Nullable Hold hold;
    private @Nullable Authorized authorized;
    private Amounts captures;
    private Amounts voids;
    private @Nullable Failed failed;
    private @Nullable Notified notified;
    private Amounts refunds;
    private Map<String, ChargebackState> chargebacks;

    PaymentFold(@Nullable PaymentState before, PaymentEvent event, long ledgerSeq) {
        this.paymentId = event.paymentId().value();
        this.ledgerSeq = ledgerSeq;
        this.occurrence = Occurrence.of(event.origin());
        this.span = Span.extend(before == null ? null : before.span(), event.origin(), ledgerSeq);
        this.head = before == null ? PaymentHead.UNKNOWN : before.head();
        this.hold = before == null ? null : before.hold();
        this.authorized = before == null ? null : before.authorized();
        this.captures = before == null ? Amounts.NONE : before.captures();
        this.voids = before == null ? Amounts.NONE : before.voids();
        this.failed = before == null ? null : before.failed();
        this.notified = before == null ? null : before.notified();
        this.refunds = before == null ? Amounts.NONE : before.refunds();
        this.chargebacks = before == null ? Map.of() : before.chargebacks();
    }

    PaymentState state() {
        return new PaymentState(
                paymentId, span, head, hold, authorized, captures, voids, failed, notified, refunds, chargebacks);
    }

    @Override
    public PaymentFold authorized(PaymentAuthorized event) {
        seen(PAYMENT, event.orderId(), event.reference(), event.amount());
        head = head.paidBy(occurrence, event.method());
        held("AUTHORIZED");
        if (occurrence.precedes(authorized == null ? null : authorized.occurrence())) {
            authorized = new Authorized(occurrence, event.amount());
        }
        return this;
    }

    @Override
    public PaymentFold captured(PaymentCaptured event) {
        seen(PAYMENT, event.orderId(), event.reference(), event.amount());
        head = head.paidBy(occurrence, event.method());
        captures = captures.with(event.captureId(), event.origin(), event.amount());
        return this;
    }

    @Override
    public PaymentFold voided(PaymentVoided event) {
        seen(PAYMENT, event.orderId(), event.reference(), event.amount());
        held("VOIDED");
        voids = voids.with(null, event.origin(), event.amount());
        return this;
    }

    @Override
    public PaymentFold failed(PaymentFailed event) {
        head = head.ordered(PAYMENT, occurrence, event.orderId().value())
                .referring(
                        PAYMENT, occurrence, event.provider(), event.merchantAccount(), event.providerTransactionId())
                .paidBy(occurrence, event.method())
                .inCurrency(PAYMENT, occurrence, codeOf(event.amount()));
        held("FAILED");
        if (occurrence.precedes(failed == null ? null : failed.occurrence())) {
            failed = new Failed(occurrence, event.reasonCode());
        }
        return this;
    }

    @Override
    public PaymentFold notified(PaymentNotified event) {
        seen(PAYMENT, event.orderId(), event.reference(), event.amount());
        if (notified == null || notified.occurrence().precedes(occurrence)) {
            notified = new Notified(occurrence, event.outcome().name());
        }
        return this;
    }

    @Override
    public PaymentFold refundSucceeded(RefundSucceeded event) {
        seen(REFUND, event.orderId(), event.reference(), event.amount());
        refunds = refunds.with(event.providerRefundId(), event.origin(), event.amount());
        return this;
    }

    @Override
    public PaymentFold refundFailed(RefundFailed event) {
        head = head.ordered(REFUND, occurrence, event.orderId().value())
                .inCurrency(REFUND, occurrence, codeOf(event.amount()));
        return this;
    }

    @Override
    public PaymentFold chargebackOpened(ChargebackOpened event) {
        seen(DISPUTE, event.orderId(), event.reference(), event.amount());
        String id = event.chargebackId().value();
        return disputed(id, ChargebackState.opened(chargebacks.get(id), event, ledgerSeq));
    }

    @Override
    public PaymentFold chargebackReversed(ChargebackReversed event) {
        seen(DISPUTE, event.orderId(), event.reference(), event.amount());
        String id = event.chargebackId().value();
        return disputed(id, ChargebackState.reversed(chargebacks.get(id), event, ledgerSeq));
    }

    private PaymentFold disputed(String id, ChargebackState chargeback) {
        Map<String, ChargebackState> more = new HashMap<>(chargebacks);
        more.put(id, chargeback);
        chargebacks = more;
        return this;
    }

    private void seen(int rank, @Nullable OrderId order, ProviderReference reference, Money amount) {
        head = head.ordered(rank, occurrence, order == null ? null : order.value())
                .referring(rank, occurrence, reference)
                .inCurrency(rank, occurrence, codeOf(amount));
    }

    private void held(String status) {
        if (hold == null || hold.occurrence().precedes(occurrence)) {
            hold = new Hold(occurrence, status);
        }
    }

    private static String codeOf(Money amount) {
        return amount.getCurrencyUnit().getCode();
    }
}
