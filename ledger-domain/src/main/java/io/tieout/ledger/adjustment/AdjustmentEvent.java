package io.tieout.ledger.adjustment;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The life of an adjustment: proposed, perhaps adopted, then approved, rejected or withdrawn. */
public sealed interface AdjustmentEvent extends LedgerEvent {
    AdjustmentId adjustmentId();

    @Override
    default String routingKey() {
        return adjustmentId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R proposed(AdjustmentProposed event);

        R adopted(AdjustmentAdopted event);

        R approved(AdjustmentApproved event);

        R rejected(AdjustmentRejected event);

        R withdrawn(AdjustmentWithdrawn event);
    }

    /**
     * An entry is proposed; nothing is posted yet.
     *
     * @param residual the most that may be written off; null unless it is a write-off
     * @param latePeriod the sealed period that the answered fact belongs to; null unless the ledger proposed it
     * @param postings balanced; where the ledger proposes, those of the late fact or none
     * @param bookingDate the accounting day on which it would be booked
     * @param maker who proposes, or the ledger
     */
    record AdjustmentProposed(
            FactOrigin origin,
            AdjustmentId adjustmentId,
            AdjustmentKind kind,
            Answered answers,
            @Nullable Money residual,
            @Nullable PeriodId latePeriod,
            String reason,
            List<Posting> postings,
            LocalDate bookingDate,
            Actor maker)
            implements AdjustmentEvent {
        public AdjustmentProposed {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proposed(this);
        }
    }

    /** A person stands in as maker for what the ledger proposed. */
    record AdjustmentAdopted(
            FactOrigin origin, AdjustmentId adjustmentId, List<Posting> postings, LocalDate bookingDate, Actor maker)
            implements AdjustmentEvent {
        public AdjustmentAdopted {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.adopted(this);
        }
    }

    /** The second pair of eyes agreed: this event is the journal entry. */
    record AdjustmentApproved(
            FactOrigin origin,
            AdjustmentId adjustmentId,
            AdjustmentKind kind,
            Answered answers,
            List<Posting> postings,
            LocalDate bookingDate,
            Actor maker,
            Actor checker,
            String comment)
            implements AdjustmentEvent {
        public AdjustmentApproved {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approved(this);
        }
    }

    /** The second pair of eyes declined. */
    record AdjustmentRejected(FactOrigin origin, AdjustmentId adjustmentId, Actor checker, String reason)
            implements AdjustmentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** The maker took it back. */
    record AdjustmentWithdrawn(FactOrigin origin, AdjustmentId adjustmentId, Actor maker, String reason)
            implements AdjustmentEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdrawn(this);
        }
    }
}
