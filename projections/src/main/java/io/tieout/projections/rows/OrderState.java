package io.tieout.projections.rows;

import io.tieout.ledger.order.OrderEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as far as its facts are known. Any of them may come first; where two facts say the same thing, the first in the order of
 * {@link Occurrence} is in force. Amendments say different things: the last of them is, against the placement too.
 */
record OrderState(
        String orderId,
        Span span,
        @Nullable Placed placed,
        @Nullable Amended amended,
        int amendments,
        @Nullable Paid paid,
        @Nullable Cancelled cancelled,
        @Nullable Instant fulfilledAt,
        int fulfilments,
        Amounts refundRequests)
        implements EntityState {

    /** The placement in force. */
    record Placed(Occurrence occurrence, String merchantId, String channel, Money payable, List<String> itemIds) {
        Placed {
            itemIds = List.copyOf(itemIds);
        }
    }

    /** The amendment in force. */
    record Amended(Occurrence occurrence, Money payable, List<String> itemIds, String reason) {
        Amended {
            itemIds = List.copyOf(itemIds);
        }
    }

    /** What is owed and for what, by the amendment in force or the placement. */
    record Version(Occurrence occurrence, Money payable, List<String> itemIds) {}

    /** The belief in force that the order is paid. */
    record Paid(Occurrence occurrence, Money amount) {}

    /** The cancellation in force. */
    record Cancelled(Occurrence occurrence, String reason) {}

    /** The state with one more event; {@code before} is null where the order was unknown. */
    static OrderState apply(@Nullable OrderState before, OrderEvent event, long ledgerSeq) {
        OrderFold fold = new OrderFold(before, event, ledgerSeq);
        event.match(fold);
        return fold.state();
    }

    /** Null while the order is neither placed nor amended. */
    @Nullable
    Version version() {
        if (amended != null) {
            return new Version(amended.occurrence, amended.payable, amended.itemIds);
        }
        return placed == null ? null : new Version(placed.occurrence, placed.payable, placed.itemIds);
    }

    /** The row of the order; an amount in another currency than the row's is left out of it, never added or converted. */
    OrderRow row() {
        Version version = version();
        String currency = currency();
        return new OrderRow(
                orderId,
                placed == null ? null : placed.merchantId,
                placed == null ? null : placed.channel,
                status(),
                version == null ? null : version.payable.getAmount(),
                paidAmount(currency),
                currency,
                version == null ? null : version.itemIds.size(),
                placed == null ? null : placed.occurrence.at(),
                paid == null ? null : paid.occurrence.at(),
                cancelled == null ? null : cancelled.occurrence.at(),
                cancelled == null ? null : cancelled.reason,
                amendments,
                amended == null ? null : amended.occurrence.at(),
                amended == null ? null : amended.reason,
                fulfilments,
                fulfilledAt,
                refundRequests.count(),
                currency == null ? null : refundRequests.total(currency),
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    private String status() {
        if (cancelled != null) {
            return "CANCELLED";
        } else if (fulfilments > 0) {
            return "FULFILLED";
        }
        return paid != null ? "PAID" : "PLACED";
    }

    private @Nullable String currency() {
        Version version = version();
        if (version != null) {
            return version.payable.getCurrencyUnit().getCode();
        }
        return paid == null ? null : paid.amount.getCurrencyUnit().getCode();
    }

    private @Nullable BigDecimal paidAmount(@Nullable String currency) {
        boolean inRowCurrency =
                paid != null && paid.amount.getCurrencyUnit().getCode().equals(currency);
        return paid != null && inRowCurrency ? paid.amount.getAmount() : null;
    }
}
