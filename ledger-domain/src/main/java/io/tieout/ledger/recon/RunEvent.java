package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.util.List;

/** The life of a reconciliation run. */
public sealed interface RunEvent extends LedgerEvent {
    RunId runId();

    Actor actor();

    @Override
    default String routingKey() {
        return runId().value();
    }

    /** Answers one function per kind of event. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R started(RunStarted event);

        R finished(RunFinished event);

        R abandoned(RunAbandoned event);
    }

    /** It began to look. */
    record RunStarted(FactOrigin origin, RunId runId, Actor actor, RunTrigger trigger, RunScope scope)
            implements RunEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /**
     * It has looked at everything in its scope, and what follows is in the ledger.
     *
     * @param acts whether breaks were opened and cleared by it; a run that is incomplete, or behind an earlier one, only tells
     */
    record RunFinished(
            FactOrigin origin, RunId runId, Actor actor, RunVerdict verdict, boolean acts, List<RunTotal> totals)
            implements RunEvent {
        public RunFinished {
            totals = List.copyOf(totals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finished(this);
        }
    }

    /** It ended before it had looked at everything. What it recorded stays; the next run completes it. */
    record RunAbandoned(FactOrigin origin, RunId runId, Actor actor, String reason) implements RunEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.abandoned(this);
        }
    }
}
