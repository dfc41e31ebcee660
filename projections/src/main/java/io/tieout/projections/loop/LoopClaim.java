package io.tieout.projections.loop;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that says where facts belong or what they are worth, and that facts wait for. */
public sealed interface LoopClaim extends LoopContent {
    /**
     * A payment and its order.
     *
     * @param method null while no fact tells it
     * @param capturedOn the UTC day of the first capture; null while there is none
     */
    record PaymentClaim(
            String orderId,
            String paymentId,
            @Nullable String method,
            @Nullable LocalDate capturedOn) implements LoopClaim {}

    /** The order of a refund, a grant or a dispute. */
    record OrderClaim(String orderId) implements LoopClaim {}

    /** What a journal entry books. */
    record EntryClaim(String kind, String id) implements LoopClaim {}

    /** The payout that a bank prints an end-to-end id for. */
    record PayoutClaim(String payout) implements LoopClaim {}

    /** A person has decided on a conflict. */
    record SettledBreak(String breakId) implements LoopClaim {}

    /** A row of {@code settlement_batches}. */
    record HeaderClaim(LoopSpan span, int lineCount, BigDecimal net, String currency, LocalDate valueDate)
            implements LoopClaim {}

    /** A row of {@code payouts}. */
    record PayoutFact(LoopSpan span, BigDecimal amount, String currency, LocalDate valueDate) implements LoopClaim {}

    /**
     * A payout as its batches see it.
     *
     * @param batches how many it pays
     * @param cover whether it is what its batches are worth
     * @param credit whether the bank has it
     */
    record PayoutState(
            LoopSpan span,
            BigDecimal amount,
            String currency,
            LocalDate valueDate,
            int batches,
            PayoutCover cover,
            PayoutCredit credit)
            implements LoopClaim {}

    /** Whether a payout is what its batches are worth. */
    enum PayoutCover {
        COVERED,
        /** The header of a batch is not known. */
        UNKNOWN,
        DIFFERS,
        /** Another payout pays one of the batches too, so that no single payout can be compared. */
        SHARED
    }

    /** Whether the bank has a payout. */
    enum PayoutCredit {
        CREDITED,
        MISSING,
        DIFFERS
    }

    /** A row of {@code fee_schedule}. */
    record Terms(
            String scheduleId,
            String provider,
            @Nullable String merchantAccount,
            String method,
            BigDecimal rate,
            BigDecimal fixedFee,
            String currency,
            LocalDate effectiveFrom)
            implements LoopClaim {}
}
