package io.tieout.projections.rows;

import io.tieout.ledger.order.OrderEvent;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderFulfilled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.order.OrderItem;
import io.tieout.projections.rows.OrderState.Amended;
import io.tieout.projections.rows.OrderState.Cancelled;
import io.tieout.projections.rows.OrderState.Paid;
import io.tieout.projections.rows.OrderState.Placed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one event into the state of an order. Made for one event and thrown away. */
final class OrderFold implements OrderEvent.Cases<OrderFold> {
    private final String orderId;
    private final Occurrence occurrence;
    private final Span span;
    private @Nullable Placed placed;
    private @Nullable Amended amended;
    private int amendments;
    private @Nullable Paid paid;
    private @Nullable Cancelled cancelled;
    private @Nullable Instant fulfilledAt;
    private int fulfilments;
    private Amounts refundRequests;

    OrderFold(@Nullable OrderState before, OrderEvent event, long ledgerSeq) {
        this.orderId = event.orderId().value();
        this.occurrence = Occurrence.of(event.origin());
        this.span = Span.extend(before == null ? null : before.span(), event.origin(), ledgerSeq);
        this.placed = before == null ? null : before.placed();
        this.amended = before == null ? null : before.amended();
        this.amendments = before == null ? 0 : before.amendments();
        this.paid = before == null ? null : before.paid();
        this.cancelled = before == null ? null : before.cancelled();
        this.fulfilledAt = before == null ? null : before.fulfilledAt();
        this.fulfilments = before == null ? 0 : before.fulfilments();
        this.refundRequests = before == null ? Amounts.NONE : before.refundRequests();
    }

    OrderState state() {
        return new OrderState(
                orderId, span, placed, amended, amendments, paid, cancelled, fulfilledAt, fulfilments, refundRequests);
    }

    @Override
    public OrderFold placed(OrderPlaced event) {
        if (occurrence.precedes(placed == null ? null : placed.occurrence())) {
            placed = new Placed(
                    occurrence, event.merchantId().value(), event.channel(), event.payable(), itemIds(event.items()));
        }
        return this;
    }

    @Override
    public OrderFold amended(OrderAmended event) {
        amendments++;
        if (amended == null || amended.occurrence().precedes(occurrence)) {
            amended = new Amended(occurrence, event.payable(), itemIds(event.items()), event.reason());
        }
        return this;
    }

    @Override
    public OrderFold paid(OrderPaid event) {
        if (occurrence.precedes(paid == null ? null : paid.occurrence())) {
            paid = new Paid(occurrence, event.amount());
        }
        return this;
    }

    @Override
    public OrderFold cancelled(OrderCancelled event) {
        if (occurrence.precedes(cancelled == null ? null : cancelled.occurrence())) {
            cancelled = new Cancelled(occurrence, event.reason());
        }
        return this;
    }

    @Override
    public OrderFold fulfilled(OrderFulfilled event) {
        fulfilments++;
        if (fulfilledAt == null || occurrence.at().isBefore(fulfilledAt)) {
            fulfilledAt = occurrence.at();
        }
        return this;
    }

    @Override
    public OrderFold refundRequested(RefundRequested event) {
        refundRequests = refundRequests.with(event.refundId().value(), event.origin(), event.amount());
        return this;
    }

    private static List<String> itemIds(List<OrderItem> items) {
        return items.stream().map(item -> item.itemId().value()).toList();
    }
}
