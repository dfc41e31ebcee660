package io.tieout.projections.loop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that belongs to an order, or waits to. Each says of a row of the warehouse what the loop needs to know. */
public sealed interface LoopFact extends LoopContent {
    /** The row's own times, null for a part of another fact, which is not counted. */
    default @Nullable LoopSpan span() {
        return null;
    }

    /** The row of {@code orders}. */
    record OrderFact(
            LoopSpan span,
            @Nullable String merchantId,
            String status,
            @Nullable BigDecimal payable,
            @Nullable String currency,
            @Nullable Instant placedAt,
            @Nullable Instant paidAt,
            boolean cancelled)
            implements LoopFact {}

    /** A row of {@code order_items}. */
    record ItemFact(String itemId, int quantity, BigDecimal unitPrice, String currency) implements LoopFact {}

    /** A row of {@code payments}. */
    record PaymentFact(
            LoopSpan span,
            String currency,
            BigDecimal authorized,
            BigDecimal captured,
            int captures,
            BigDecimal refunded,
            int refunds,
            @Nullable Instant capturedAt,
            @Nullable Instant refundedAt)
            implements LoopFact {}

    /** A row of {@code refunds}. */
    record RefundFact(LoopSpan span, String refundId, boolean succeeded) implements LoopFact {}

    /** A row of {@code refund_items}. */
    record RefundItemFact(String refundId, String itemId, int quantity) implements LoopFact {}

    /**
     * A row of {@code chargebacks}.
     *
     * @param orderId null where the dispute names none
     * @param away what the merchant does not have now
     * @param at when it was taken or given back
     */
    record ChargebackFact(
            LoopSpan span,
            String paymentId,
            String chargebackId,
            @Nullable String orderId,
            String currency,
            BigDecimal away,
            Instant at)
            implements LoopFact {
        String id() {
            return paymentId + "/" + chargebackId;
        }
    }

    /** A row of {@code settlement_lines}. */
    record LineFact(
            LoopSpan span,
            String provider,
            String batchId,
            int lineNo,
            String kind,
            String merchantAccount,
            @Nullable String merchantReference,
            String currency,
            BigDecimal gross,
            BigDecimal fee,
            BigDecimal reserve,
            BigDecimal net,
            LocalDate valueDate,
            @Nullable BigDecimal transactionAmount,
            @Nullable String transactionCurrency)
            implements LoopFact {
        String batch() {
            return provider + "/" + batchId;
        }

        String id() {
            return batch() + "/" + lineNo;
        }
    }

    /**
     * A line that knows its order.
     *
     * @param orderId of the payment, else the merchant reference, else an orphan's
     * @param fee null where no terms are known for it
     */
    record PlacedLine(
            LineFact line, String orderId, @Nullable ExpectedFee fee) implements LoopFact {}

    /** A line that knows whether its batch is paid. */
    record SettledLine(LineFact line, @Nullable ExpectedFee fee, BatchStatus status) implements LoopFact {
        @Override
        public LoopSpan span() {
            return line.span();
        }
    }

    /**
     * A row of {@code journal_entries} with its postings on the accounts that the loop reads.
     *
     * @param balances debits less credits by account and currency
     * @param moves whether it has a posting on one of these accounts
     */
    record EntryFact(LoopSpan span, String entryId, List<Balance> balances, boolean moves) implements LoopFact {
        public EntryFact {
            balances = List.copyOf(balances);
        }
    }

    /** What an entry adds to one account in one currency. */
    record Balance(LoopAccount account, String currency, BigDecimal amount) {}

    /** A row of {@code entitlements}. */
    record GrantFact(
            LoopSpan span,
            @Nullable String itemId,
            @Nullable Integer quantity,
            boolean active,
            @Nullable Instant at) implements LoopFact {}

    /** A row of {@code fact_conflicts} that nobody has decided. */
    record ConflictFact(
            LoopSpan span,
            String conflictId,
            @Nullable String kind,
            @Nullable String id) implements LoopFact {}

    /**
     * A row of {@code bank_entries}.
     *
     * @param amount negative for a debit
     */
    record BankFact(LoopSpan span, String id, String currency, BigDecimal amount, LocalDate bookingDate)
            implements LoopFact {}

    /** A batch that no line is known of. */
    record BatchFact(LoopSpan span, @Nullable String currency, LocalDate valueDate, BatchStatus status)
            implements LoopFact {}

    /** A row of {@code payout_batches}. */
    record PayoutOfBatch(String payout) implements LoopFact {}

    /**
     * What a payout must pay for one of its batches.
     *
     * @param net by the header; null while it is not known
     * @param shared whether another payout pays the batch too
     */
    record BatchNet(
            String batch,
            @Nullable BigDecimal net,
            @Nullable String currency,
            boolean shared) implements LoopFact {}
}
