package io.tieout.projections.loop;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order over all five sides. All amounts are in the currency of the row; what is in another one is only counted.
 *
 * @param currency null where no fact has one
 * @param otherCurrencies how many facts are in another currency
 * @param facts how many rows of the warehouse belong to it
 */
public record ClosedLoop(
        LoopSpan span,
        @Nullable String currency,
        OrderSide order,
        PaymentSide payment,
        SettlementSide settlement,
        FinanceSide finance,
        RightsSide rights,
        Residuals residuals,
        Judgement judgement,
        int otherCurrencies,
        int facts) {
    /** What the order system says. */
    public record OrderSide(
            @Nullable String merchantId,
            @Nullable String status,
            @Nullable BigDecimal payable) {}

    /** What the payment system says. */
    public record PaymentSide(
            BigDecimal authorized, BigDecimal captured, BigDecimal refunded, BigDecimal chargedBack) {}

    /** What the providers report; refunds and chargebacks are positive where money left. */
    public record SettlementSide(
            BigDecimal gross,
            BigDecimal fee,
            BigDecimal net,
            BigDecimal refund,
            BigDecimal chargeback,
            @Nullable BigDecimal expectedFee,
            int batches) {}

    /** What the books say: debits less credits. */
    public record FinanceSide(BigDecimal receivables, BigDecimal deferredRevenue, BigDecimal revenue) {}

    /** What the rights system says. */
    public record RightsSide(
            BigDecimal grantedValue, BigDecimal activeValue, int grantedQuantity, int activeQuantity) {}

    /** What does not agree, by link; the books by account. */
    public record Residuals(
            BigDecimal payment,
            BigDecimal settlement,
            BigDecimal fee,
            BigDecimal payout,
            BigDecimal receivables,
            BigDecimal deferredRevenue,
            BigDecimal revenue,
            BigDecimal rights) {}

    /**
     * The verdict once everything is due.
     *
     * @param brokenLink the first link that does not agree; null where all do, and for a conflict
     * @param reason one word; null where nothing is to be said
     * @param dueAt until when the verdict is still pending; null where it is final
     */
    public record Judgement(
            Verdict verdict,
            @Nullable Link brokenLink,
            @Nullable String reason,
            @Nullable Instant dueAt) {}

    /** What is said of an order. Pending and incomplete are said by who reads, because they depend on a time and on a cut. */
    public enum Verdict {
        CONFLICT,
        BROKEN,
        LATE,
        CLOSED
    }

    /** The links, in the order in which money and rights pass them. */
    public enum Link {
        PAYMENT,
        SETTLEMENT,
        FEE,
        PAYOUT,
        BOOKS,
        RIGHTS
    }
}
