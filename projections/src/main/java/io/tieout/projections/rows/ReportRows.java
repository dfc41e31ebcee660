package io.tieout.projections.rows;

import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.terms.FeeScheduleEvent.FeeScheduleAgreed;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows of entities that one fact tells whole: payouts, bank entries and statements, fee schedules. */
final class ReportRows {
    private ReportRows() {}

    static PayoutRow payout(PayoutSent event, long ledgerSeq) {
        FactOrigin origin = event.origin();
        return new PayoutRow(
                event.payoutId().provider(),
                event.payoutId().payout(),
                event.merchantAccount(),
                event.amount().getAmount(),
                event.amount().getCurrencyUnit().getCode(),
                event.batchIds().size(),
                event.valueDate(),
                event.endToEndId(),
                origin.businessDate(),
                origin.occurredAt(),
                origin.recordedAt(),
                ledgerSeq);
    }

    static List<RowChange> batches(PayoutSent event, long ledgerSeq) {
        FactOrigin origin = event.origin();
        return event.batchIds().stream()
                .<RowChange>map(batch -> new RowChange.Upsert(new PayoutBatchRow(
                        event.payoutId().provider(),
                        event.payoutId().payout(),
                        batch,
                        event.merchantAccount(),
                        origin.businessDate(),
                        origin.occurredAt(),
                        origin.recordedAt(),
                        ledgerSeq)))
                .toList();
    }

    static BankEntryRow entry(BankEntryBooked event, long ledgerSeq) {
        FactOrigin origin = event.origin();
        return new BankEntryRow(
                event.statementId().account(),
                event.statementId().statement(),
                event.entryId().entryReference(),
                event.creditDebitIndicator().name(),
                event.amount().getAmount(),
                event.amount().getCurrencyUnit().getCode(),
                event.bookingDate(),
                event.valueDate(),
                event.endToEndId(),
                event.accountServicerReference(),
                event.bankTransactionCode(),
                event.reversalIndicator(),
                event.remittanceInformation(),
                origin.businessDate(),
                origin.occurredAt(),
                origin.recordedAt(),
                ledgerSeq);
    }

    /** All amounts of a statement are in the currency of its opening balance; that is a rule of its fact. */
    static BankStatementRow statement(BankStatementReported event, long ledgerSeq) {
        FactOrigin origin = event.origin();
        @Nullable Money credits = event.creditTotal();
        @Nullable Money debits = event.debitTotal();
        return new BankStatementRow(
                event.statementId().account(),
                event.statementId().statement(),
                event.sequenceNumber(),
                event.openingBalance().getAmount(),
                event.closingBalance().getAmount(),
                event.entryCount(),
                credits == null ? null : credits.getAmount(),
                debits == null ? null : debits.getAmount(),
                event.openingBalance().getCurrencyUnit().getCode(),
                event.fromDate(),
                event.toDate(),
                origin.businessDate(),
                origin.occurredAt(),
                origin.recordedAt(),
                ledgerSeq);
    }

    static FeeScheduleRow feeSchedule(FeeScheduleAgreed event, long ledgerSeq) {
        FactOrigin origin = event.origin();
        return new FeeScheduleRow(
                event.scheduleId().value(),
                event.provider(),
                event.merchantAccount(),
                event.method(),
                event.rate().value(),
                event.fixedFee().getAmount(),
                event.fixedFee().getCurrencyUnit().getCode(),
                event.effectiveFrom(),
                origin.businessDate(),
                origin.occurredAt(),
                origin.recordedAt(),
                ledgerSeq);
    }
}
