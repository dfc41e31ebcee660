package io.tieout.projections.rows;

import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.JournalReference;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodState;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.BreakSubject;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The columns of what people decided, from the states of the ledger. */
final class DecidedRows {
    private static final String REFERENCE_KIND = JournalReference.Kind.ADJUSTMENT.name();

    private DecidedRows() {}

    static AdjustmentRow adjustment(AdjustmentState state, List<LedgerEvent> events, long ledgerSeq) {
        AdjustmentProposed proposal = state.proposal();
        AdjustmentState.Ending ending = state.ending();
        FactOrigin first = events.get(0).origin();
        return new AdjustmentRow(
                proposal.adjustmentId().value(),
                proposal.kind().name(),
                state.status().name(),
                proposal.answers().kind().name(),
                proposal.answers().id(),
                proposal.latePeriod() == null ? null : proposal.latePeriod().value(),
                proposal.reason(),
                amount(proposal.residual()),
                currency(proposal.residual()),
                state.postings().size(),
                state.bookingDate(),
                state.maker().name(),
                ending == null || ending.status() == AdjustmentState.Status.WITHDRAWN
                        ? null
                        : ending.by().name(),
                ending == null ? null : ending.comment(),
                first.recordedAt(),
                ending == null ? null : ending.at(),
                state.status() == AdjustmentState.Status.APPROVED
                        ? proposal.adjustmentId().entryId().value()
                        : null,
                first.businessDate(),
                first.occurredAt(),
                last(events).recordedAt(),
                ledgerSeq);
    }

    static JournalEntryRow entry(AdjustmentApproved event, long ledgerSeq) {
        return new JournalEntryRow(
                event.adjustmentId().entryId().value(),
                REFERENCE_KIND,
                event.adjustmentId().value(),
                event.postings().size(),
                event.bookingDate(),
                null,
                null,
                event.origin().businessDate(),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                ledgerSeq);
    }

    static PostingRow posting(AdjustmentApproved event, int no, Posting posting, long ledgerSeq) {
        return new PostingRow(
                event.adjustmentId().entryId().value(),
                no,
                posting.account(),
                posting.side().name(),
                posting.amount().getAmount(),
                posting.amount().getCurrencyUnit().getCode(),
                REFERENCE_KIND,
                event.adjustmentId().value(),
                event.bookingDate(),
                event.origin().businessDate(),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                ledgerSeq);
    }

    static AccountingPeriodRow period(PeriodState state, List<LedgerEvent> events, long ledgerSeq) {
        PeriodState.Seal seal = state.seal();
        PeriodState.ReopenRequest request = state.request();
        FactOrigin first = events.get(0).origin();
        return new AccountingPeriodRow(
                state.periodId().value(),
                state.periodId().firstDay(),
                state.periodId().lastDay(),
                state.status().name(),
                state.by().name(),
                state.at(),
                seal == null ? null : seal.totals().upToSeq(),
                seal == null ? null : seal.hash(),
                seal == null ? null : seal.totals().text(),
                request == null ? null : request.actor().name(),
                request == null ? null : request.reason(),
                first.businessDate(),
                first.occurredAt(),
                last(events).recordedAt(),
                ledgerSeq);
    }

    static ReconBreakRow ofBreak(BreakState state, List<LedgerEvent> events, long ledgerSeq) {
        BreakSubject subject = state.opened().subject();
        BreakState.Settled settled = state.settled();
        FactOrigin first = events.get(0).origin();
        return new ReconBreakRow(
                state.opened().breakId().value(),
                subject.kind().name(),
                subject.scenario(),
                subject.key(),
                state.status().name(),
                state.assignee(),
                amount(subject.residual()),
                currency(subject.residual()),
                settled == null ? null : settled.resolution().name(),
                settled == null ? null : settled.keptContentHash(),
                state.lastComment(),
                first.recordedAt(),
                settled == null ? null : settled.by().name(),
                settled == null ? null : settled.at(),
                first.businessDate(),
                first.occurredAt(),
                last(events).recordedAt(),
                ledgerSeq);
    }

    static ReconBreakHistoryRow history(BreakState state, BreakEvent event, long ledgerSeq) {
        BreakState.Settled settled = state.settled();
        BreakStep step = BreakStep.of(event);
        return new ReconBreakHistoryRow(
                event.origin().recordedAt(),
                ledgerSeq,
                event.breakId().value(),
                step.name(),
                state.status().name(),
                event.actor().name(),
                state.assignee(),
                settled == null ? null : settled.resolution().name(),
                settled == null ? null : settled.keptContentHash(),
                step.words(),
                event.origin().businessDate(),
                event.origin().occurredAt());
    }

    private static FactOrigin last(List<LedgerEvent> events) {
        return events.get(events.size() - 1).origin();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.getAmount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.getCurrencyUnit().getCode();
    }
}
