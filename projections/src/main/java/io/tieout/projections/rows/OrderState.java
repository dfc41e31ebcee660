package io.tieout.projections.rows;

import io.tieout.ledger.order.OrderEvent;
import io.tieout.ledger.order.OrderItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as far as its facts are known. Any of them may come first; where two facts say the same thing, the first in the order of
 * {@link Occurrence} is in force.
 */
record OrderState(
        String orderId,
        Span span,
        @Nullable Placed placed,
        @Nullable Paid paid,
        @Nullable Cancelled cancelled) implements EntityState {

    /** The placement in force. */
    record Placed(Occurrence occurrence, String merchantId, String channel, Money payable, List<String> itemIds) {
        Placed {
            itemIds = List.copyOf(itemIds);
        }
    }

    /** The belief in force that the order is paid. */
    record Paid(Occurrence occurrence, Money amount) {}

    /** The cancellation in force. */
    record Cancelled(Occurrence occurrence, String reason) {}

    /** The state with one more event; {@code before} is null where the order was unknown. */
    static OrderState apply(@Nullable OrderState before, OrderEvent event, long ledgerSeq) {
        Span span = Span.extend(before == null ? null : before.span, event.origin(), ledgerSeq);
        Occurrence occurrence = Occurrence.of(event.origin());
        Placed placed = before == null ? null : before.placed;
        Paid paid = before == null ? null : before.paid;
        Cancelled cancelled = before == null ? null : before.cancelled;
        String orderId = event.orderId().value();
        return event.match(new OrderEvent.Cases<OrderState>() {
            @Override
            public OrderState placed(OrderEvent.OrderPlaced event) {
                boolean inForce = occurrence.precedes(placed == null ? null : placed.occurrence);
                return new OrderState(orderId, span, inForce ? placement(occurrence, event) : placed, paid, cancelled);
            }

            @Override
            public OrderState paid(OrderEvent.OrderPaid event) {
                boolean inForce = occurrence.precedes(paid == null ? null : paid.occurrence);
                Paid now = inForce ? new Paid(occurrence, event.amount()) : paid;
                return new OrderState(orderId, span, placed, now, cancelled);
            }

            @Override
            public OrderState cancelled(OrderEvent.OrderCancelled event) {
                boolean inForce = occurrence.precedes(cancelled == null ? null : cancelled.occurrence);
                Cancelled now = inForce ? new Cancelled(occurrence, event.reason()) : cancelled;
                return new OrderState(orderId, span, placed, paid, now);
            }
        });
    }

    /** The row of the order; an amount in another currency than the row's is left out of it, never added or converted. */
    OrderRow row() {
        return new OrderRow(
                orderId,
                placed == null ? null : placed.merchantId,
                placed == null ? null : placed.channel,
                status(),
                placed == null ? null : placed.payable.getAmount(),
                paidAmount(),
                currency(),
                placed == null ? null : placed.itemIds.size(),
                placed == null ? null : placed.occurrence.at(),
                paidAt(),
                cancelled == null ? null : cancelled.occurrence.at(),
                cancelled == null ? null : cancelled.reason,
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    private static Placed placement(Occurrence occurrence, OrderEvent.OrderPlaced event) {
        List<String> itemIds = event.items().stream()
                .map(OrderItem::itemId)
                .map(Object::toString)
                .toList();
        return new Placed(occurrence, event.merchantId().value(), event.channel(), event.payable(), itemIds);
    }

    private String status() {
        if (cancelled != null) {
            return "CANCELLED";
        }
        return paid != null ? "PAID" : "PLACED";
    }

    private @Nullable String currency() {
        if (placed != null) {
            return placed.payable.getCurrencyUnit().getCode();
        }
        return paid == null ? null : paid.amount.getCurrencyUnit().getCode();
    }

    private @Nullable BigDecimal paidAmount() {
        boolean inRowCurrency =
                paid != null && paid.amount.getCurrencyUnit().getCode().equals(currency());
        return paid != null && inRowCurrency ? paid.amount.getAmount() : null;
    }

    private @Nullable Instant paidAt() {
        return paid == null ? null : paid.occurrence.at();
    }
}
