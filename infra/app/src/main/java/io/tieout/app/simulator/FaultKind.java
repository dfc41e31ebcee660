package io.tieout.app.simulator;

import static io.tieout.app.simulator.Corruption.ofOrder;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can go wrong between the five systems, and which scenarios must name it; {@code scenarios/faults.yaml} is the same table, held equal by a test. */
public enum FaultKind {
    /** The order system's facts are lost; money, books and rights go on as usual. */
    DROPPED_ORDER(ofOrder(OrderFaults::droppedOrder), "R01", "R17", "R24"),
    /** The order system's first fact is lost; what it owes is unknown. */
    DROPPED_PLACEMENT(ofOrder(OrderFaults::droppedPlacement), "R01", "R17", "R24"),
    /** The payment system's facts are lost; the order system believes it is paid. */
    DROPPED_CALLBACK(ofOrder(OrderFaults::droppedCallback), "R01", "R06", "R14", "R17"),
    /** Money is captured although the order was cancelled; it is settled and booked. */
    CAPTURED_AFTER_CANCELLATION(ofOrder(OrderFaults::capturedAfterCancellation), "R01"),
    /** Another amount is captured than the order owes, and settled and booked so. */
    PRICE_CHANGED(ofOrder(OrderFaults::priceChanged), "R02"),
    /** The payment system names another currency than everybody else. */
    CURRENCY_CHANGED(ofOrder(OrderFaults::currencyChanged), "R02", "R06", "R14", "R24"),
    /** The customer is charged a second time, which is settled and booked too. */
    DUPLICATE_CAPTURE(ofOrder(OrderFaults::duplicateCapture), "R02", "R03"),
    /** One provider transaction is told under two payment ids. */
    REPLAYED_CAPTURE(ofOrder(OrderFaults::replayedCapture), "R02", "R03", "R06", "R14", "R24"),
    /** Money is held and neither captured nor given free. */
    STALE_AUTHORIZATION(ofOrder(FinalityFaults::staleAuthorization), "R04"),
    /** Only a part of what is held is given free. */
    VOIDED_IN_PART(ofOrder(FinalityFaults::partlyVoided), "R04"),
    /** The rights are given on the authorization, before the capture. */
    GRANTED_BEFORE_CAPTURE(ofOrder(FinalityFaults::grantedBeforeCapture), "R05"),
    /** The order counts as paid on the authorization, before the capture. */
    PAID_BEFORE_CAPTURE(ofOrder(FinalityFaults::paidBeforeCapture), "R05"),
    /** The rights are given on an authorization that is voided. */
    GRANTED_AND_VOIDED(ofOrder(FinalityFaults::grantedAndVoided), "R05", "R17"),
    /** The order counts as paid though its payment failed. */
    PAID_ON_FAILURE(ofOrder(FinalityFaults::paidOnFailure), "R01", "R05"),
    /** A capture is in no settlement batch. */
    UNSETTLED(ofOrder(LineFaults::unsettled), "R06"),
    /** A batch has one line more, of a transaction that nobody knows. */
    SETTLED_UNKNOWN(ofOrder(LineFaults::settledUnknown), "R06"),
    /** The provider settles another gross amount than was captured. */
    GROSS_DIFFERS(ofOrder(LineFaults::grossDiffers), "R06"),
    /** The provider settles one capture twice. */
    SETTLED_TWICE(ofOrder(LineFaults::settledTwice), "R06"),
    /** The line names another transaction of the provider. */
    PROVIDER_ID_CHANGED(ofOrder(LineFaults::providerIdChanged), "R06"),
    /** The line names no transaction. */
    PROVIDER_ID_LOST(new Corruption.OfBatch(LineFaults::providerIdLost), "R06"),
    /** The line names another merchant account than the batch it is in. */
    MERCHANT_ACCOUNT_SWAPPED(new Corruption.OfBatch(LineFaults::merchantAccountSwapped), "R06"),
    /** The provider keeps more than was agreed. */
    FEE_TOO_HIGH(new Corruption.OfBatch(LineFaults::feeTooHigh), "R07"),
    /** The file is cut short: the last line does not arrive. */
    BATCH_TRUNCATED(new Corruption.OfBatch(BatchFaults::truncated), "R06", "R08"),
    /** The header counts one line less than there are. */
    BATCH_COUNT_OFF(new Corruption.OfBatch(BatchFaults::countOff), "R08"),
    /** The gross of the header is not that of the lines. */
    BATCH_TOTAL_OFF(new Corruption.OfBatch(BatchFaults::totalOff), "R08"),
    /** The header does not arrive. */
    BATCH_HEADER_MISSING(new Corruption.OfBatch(BatchFaults::headerMissing), "R08"),
    /** A line's net is not what its gross, fees and reserve leave. */
    LINE_NET_WRONG(new Corruption.OfBatch(BatchFaults::lineNetWrong), "R08", "R14", "R21"),
    /** The provider sends less than its batches are worth. */
    PAYOUT_SHORT(new Corruption.OfPayout(PayoutFaults::paidShort), "R08"),
    /** A payout never arrives at the bank. */
    PAYOUT_NOT_CREDITED(new Corruption.OfPayout(PayoutFaults::notCredited), "R09"),
    /** Less arrives at the bank than was sent. */
    PAYOUT_CREDITED_SHORT(new Corruption.OfPayout(PayoutFaults::creditedShort), "R09"),
    /** The bank takes a charge that nobody knows of. */
    BANK_CHARGE_UNKNOWN(new Corruption.OfStatement(StatementFaults::unknownDebit), "R10"),
    /** Money comes in that nobody knows of and nobody books. */
    BANK_CREDIT_UNKNOWN(new Corruption.OfStatement(StatementFaults::unknownCredit), "R10", "R14", "R16"),
    /** A refund is ordered and never done. */
    REFUND_NOT_DONE(ofOrder(RefundFaults::notDone), "R11"),
    /** A refund is done that nobody ordered. */
    REFUND_NOT_REQUESTED(ofOrder(RefundFaults::notRequested), "R11"),
    /** A refund is done twice. */
    REFUND_DONE_TWICE(ofOrder(RefundFaults::doneTwice), "R11"),
    /** Another amount is given back than was ordered. */
    REFUND_AMOUNT_DIFFERS(ofOrder(RefundFaults::amountDiffers), "R11"),
    /** A refund is in no settlement batch. */
    REFUND_UNSETTLED(ofOrder(RefundFaults::unsettled), "R11"),
    /** A refund is settled twice. */
    REFUND_SETTLED_TWICE(ofOrder(RefundFaults::settledTwice), "R11"),
    /** A batch takes money back for which there was no refund. */
    REFUND_SETTLED_UNKNOWN(ofOrder(RefundFaults::settledUnknown), "R11"),
    /** More is given back than was captured. */
    REFUND_BEYOND_CAPTURE(new Corruption.OfReturn(RefundFaults::beyondCapture), "R11"),
    /** A refund of the last days is in no batch yet. */
    REFUND_IN_TRANSIT(Corruption.ofAccount(RefundFaults::inTransit), "R19"),
    /** The provider takes the money of a dispute that nobody heard of. */
    DISPUTE_WITHOUT_CASE(new Corruption.OfDispute(DisputeFaults::withoutCase), "R12"),
    /** A dispute is open, and the provider has not taken the money. */
    DISPUTE_UNSETTLED(new Corruption.OfDispute(DisputeFaults::unsettled), "R12"),
    /** A dispute is won, and the provider keeps the money. */
    DISPUTE_WON_NOT_CREDITED(new Corruption.OfWonDispute(DisputeFaults::wonNotCredited), "R12"),
    /** The money of a dispute was partly given back already. */
    DISPUTE_AND_REFUND(new Corruption.OfDispute(DisputeFaults::refundedToo), "R12"),
    /** The fee of a dispute is not booked. */
    DISPUTE_FEE_UNBOOKED(new Corruption.OfBatch(DisputeFaults::feeUnbooked), "R12", "R14", "R15", "R21"),
    /** A line was converted at another rate than it says. */
    RATE_WRONG(new Corruption.OfBatch(BatchFaults::rateWrong), "R13"),
    /** The capture is not booked. */
    ENTRY_MISSING(ofOrder(BookFaults::entryMissing), "R14", "R15", "R24"),
    /** The capture is booked twice. */
    ENTRY_DOUBLED(ofOrder(BookFaults::entryDoubled), "R14", "R15", "R24"),
    /** The capture is booked with another amount. */
    ENTRY_WRONG_AMOUNT(ofOrder(BookFaults::entryWrongAmount), "R14", "R15", "R24"),
    /** The capture is booked on another account. */
    ENTRY_WRONG_ACCOUNT(ofOrder(BookFaults::entryWrongAccount), "R14", "R24"),
    /** Debit and credit of the capture's entry are exchanged. */
    ENTRY_TURNED(ofOrder(BookFaults::entryTurned), "R14", "R15", "R24"),
    /** The capture is booked in another currency. */
    ENTRY_WRONG_CURRENCY(ofOrder(BookFaults::entryWrongCurrency), "R14", "R15", "R24"),
    /** An entry books a payment that does not exist. */
    ENTRY_OF_NOTHING(ofOrder(BookFaults::entryOfNothing), "R14"),
    /** A line of a batch is not booked. */
    LINE_ENTRY_MISSING(new Corruption.OfBatch(BookFaults::lineEntryMissing), "R14", "R15", "R21"),
    /** The fee of a line is booked on the clearing account. */
    LINE_ENTRY_WRONG_ACCOUNT(new Corruption.OfBatch(BookFaults::lineEntryWrongAccount), "R14", "R15", "R21"),
    /** What a line holds back is booked as if it could be paid out. */
    RESERVE_BOOKED_AS_BALANCE(new Corruption.OfBatch(BookFaults::reserveBookedAsBalance), "R14", "R15", "R21"),
    /** A payout is not booked. */
    PAYOUT_ENTRY_MISSING(new Corruption.OfPayout(PayoutFaults::entryMissing), "R14", "R15", "R21"),
    /** A credit of the bank is not booked. */
    BANK_ENTRY_UNBOOKED(new Corruption.OfStatement(StatementFaults::unbooked), "R14", "R15", "R16"),
    /** A statement of the bank does not arrive. */
    STATEMENT_MISSING(new Corruption.OfStatement(StatementFaults::missing), "R16"),
    /** The opening balance of a statement is wrong. */
    STATEMENT_BALANCE_OFF(new Corruption.OfStatement(StatementFaults::balanceOff), "R16"),
    /** A coupon is told with another amount than it takes off. */
    DISCOUNT_WRONG(ofOrder(OrderFaults::hasCoupon, OrderFaults::discountWrong), "R22"),
    /** A provider bears a coupon and does not pay it. */
    SUBSIDY_UNSETTLED(ofOrder(OrderFaults::hasCoupon, OrderFaults::subsidyUnsettled), "R22"),
    /** A seller gets more than was captured for an order. */
    SPLIT_TOO_MUCH(new Corruption.OfPayout(PayoutFaults::splitTooMuch), "R23"),
    /** The delivery of an item is booked a month later. */
    GRANT_BOOKED_LATE(ofOrder(BookFaults::grantBookedLate), "R24"),
    /** The delivery of an item is not booked. */
    GRANT_UNBOOKED(ofOrder(BookFaults::grantUnbooked), "R14", "R24"),
    /** A refund is not booked. */
    REFUND_UNBOOKED(ofOrder(BookFaults::refundUnbooked), "R14", "R15", "R24"),
    /** One item of a paid order is not granted. */
    NOT_GRANTED(ofOrder(RightsFaults::notGranted), "R17"),
    /** Of an item that was ordered several times only one is granted. */
    PARTLY_GRANTED(ofOrder(RightsFaults::hasSeveralOfAnItem, RightsFaults::partlyGranted), "R17"),
    /** An order is granted and nobody paid. */
    GRANTED_UNPAID(ofOrder(RightsFaults::grantedUnpaid), "R17"),
    /** One item is granted twice. */
    GRANTED_TWICE(ofOrder(RightsFaults::grantedTwice), "R17"),
    /** One item is granted once, in a greater quantity than was ordered. */
    GRANTED_TOO_MUCH(ofOrder(RightsFaults::grantedTooMuch), "R17"),
    /** Another item is granted than was ordered. */
    WRONG_ITEM_GRANTED(ofOrder(RightsFaults::wrongItemGranted), "R17", "R24"),
    /** A right is taken away though nothing came back. */
    WRONGFULLY_REVOKED(ofOrder(RightsFaults::wrongfullyRevoked), "R17", "R18"),
    /** One item comes back, and all rights of the order are taken away. */
    REVOKED_TOO_MUCH(ofOrder(RightsFaults::hasSeveralItems, RightsFaults::revokedTooMuch), "R17", "R18"),
    /** Everything came back and was paid back, and may still be used. */
    REVOKE_LOST(new Corruption.OfReturn(RightsFaults::revokeLost), "R18"),
    /** The card holder's bank took the money, and everything may still be used. */
    RIGHTS_KEPT_AFTER_DISPUTE(new Corruption.OfDispute(RightsFaults::keptAfterDispute), "R18"),
    /** A break is open although an adjustment that answers it was approved. */
    ADJUSTMENT_LEAVES_BREAK_OPEN(new Corruption.OfDecision(), "R20"),
    /** An adjustment answers a break that does not exist. */
    ADJUSTMENT_ANSWERS_NOTHING(new Corruption.OfDecision(), "R20"),
    /** A write-off posts more than the residual of its break. */
    WRITE_OFF_BEYOND_RESIDUAL(new Corruption.OfDecision(), "R20");

    @SuppressWarnings("ImmutableEnumChecker") // Holds nothing but references to static methods.
    private final Corruption corruption;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes.
    private final Set<String> scenarios;

    FaultKind(Corruption corruption, String... scenarios) {
        this.corruption = corruption;
        this.scenarios = Set.of(scenarios);
    }

    Corruption corruption() {
        return corruption;
    }

    /** The kinds that a simulation can tell: all but those that people decide. */
    public static List<FaultKind> ofFacts() {
        return Stream.of(values())
                .filter(kind -> !(kind.corruption instanceof Corruption.OfDecision))
                .toList();
    }

    /** The scenarios that name this fault, in their order. */
    public Set<String> scenarios() {
        return new TreeSet<>(scenarios);
    }
}
