package io.tieout.app.reconciliation;

import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run.
 *
 * @param run as the ledger has it: finished, or abandoned before
 * @param moves the breaks that it opened, changed, reopened and cleared; none where it was made before or only tells
 * @param result what the scenarios found; null where the run was made before
 */
public record RunOutcome(
        RunState run, List<BreakMove> moves, @Nullable ReconciliationResult result) {
    public RunOutcome {
        moves = List.copyOf(moves);
    }
}
