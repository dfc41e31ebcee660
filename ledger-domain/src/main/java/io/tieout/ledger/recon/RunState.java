package io.tieout.ledger.recon;

import io.tieout.ledger.recon.RunEvent.RunAbandoned;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunEvent.RunStarted;
import org.jspecify.annotations.Nullable;

/**
 * A run as it went so far.
 *
 * @param ending a {@link RunFinished} or a {@link RunAbandoned}; null while it looks
 */
public record RunState(RunStarted started, @Nullable RunEvent ending) {
    /** Where a run stands. */
    public enum Status {
        RUNNING,
        FINISHED,
        ABANDONED
    }

    public Status status() {
        if (ending == null) {
            return Status.RUNNING;
        }
        return ending instanceof RunFinished ? Status.FINISHED : Status.ABANDONED;
    }

    /** What it ended with; null unless it has finished. */
    public @Nullable RunFinished finished() {
        return ending instanceof RunFinished finished ? finished : null;
    }

    /** The state with one more event; {@code before} is null for the start and for nothing else. */
    public static RunState apply(@Nullable RunState before, RunEvent event) {
        return event.match(new RunEvent.Cases<RunState>() {
            @Override
            public RunState started(RunStarted event) {
                return new RunState(event, null);
            }

            @Override
            public RunState finished(RunFinished event) {
                return new RunState(known(), event);
            }

            @Override
            public RunState abandoned(RunAbandoned event) {
                return new RunState(known(), event);
            }

            private RunStarted known() {
                if (before == null) {
                    throw new IllegalStateException("run " + event.runId() + " begins with "
                            + event.getClass().getSimpleName() + ": it begins with its start");
                }
                return before.started;
            }
        });
    }
}
