package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Finding;
import io.tieout.ledger.recon.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of breaks and of their histories, from the states of the ledger. */
final class BreakRows {
    private BreakRows() {}

    static ReconBreakRow ofBreak(BreakState state, List<LedgerEvent> events, long ledgerSeq) {
        BreakSubject subject = state.opened().subject();
        BreakState.Settled settled = state.settled();
        Finding finding = state.finding();
        FactOrigin first = events.get(0).origin();
        return new ReconBreakRow(
                state.opened().breakId().value(),
                subject.kind().name(),
                subject.scenario(),
                subject.key(),
                state.status().name(),
                finding == null ? null : finding.severity(),
                finding == null ? null : finding.reason(),
                finding == null ? null : finding.orderId(),
                finding == null ? null : finding.reference(),
                state.assignee(),
                finding == null ? null : finding.expected(),
                finding == null ? null : finding.actual(),
                state.difference(),
                state.currency(),
                settled == null ? null : settled.resolution().name(),
                settled == null ? null : settled.keptContentHash(),
                state.lastComment(),
                first.recordedAt(),
                finding == null ? null : finding.firstSeenAt(),
                finding == null ? null : finding.dueAt(),
                state.ageingFrom(),
                runOf(state.look()),
                settled == null ? null : settled.by().name(),
                settled == null ? null : settled.at(),
                finding == null ? first.businessDate() : finding.businessDate(),
                first.occurredAt(),
                events.get(events.size() - 1).origin().recordedAt(),
                ledgerSeq);
    }

    static ReconBreakHistoryRow history(BreakMove move, long ledgerSeq) {
        BreakState state = move.after();
        BreakEvent event = move.event();
        BreakState.Settled settled = state.settled();
        Finding finding = state.finding();
        BreakStep step = BreakStep.of(event);
        return new ReconBreakHistoryRow(
                event.origin().recordedAt(),
                ledgerSeq,
                event.breakId().value(),
                step.name(),
                state.status().name(),
                state.opened().subject().scenario(),
                finding == null ? null : finding.severity(),
                event.actor().name(),
                state.assignee(),
                settled == null ? null : settled.resolution().name(),
                settled == null ? null : settled.keptContentHash(),
                step.words(),
                move.openDelta(),
                move.openAmountDelta(),
                state.difference(),
                state.currency(),
                state.ageingFrom(),
                step.isOfALook() ? runOf(state.look()) : null,
                event.origin().businessDate(),
                event.origin().occurredAt());
    }

    private static @Nullable String runOf(@Nullable Look look) {
        return look == null ? null : look.by();
    }
}
