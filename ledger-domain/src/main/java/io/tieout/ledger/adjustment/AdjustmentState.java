package io.tieout.ledger.adjustment;

import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentAdopted;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentRejected;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.journal.Posting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as decided so far.
 *
 * @param proposal as it was made at first
 * @param maker who stands for it: who proposed it, or who adopted what the ledger proposed
 * @param postings those that are or would be posted
 * @param ending how it ended; null while it waits
 */
public record AdjustmentState(
        AdjustmentProposed proposal,
        Actor maker,
        List<Posting> postings,
        LocalDate bookingDate,
        @Nullable Ending ending) {
    public AdjustmentState {
        postings = List.copyOf(postings);
    }

    /** Where an adjustment stands. */
    public enum Status {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** How an adjustment ended. */
    public record Ending(Status status, Actor by, String comment, Instant at) {}

    public Status status() {
        return ending == null ? Status.PROPOSED : ending.status;
    }

    /** The sum of the debits in a currency. */
    public Money amountIn(CurrencyUnit currency) {
        return amount(postings, currency);
    }

    static Money amount(List<Posting> postings, CurrencyUnit currency) {
        BigDecimal debits = postings.stream()
                .filter(posting -> posting.side() == Posting.Side.DEBIT)
                .filter(posting -> posting.amount().getCurrencyUnit().equals(currency))
                .map(posting -> posting.amount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(currency, debits);
    }

    /** The state with one more event; {@code before} is null for the proposal and for nothing else. */
    public static AdjustmentState apply(@Nullable AdjustmentState before, AdjustmentEvent event) {
        Instant at = event.origin().recordedAt();
        return event.match(new AdjustmentEvent.Cases<AdjustmentState>() {
            @Override
            public AdjustmentState proposed(AdjustmentProposed event) {
                return new AdjustmentState(event, event.maker(), event.postings(), event.bookingDate(), null);
            }

            @Override
            public AdjustmentState adopted(AdjustmentAdopted event) {
                return new AdjustmentState(
                        known().proposal, event.maker(), event.postings(), event.bookingDate(), null);
            }

            @Override
            public AdjustmentState approved(AdjustmentApproved event) {
                return known().ended(new Ending(Status.APPROVED, event.checker(), event.comment(), at));
            }

            @Override
            public AdjustmentState rejected(AdjustmentRejected event) {
                return known().ended(new Ending(Status.REJECTED, event.checker(), event.reason(), at));
            }

            @Override
            public AdjustmentState withdrawn(AdjustmentWithdrawn event) {
                return known().ended(new Ending(Status.WITHDRAWN, event.maker(), event.reason(), at));
            }

            private AdjustmentState known() {
                if (before == null) {
                    throw new IllegalStateException("adjustment " + event.adjustmentId() + " begins with "
                            + event.getClass().getSimpleName() + ": it begins with its proposal");
                }
                return before;
            }
        });
    }

    private AdjustmentState ended(Ending how) {
        return new AdjustmentState(proposal, maker, postings, bookingDate, how);
    }
}
