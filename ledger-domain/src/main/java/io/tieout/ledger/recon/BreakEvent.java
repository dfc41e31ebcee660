package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** The life of a break. */
public sealed interface BreakEvent extends LedgerEvent {
    BreakId breakId();

    Actor actor();

    @Override
    default String routingKey() {
        return breakId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R opened(BreakOpened event);

        R assigned(BreakAssigned event);

        R commented(BreakCommented event);

        R resolved(BreakResolved event);

        R reopened(BreakReopened event);

        R cleared(BreakCleared event);
    }

    /** It was found. */
    record BreakOpened(FactOrigin origin, BreakId breakId, Actor actor, BreakSubject subject) implements BreakEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.opened(this);
        }
    }

    /** Somebody is to look into it. */
    record BreakAssigned(FactOrigin origin, BreakId breakId, Actor actor, String assignee) implements BreakEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assigned(this);
        }
    }

    /** Somebody says what was found out. */
    record BreakCommented(FactOrigin origin, BreakId breakId, Actor actor, String comment) implements BreakEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commented(this);
        }
    }

    /**
     * A person settled it.
     *
     * @param keptContentHash the content that is in force from now on; null unless the resolution chooses one
     */
    record BreakResolved(
            FactOrigin origin,
            BreakId breakId,
            Actor actor,
            Resolution resolution,
            @Nullable String keptContentHash,
            String comment)
            implements BreakEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resolved(this);
        }
    }

    /** It is not settled after all. What was put in force stays so until it is resolved again. */
    record BreakReopened(FactOrigin origin, BreakId breakId, Actor actor, String reason) implements BreakEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopened(this);
        }
    }

    /** The ledger found that it is settled. */
    record BreakCleared(FactOrigin origin, BreakId breakId, Actor actor, Resolution resolution, String reason)
            implements BreakEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cleared(this);
        }
    }
}
