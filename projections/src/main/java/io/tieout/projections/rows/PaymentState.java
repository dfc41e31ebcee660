package io.tieout.projections.rows;

import io.tieout.ledger.payment.PaymentEvent;
import io.tieout.ledger.payment.ProviderReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment as far as its facts are known.
 *
 * <p>The first fact in the order of {@link Occurrence} gives order, provider reference, method and currency of the row. Captures are summed by
 * currency; the row shows the sum in its own currency and counts all captures, so that a capture in another currency shows as an amount that
 * is too small for the count, and is never added to money of another kind.
 */
record PaymentState(
        String paymentId,
        Span span,
        First first,
        @Nullable Authorized authorized,
        Map<String, Captures> captures,
        @Nullable Instant capturedAt)
        implements EntityState {
    PaymentState {
        captures = Map.copyOf(captures);
    }

    /** What the first fact says of the payment as a whole. */
    record First(
            Occurrence occurrence,
            String orderId,
            String provider,
            String merchantAccount,
            String transactionId,
            String method,
            String currency) {}

    /** The authorization in force. */
    record Authorized(Occurrence occurrence, Money amount) {}

    /** All captures in one currency. */
    record Captures(Money total, int count) {}

    /** The state with one more event; {@code before} is null where the payment was unknown. */
    static PaymentState apply(@Nullable PaymentState before, PaymentEvent event, long ledgerSeq) {
        return event.match(new PaymentEvent.Cases<PaymentState>() {
            @Override
            public PaymentState authorized(PaymentEvent.PaymentAuthorized event) {
                PaymentState state = seen(before, event, event.reference(), event.method(), event.amount(), ledgerSeq);
                return state.authorized(Occurrence.of(event.origin()), event.amount());
            }

            @Override
            public PaymentState captured(PaymentEvent.PaymentCaptured event) {
                PaymentState state = seen(before, event, event.reference(), event.method(), event.amount(), ledgerSeq);
                return state.captured(event.origin().occurredAt(), event.amount());
            }
        });
    }

    PaymentRow row() {
        Captures inRowCurrency = captures.get(first.currency);
        Money captured = inRowCurrency == null ? Money.zero(CurrencyUnit.of(first.currency)) : inRowCurrency.total;
        return new PaymentRow(
                paymentId,
                first.orderId,
                first.provider,
                first.merchantAccount,
                first.transactionId,
                first.method,
                captures.isEmpty() ? "AUTHORIZED" : "CAPTURED",
                authorizedAmount(),
                captured.getAmount(),
                captures.values().stream().mapToInt(Captures::count).sum(),
                first.currency,
                authorized == null ? null : authorized.occurrence.at(),
                capturedAt,
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    private static PaymentState seen(
            @Nullable PaymentState before,
            PaymentEvent event,
            ProviderReference reference,
            String method,
            Money amount,
            long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        Span span = Span.extend(before == null ? null : before.span, event.origin(), ledgerSeq);
        First here = new First(
                occurrence,
                event.orderId().value(),
                reference.provider(),
                reference.merchantAccount(),
                reference.transactionId(),
                method,
                amount.getCurrencyUnit().getCode());
        if (before == null) {
            return new PaymentState(event.paymentId().value(), span, here, null, Map.of(), null);
        }
        First first = occurrence.precedes(before.first.occurrence) ? here : before.first;
        return new PaymentState(before.paymentId, span, first, before.authorized, before.captures, before.capturedAt);
    }

    private PaymentState authorized(Occurrence occurrence, Money amount) {
        boolean inForce = occurrence.precedes(authorized == null ? null : authorized.occurrence);
        Authorized now = inForce ? new Authorized(occurrence, amount) : authorized;
        return new PaymentState(paymentId, span, first, now, captures, capturedAt);
    }

    private PaymentState captured(Instant at, Money amount) {
        Map<String, Captures> sums = new TreeMap<>(captures);
        sums.merge(
                amount.getCurrencyUnit().getCode(),
                new Captures(amount, 1),
                (a, b) -> new Captures(a.total.plus(b.total), a.count + b.count));
        Instant earliest = capturedAt == null || at.isBefore(capturedAt) ? at : capturedAt;
        return new PaymentState(paymentId, span, first, authorized, sums, earliest);
    }

    private @Nullable BigDecimal authorizedAmount() {
        if (authorized == null || !authorized.amount.getCurrencyUnit().getCode().equals(first.currency)) {
            return null;
        }
        return authorized.amount.getAmount();
    }
}
