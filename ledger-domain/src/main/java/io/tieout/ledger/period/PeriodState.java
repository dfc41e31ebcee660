package io.tieout.ledger.period;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.period.PeriodEvent.PeriodReopenRequested;
import io.tieout.ledger.period.PeriodEvent.PeriodReopened;
import io.tieout.ledger.period.PeriodEvent.PeriodSealed;
import io.tieout.ledger.period.PeriodEvent.PeriodSoftClosed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period as decided so far.
 *
 * @param by who decided last
 * @param at when
 * @param seal the seal in force; null unless sealed
 * @param request the wish to reopen that waits for another person; null if there is none
 */
public record PeriodState(
        PeriodId periodId,
        Status status,
        Actor by,
        Instant at,
        @Nullable Seal seal,
        @Nullable ReopenRequest request) {
    /** What a period takes. */
    public enum Status {
        /** Everything. */
        OPEN,
        /** Adjustments only. */
        SOFT_CLOSED,
        /** Nothing. */
        SEALED
    }

    /** What was sealed. */
    public record Seal(ControlTotals totals, String hash) {}

    /** Who wants the period open again, and why. */
    public record ReopenRequest(Actor actor, String reason) {}

    /** The state with one more event; {@code before} is null where there was none. */
    public static PeriodState apply(@Nullable PeriodState before, PeriodEvent event) {
        PeriodId id = event.periodId();
        Instant at = event.origin().recordedAt();
        return event.match(new PeriodEvent.Cases<PeriodState>() {
            @Override
            public PeriodState softClosed(PeriodSoftClosed event) {
                return new PeriodState(id, Status.SOFT_CLOSED, event.actor(), at, null, null);
            }

            @Override
            public PeriodState sealed(PeriodSealed event) {
                Seal seal = new Seal(new ControlTotals(event.upToSeq(), event.controlTotals()), event.hash());
                return new PeriodState(id, Status.SEALED, event.actor(), at, seal, null);
            }

            @Override
            public PeriodState reopenRequested(PeriodReopenRequested event) {
                PeriodState state = before == null ? open(event) : before;
                return new PeriodState(
                        id,
                        state.status,
                        state.by,
                        state.at,
                        state.seal,
                        new ReopenRequest(event.actor(), event.reason()));
            }

            @Override
            public PeriodState reopened(PeriodReopened event) {
                return new PeriodState(id, Status.OPEN, event.confirmedBy(), at, null, null);
            }
        });
    }

    private static PeriodState open(PeriodReopenRequested event) {
        return new PeriodState(
                event.periodId(), Status.OPEN, event.actor(), event.origin().recordedAt(), null, null);
    }
}
