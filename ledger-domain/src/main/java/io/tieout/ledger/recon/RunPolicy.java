package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.recon.RunCommand.Abandon;
import io.tieout.ledger.recon.RunCommand.Finish;
import io.tieout.ledger.recon.RunCommand.Start;
import io.tieout.ledger.recon.RunEvent.RunAbandoned;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunEvent.RunStarted;
import org.jspecify.annotations.Nullable;

/** The rules of runs: each starts once and ends once. */
final class RunPolicy {
    private RunPolicy() {}

    static RunEvent decide(@Nullable RunState state, RunCommand command, Ruling ruling) {
        RunId id = command.runId();
        return command.match(new RunCommand.Cases<RunEvent>() {
            @Override
            public RunEvent start(Start command) {
                if (state != null) {
                    throw new Refusal("/runId", id.value(), "a run starts once", "ask for one under a new command id");
                }
                return new RunStarted(ruling.origin(), id, ruling.actor(), command.trigger(), command.scope());
            }

            @Override
            public RunEvent finish(Finish command) {
                running();
                return new RunFinished(
                        ruling.origin(), id, ruling.actor(), command.verdict(), command.acts(), command.totals());
            }

            @Override
            public RunEvent abandon(Abandon command) {
                running();
                return new RunAbandoned(ruling.origin(), id, ruling.actor(), command.reason());
            }

            private void running() {
                if (state == null || state.status() != RunState.Status.RUNNING) {
                    throw new Refusal(
                            "/runId",
                            id.value(),
                            "a run ends once, and this one is "
                                    + (state == null
                                            ? "not started"
                                            : state.status().name()),
                            "look at it");
                }
            }
        });
    }
}
