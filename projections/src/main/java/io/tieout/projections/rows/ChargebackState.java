package io.tieout.projections.rows;

import io.tieout.ledger.payment.ChargebackStage;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.ProviderReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One dispute of a payment. Whether the money is away follows from what happened last: taking it or giving it back.
 *
 * @param taken what was taken at each stage, by the first fact that told it
 * @param returned what came back, by the last fact that told it
 */
record ChargebackState(
        String chargebackId,
        Span span,
        @Nullable Claim order,
        First first,
        @Nullable Claim acquirerReferenceNumber,
        Map<ChargebackStage, Taken> taken,
        @Nullable Returned returned) {
    ChargebackState {
        taken = Map.copyOf(taken);
    }

    /** The transaction that the first fact names. */
    record First(Occurrence occurrence, String provider, String merchantAccount, String transactionId) {}

    /** The money was taken. */
    record Taken(
            Occurrence occurrence,
            Money amount,
            String reasonCode,
            @Nullable LocalDate dueDate) {}

    /** The money came back. */
    record Returned(Occurrence occurrence, Money amount) {}

    static ChargebackState opened(@Nullable ChargebackState before, ChargebackOpened event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        Map<ChargebackStage, Taken> taken = new TreeMap<>(before == null ? Map.of() : before.taken);
        Taken inForce = taken.get(event.stage());
        if (occurrence.precedes(inForce == null ? null : inForce.occurrence)) {
            taken.put(event.stage(), new Taken(occurrence, event.amount(), event.reasonCode(), event.dueDate()));
        }
        return new ChargebackState(
                event.chargebackId().value(),
                Span.extend(before == null ? null : before.span, event.origin(), ledgerSeq),
                Claim.first(
                        before == null ? null : before.order,
                        0,
                        occurrence,
                        event.orderId() == null ? null : event.orderId().value()),
                first(before, occurrence, event.reference()),
                Claim.first(
                        before == null ? null : before.acquirerReferenceNumber,
                        0,
                        occurrence,
                        event.acquirerReferenceNumber()),
                taken,
                before == null ? null : before.returned);
    }

    static ChargebackState reversed(@Nullable ChargebackState before, ChargebackReversed event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        Returned last = before == null ? null : before.returned;
        return new ChargebackState(
                event.chargebackId().value(),
                Span.extend(before == null ? null : before.span, event.origin(), ledgerSeq),
                Claim.first(
                        before == null ? null : before.order,
                        0,
                        occurrence,
                        event.orderId() == null ? null : event.orderId().value()),
                first(before, occurrence, event.reference()),
                before == null ? null : before.acquirerReferenceNumber,
                before == null ? Map.of() : before.taken,
                last == null || last.occurrence.precedes(occurrence) ? new Returned(occurrence, event.amount()) : last);
    }

    /** The amount that the merchant does not have now; null where it is back or nothing tells that it was taken. */
    @Nullable
    Money away() {
        Taken last = lastTaken();
        return last == null || !isOpen() ? null : last.amount;
    }

    ChargebackRow row(String paymentId, @Nullable String orderOfPayment) {
        Taken last = lastTaken();
        return new ChargebackRow(
                paymentId,
                chargebackId,
                order == null ? orderOfPayment : order.value(),
                first.provider,
                first.merchantAccount,
                first.transactionId,
                Claim.valueOf(acquirerReferenceNumber),
                lastStage() == null ? null : lastStage().name(),
                isOpen() ? "OPEN" : "REVERSED",
                last == null ? null : last.amount.getAmount(),
                returned != null
                                && currency()
                                        .equals(returned.amount
                                                .getCurrencyUnit()
                                                .getCode())
                        ? returned.amount.getAmount()
                        : null,
                currency(),
                last == null ? null : last.reasonCode,
                last == null ? null : last.dueDate,
                takenAt(ChargebackStage.FIRST_CHARGEBACK),
                takenAt(ChargebackStage.SECOND_CHARGEBACK),
                returned == null ? null : returned.occurrence.at(),
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    private static First first(@Nullable ChargebackState before, Occurrence occurrence, ProviderReference reference) {
        if (before != null && !occurrence.precedes(before.first.occurrence)) {
            return before.first;
        }
        return new First(occurrence, reference.provider(), reference.merchantAccount(), reference.transactionId());
    }

    private boolean isOpen() {
        return taken.values().stream()
                .anyMatch(stage -> returned == null || returned.occurrence.precedes(stage.occurrence));
    }

    private @Nullable ChargebackStage lastStage() {
        return taken.keySet().stream().max(ChargebackStage::compareTo).orElse(null);
    }

    private @Nullable Taken lastTaken() {
        ChargebackStage stage = lastStage();
        return stage == null ? null : taken.get(stage);
    }

    private @Nullable Instant takenAt(ChargebackStage stage) {
        Taken at = taken.get(stage);
        return at == null ? null : at.occurrence.at();
    }

    private String currency() {
        Taken last = lastTaken();
        if (last != null) {
            return last.amount.getCurrencyUnit().getCode();
        }
        if (returned == null) {
            throw new IllegalStateException("chargeback " + chargebackId + " has no fact: it is made of its first one");
        }
        return returned.amount.getCurrencyUnit().getCode();
    }
}
