package io.tieout.ledger.recon;

import io.tieout.ledger.decision.OperatorCommand;
import java.util.List;

/** What can be asked of a run. */
public sealed interface RunCommand extends OperatorCommand {
    RunId runId();

    /** Answers one function per kind of command. */
    <R> R match(Cases<R> cases);

    /** One function per kind of command. */
    interface Cases<R> {
        R start(Start command);

        R finish(Finish command);

        R abandon(Abandon command);
    }

    /** It begins to look. */
    record Start(RunId runId, RunTrigger trigger, RunScope scope) implements RunCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.start(this);
        }
    }

    /** It has looked at everything. */
    record Finish(RunId runId, RunVerdict verdict, boolean acts, List<RunTotal> totals) implements RunCommand {
        public Finish {
            totals = List.copyOf(totals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finish(this);
        }
    }

    /** Its process ended, or it failed. */
    record Abandon(RunId runId, String reason) implements RunCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.abandon(this);
        }
    }
}
