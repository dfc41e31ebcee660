package io.tieout.ledger.adjustment;

import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What can be asked of an adjustment. */
public sealed interface AdjustmentCommand extends OperatorCommand {
    /** Answers one function per kind of command. */
    <R> R match(Cases<R> cases);

    /** One function per kind of command. */
    interface Cases<R> {
        R propose(Propose command);

        R proposeSupplement(ProposeSupplement command);

        R adopt(Adopt command);

        R approve(Approve command);

        R reject(Reject command);

        R withdraw(Withdraw command);
    }

    /** A command about an adjustment that exists. */
    sealed interface OfExisting extends AdjustmentCommand {
        AdjustmentId adjustmentId();
    }

    /**
     * One person proposes an entry.
     *
     * @param residual of the break as the maker sees it, the most that may be written off; null unless it is a write-off
     * @param bookingDate null for today, or for the next day of an open period where today's is closed
     */
    record Propose(
            AdjustmentKind kind,
            Answered answers,
            @Nullable Money residual,
            String reason,
            List<Posting> postings,
            @Nullable LocalDate bookingDate)
            implements AdjustmentCommand {
        public Propose {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.propose(this);
        }
    }

    /**
     * The ledger proposes to book what came too late for its period.
     *
     * @param latePeriod the sealed period that it belongs to
     * @param suggested postings, as far as the late fact says them; may be empty
     */
    record ProposeSupplement(Answered answers, PeriodId latePeriod, String reason, List<Posting> suggested)
            implements AdjustmentCommand {
        public ProposeSupplement {
            suggested = List.copyOf(suggested);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proposeSupplement(this);
        }
    }

    /**
     * One person takes over what the ledger proposed, as its maker.
     *
     * @param postings empty to keep those suggested
     * @param bookingDate null for today, or for the next day of an open period where today's is closed
     */
    record Adopt(
            AdjustmentId adjustmentId,
            List<Posting> postings,
            @Nullable LocalDate bookingDate) implements OfExisting {
        public Adopt {
            postings = List.copyOf(postings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.adopt(this);
        }
    }

    /** Another person agrees, which posts the entry. */
    record Approve(AdjustmentId adjustmentId, String comment) implements OfExisting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approve(this);
        }
    }

    /** Another person declines. */
    record Reject(AdjustmentId adjustmentId, String reason) implements OfExisting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reject(this);
        }
    }

    /** The maker takes the proposal back. */
    record Withdraw(AdjustmentId adjustmentId, String reason) implements OfExisting {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdraw(this);
        }
    }
}
