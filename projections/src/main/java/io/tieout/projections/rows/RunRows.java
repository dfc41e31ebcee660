package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.recon.RunEvent;
import io.tieout.ledger.recon.RunEvent.RunAbandoned;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunScope;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTotal;
import io.tieout.projections.rows.RowChange.Upsert;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of reconciliation runs, from the states of the ledger. */
final class RunRows {
    private RunRows() {}

    static List<RowChange> rows(List<LedgerEvent> events, long ledgerSeq) {
        RunState folded = null;
        for (LedgerEvent event : events) {
            folded = RunState.apply(folded, (RunEvent) event);
        }
        RunState state = Objects.requireNonNull(folded);
        List<RowChange> rows = new ArrayList<>();
        rows.add(new Upsert(run(state, ledgerSeq)));
        RunFinished finished = state.finished();
        if (finished != null) {
            finished.totals().forEach(total -> rows.add(new Upsert(total(finished, total, ledgerSeq))));
        }
        return rows;
    }

    private static ReconRunRow run(RunState state, long ledgerSeq) {
        RunScope scope = state.started().scope();
        FactOrigin first = state.started().origin();
        RunEvent ending = state.ending();
        RunFinished finished = state.finished();
        return new ReconRunRow(
                state.started().runId().value(),
                state.status().name(),
                state.started().trigger().name(),
                state.started().actor().name(),
                String.join(",", scope.scenarios()),
                scope.businessDate(),
                scope.asOf(),
                scope.cut(),
                scope.headSeq(),
                finished == null ? null : finished.verdict().name(),
                finished != null && finished.acts(),
                first.recordedAt(),
                ending == null ? null : ending.origin().recordedAt(),
                why(ending),
                first.businessDate(),
                first.occurredAt(),
                ending == null ? first.recordedAt() : ending.origin().recordedAt(),
                ledgerSeq);
    }

    private static @Nullable String why(@Nullable RunEvent ending) {
        return ending instanceof RunAbandoned abandoned ? abandoned.reason() : null;
    }

    private static ReconRunTotalRow total(RunFinished run, RunTotal total, long ledgerSeq) {
        FactOrigin origin = run.origin();
        return new ReconRunTotalRow(
                run.runId().value(),
                total.scenario(),
                total.currency(),
                total.found().count(),
                total.found().amount(),
                total.opened().count(),
                total.opened().amount(),
                total.changed().count(),
                total.changed().amount(),
                total.reopened().count(),
                total.reopened().amount(),
                total.cleared().count(),
                total.cleared().amount(),
                total.open().count(),
                total.open().amount(),
                origin.businessDate(),
                origin.occurredAt(),
                origin.recordedAt(),
                ledgerSeq);
    }
}
