package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.RefundId;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.payment.ProviderReference;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund as far as its facts are known: ordered by the order system, done by the payment system, in any order or without each other. The order
 * system's claim of a payment yields to the payment system's.
 *
 * @param done what the provider gave back, by its own id of the refund; two under one refund id are two
 */
record RefundState(
        String refundId,
        Span span,
        Claim order,
        @Nullable Claim payment,
        @Nullable First first,
        Claim currency,
        @Nullable Requested requested,
        Amounts done,
        @Nullable Failed failed)
        implements EntityState {
    private static final int PAYMENT_SYSTEM = 0;
    private static final int ORDER_SYSTEM = 1;

    /** The transaction that the first success names. */
    record First(Occurrence occurrence, String provider, String merchantAccount, String transactionId) {}

    /** The request in force: the first. */
    record Requested(Occurrence occurrence, Money amount, String reason, List<String> itemIds) {
        Requested {
            itemIds = List.copyOf(itemIds);
        }
    }

    /** The failure in force: the first. */
    record Failed(Occurrence occurrence, String reasonCode) {}

    /** The refund that an event is about; null where it is about none. */
    static @Nullable RefundId refundOf(LedgerEvent event) {
        if (event instanceof RefundRequested requested) {
            return requested.refundId();
        } else if (event instanceof RefundSucceeded succeeded) {
            return succeeded.refundId();
        }
        return event instanceof RefundFailed failed ? failed.refundId() : null;
    }

    /** The state with one more event about the refund; {@code before} is null where it was unknown. */
    static RefundState apply(@Nullable RefundState before, LedgerEvent event, long ledgerSeq) {
        if (event instanceof RefundRequested requested) {
            return known(
                            before,
                            requested.refundId(),
                            event.origin(),
                            ledgerSeq,
                            requested.orderId().value(),
                            ORDER_SYSTEM,
                            requested.paymentId(),
                            requested.amount())
                    .requested(requested);
        } else if (event instanceof RefundSucceeded succeeded) {
            return known(
                            before,
                            succeeded.refundId(),
                            event.origin(),
                            ledgerSeq,
                            succeeded.orderId().value(),
                            PAYMENT_SYSTEM,
                            succeeded.paymentId().value(),
                            succeeded.amount())
                    .done(succeeded);
        } else if (event instanceof RefundFailed failed) {
            return known(
                            before,
                            failed.refundId(),
                            event.origin(),
                            ledgerSeq,
                            failed.orderId().value(),
                            PAYMENT_SYSTEM,
                            failed.paymentId().value(),
                            failed.amount())
                    .failed(failed);
        }
        throw new IllegalArgumentException(event.getClass() + " is about no refund: ask refundOf first");
    }

    RefundRow row() {
        return new RefundRow(
                refundId,
                order.value(),
                Claim.valueOf(payment),
                first == null ? null : first.provider,
                first == null ? null : first.merchantAccount,
                first == null ? null : first.transactionId,
                done.firstId(),
                status(),
                requestedAmount(),
                done.total(currency.value()),
                done.count(),
                currency.value(),
                requested == null ? null : requested.reason,
                failed == null ? null : failed.reasonCode,
                requested == null ? null : requested.occurrence.at(),
                done.earliest(),
                failed == null ? null : failed.occurrence.at(),
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    private static RefundState known(
            @Nullable RefundState before,
            RefundId refundId,
            FactOrigin origin,
            long ledgerSeq,
            String orderId,
            int rank,
            @Nullable String paymentId,
            Money amount) {
        Occurrence occurrence = Occurrence.of(origin);
        String code = amount.getCurrencyUnit().getCode();
        Claim order = Claim.first(before == null ? null : before.order, 0, occurrence, orderId);
        // What was ordered says in which currency; what was done is compared with it.
        Claim currency = Claim.first(before == null ? null : before.currency, -rank, occurrence, code);
        if (order == null || currency == null) {
            throw new IllegalStateException("refund " + refundId + ": a fact names an order and a currency");
        }
        return new RefundState(
                refundId.value(),
                Span.extend(before == null ? null : before.span, origin, ledgerSeq),
                order,
                Claim.first(before == null ? null : before.payment, rank, occurrence, paymentId),
                before == null ? null : before.first,
                currency,
                before == null ? null : before.requested,
                before == null ? Amounts.NONE : before.done,
                before == null ? null : before.failed);
    }

    private RefundState requested(RefundRequested event) {
        Occurrence occurrence = Occurrence.of(event.origin());
        if (!occurrence.precedes(requested == null ? null : requested.occurrence)) {
            return this;
        }
        List<String> items = event.items() == null
                ? List.of()
                : event.items().stream().map(item -> item.itemId().value()).toList();
        Requested now = new Requested(occurrence, event.amount(), event.reason(), items);
        return new RefundState(refundId, span, order, payment, first, currency, now, done, failed);
    }

    private RefundState done(RefundSucceeded event) {
        Occurrence occurrence = Occurrence.of(event.origin());
        ProviderReference reference = event.reference();
        First here =
                new First(occurrence, reference.provider(), reference.merchantAccount(), reference.transactionId());
        First inForce = first != null && !occurrence.precedes(first.occurrence) ? first : here;
        Amounts more = done.with(event.providerRefundId(), event.origin(), event.amount());
        return new RefundState(refundId, span, order, payment, inForce, currency, requested, more, failed);
    }

    private RefundState failed(RefundFailed event) {
        Occurrence occurrence = Occurrence.of(event.origin());
        boolean inForce = occurrence.precedes(failed == null ? null : failed.occurrence);
        Failed now = inForce ? new Failed(occurrence, event.reasonCode()) : failed;
        return new RefundState(refundId, span, order, payment, first, currency, requested, done, now);
    }

    private String status() {
        if (done.count() > 0) {
            return "SUCCEEDED";
        }
        return failed != null ? "FAILED" : "REQUESTED";
    }

    private @Nullable BigDecimal requestedAmount() {
        boolean inRowCurrency = requested != null
                && requested.amount.getCurrencyUnit().getCode().equals(currency.value());
        return requested != null && inRowCurrency ? requested.amount.getAmount() : null;
    }
}
