package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break as decided so far.
 *
 * @param opened how it was found
 * @param assignee who looks into it; null while nobody does
 * @param lastComment what was said last; null while nothing was
 * @param settled how it was settled; null while it is open
 */
public record BreakState(
        BreakOpened opened,
        @Nullable String assignee,
        @Nullable String lastComment,
        @Nullable Settled settled) {
    /** Where a break stands. */
    public enum Status {
        OPEN,
        RESOLVED
    }

    /** How a break was settled. */
    public record Settled(
            Resolution resolution, @Nullable String keptContentHash, Actor by, String comment, Instant at) {}

    public Status status() {
        return settled == null ? Status.OPEN : Status.RESOLVED;
    }

    /** The state with one more event; {@code before} is null for the opening and for nothing else. */
    public static BreakState apply(@Nullable BreakState before, BreakEvent event) {
        Instant at = event.origin().recordedAt();
        return event.match(new BreakEvent.Cases<BreakState>() {
            @Override
            public BreakState opened(BreakOpened event) {
                return new BreakState(event, null, null, null);
            }

            @Override
            public BreakState assigned(BreakAssigned event) {
                return new BreakState(known().opened, event.assignee(), known().lastComment, known().settled);
            }

            @Override
            public BreakState commented(BreakCommented event) {
                return new BreakState(known().opened, known().assignee, event.comment(), known().settled);
            }

            @Override
            public BreakState resolved(BreakResolved event) {
                Settled settled =
                        new Settled(event.resolution(), event.keptContentHash(), event.actor(), event.comment(), at);
                return new BreakState(known().opened, known().assignee, event.comment(), settled);
            }

            @Override
            public BreakState reopened(BreakReopened event) {
                return new BreakState(known().opened, known().assignee, event.reason(), null);
            }

            @Override
            public BreakState cleared(BreakCleared event) {
                Settled settled = new Settled(event.resolution(), null, event.actor(), event.reason(), at);
                return new BreakState(known().opened, known().assignee, event.reason(), settled);
            }

            private BreakState known() {
                if (before == null) {
                    throw new IllegalStateException("break " + event.breakId() + " begins with "
                            + event.getClass().getSimpleName() + ": it begins with its opening");
                }
                return before;
            }
        });
    }
}
