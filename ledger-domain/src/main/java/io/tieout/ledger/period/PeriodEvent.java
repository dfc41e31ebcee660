package io.tieout.ledger.period;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;

/** The life of an accounting period. A period of which there is no event is open. */
public sealed interface PeriodEvent extends LedgerEvent {
    PeriodId periodId();

    @Override
    default String routingKey() {
        return periodId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R softClosed(PeriodSoftClosed event);

        R sealed(PeriodSealed event);

        R reopenRequested(PeriodReopenRequested event);

        R reopened(PeriodReopened event);
    }

    /** The period takes adjustments only. */
    record PeriodSoftClosed(FactOrigin origin, PeriodId periodId, Actor actor) implements PeriodEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.softClosed(this);
        }
    }

    /**
     * The period takes nothing any more.
     *
     * @param upToSeq the place in the ledger up to which the control totals count; what comes later with a date of the period is late
     * @param hash SHA-256 of {@code controlTotals} in lower-case hexadecimal
     * @param controlTotals the canonical text, kept so that the seal can be verified figure by figure
     */
    record PeriodSealed(
            FactOrigin origin, PeriodId periodId, Actor actor, long upToSeq, String hash, String controlTotals)
            implements PeriodEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sealed(this);
        }
    }

    /** One person wants the period open again. */
    record PeriodReopenRequested(FactOrigin origin, PeriodId periodId, Actor actor, String reason)
            implements PeriodEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopenRequested(this);
        }
    }

    /**
     * The period is open again.
     *
     * @param requestedBy the first person
     * @param confirmedBy the second person
     */
    record PeriodReopened(FactOrigin origin, PeriodId periodId, Actor requestedBy, Actor confirmedBy, String reason)
            implements PeriodEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopened(this);
        }
    }
}
