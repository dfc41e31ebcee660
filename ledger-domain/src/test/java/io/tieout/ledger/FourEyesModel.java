package io.tieout.ledger;

import static java.util.Objects.requireNonNull;

import io.tieout.ledger.adjustment.AdjustmentCommand.Approve;
import io.tieout.ledger.adjustment.AdjustmentCommand.Propose;
import io.tieout.ledger.adjustment.AdjustmentCommand.Reject;
import io.tieout.ledger.adjustment.AdjustmentCommand.Withdraw;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodCommand.ConfirmReopen;
import io.tieout.ledger.period.PeriodCommand.RequestReopen;
import io.tieout.ledger.period.PeriodCommand.Seal;
import io.tieout.ledger.period.PeriodCommand.SoftClose;
import io.tieout.ledger.period.PeriodId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What four eyes and sealed periods allow, said once more in the plainest way, and commands to try it with. */
final class FourEyesModel {
    static final List<Actor> PEOPLE = List.of(new Actor("ada"), new Actor("bob"), new Actor("cy"));
    private static final List<PeriodId> MONTHS =
            List.of(new PeriodId("2026-01"), new PeriodId("2026-02"), new PeriodId("2026-03"), new PeriodId("2026-04"));

    private final Map<AdjustmentId, Draft> drafts = new HashMap<>();
    private final List<AdjustmentId> ids = new ArrayList<>();
    private final TreeMap<PeriodId, Month> months = new TreeMap<>();

    private record Draft(Actor maker, PeriodId month, boolean waits) {}

    private record Month(String status, @Nullable Actor requester) {}

    OperatorCommand command(Random random) {
        PeriodId month = MONTHS.get(random.nextInt(MONTHS.size()));
        int kind = random.nextInt(100);
        if (kind < 30 || ids.isEmpty()) {
            return propose(random, month);
        }
        // The last few are those that still wait, mostly.
        AdjustmentId id = ids.get(Math.max(0, ids.size() - 1 - random.nextInt(8)));
        if (kind < 60) {
            return new Approve(id, "agreed");
        } else if (kind < 65) {
            return new Reject(id, "declined");
        } else if (kind < 70) {
            return new Withdraw(id, "mistaken");
        } else if (kind < 77) {
            return new SoftClose(month);
        } else if (kind < 84) {
            return new Seal(month);
        } else if (kind < 92) {
            return new RequestReopen(month, "an invoice was found");
        }
        return new ConfirmReopen(month);
    }

    private static Propose propose(Random random, PeriodId month) {
        boolean balanced = random.nextInt(10) > 0;
        return new Propose(
                AdjustmentKind.CORRECTION,
                new Answered(Answered.Kind.JOURNAL_ENTRY, "e-1"),
                null,
                "booked on the wrong account",
                List.of(
                        new Posting("4000-sales", Posting.Side.DEBIT, Money.parse("EUR 2.00")),
                        new Posting(
                                "4100-services", Posting.Side.CREDIT, Money.parse(balanced ? "EUR 2.00" : "EUR 2.01"))),
                month.firstDay());
    }

    /** Whether the rules allow it. */
    boolean allows(Actor actor, OperatorCommand command) {
        if (command instanceof Propose propose) {
            boolean balanced = propose.postings()
                    .get(0)
                    .amount()
                    .equals(propose.postings().get(1).amount());
            return balanced
                    && !status(PeriodId.of(requireNonNull(propose.bookingDate())))
                            .equals("SEALED");
        } else if (command instanceof Approve approve) {
            Draft draft = draft(approve.adjustmentId());
            return draft.waits
                    && !draft.maker.equals(actor)
                    && !status(draft.month).equals("SEALED");
        } else if (command instanceof Reject reject) {
            Draft draft = draft(reject.adjustmentId());
            return draft.waits && !draft.maker.equals(actor);
        } else if (command instanceof Withdraw withdraw) {
            Draft draft = draft(withdraw.adjustmentId());
            return draft.waits && draft.maker.equals(actor);
        } else if (command instanceof SoftClose close) {
            return status(close.periodId()).equals("OPEN")
                    && (months.isEmpty() || close.periodId().compareTo(months.firstKey()) >= 0);
        } else if (command instanceof Seal seal) {
            return status(seal.periodId()).equals("SOFT_CLOSED")
                    && (months.firstKey().equals(seal.periodId())
                            || status(seal.periodId().previous()).equals("SEALED"));
        } else if (command instanceof RequestReopen request) {
            return canReopen(request.periodId()) && requester(request.periodId()) == null;
        } else if (command instanceof ConfirmReopen confirm) {
            Actor requester = requester(confirm.periodId());
            return canReopen(confirm.periodId()) && requester != null && !requester.equals(actor);
        }
        throw new IllegalArgumentException(command.toString());
    }

    /** Remembers what was done. */
    void did(Actor actor, OperatorCommand command, String id) {
        if (command instanceof Propose propose) {
            AdjustmentId adjustment = new AdjustmentId(id);
            ids.add(adjustment);
            drafts.put(adjustment, new Draft(actor, PeriodId.of(requireNonNull(propose.bookingDate())), true));
        } else if (command instanceof SoftClose close) {
            months.put(close.periodId(), new Month("SOFT_CLOSED", null));
        } else if (command instanceof Seal seal) {
            months.put(seal.periodId(), new Month("SEALED", null));
        } else if (command instanceof RequestReopen request) {
            months.put(request.periodId(), new Month(status(request.periodId()), actor));
        } else if (command instanceof ConfirmReopen confirm) {
            months.put(confirm.periodId(), new Month("OPEN", null));
        } else {
            AdjustmentId adjustment = new AdjustmentId(id);
            Draft draft = draft(adjustment);
            drafts.put(adjustment, new Draft(draft.maker, draft.month, false));
        }
    }

    private Draft draft(AdjustmentId id) {
        return requireNonNull(drafts.get(id));
    }

    private boolean canReopen(PeriodId period) {
        return !status(period).equals("OPEN") && !status(period.next()).equals("SEALED");
    }

    private String status(PeriodId period) {
        Month month = months.get(period);
        return month == null ? "OPEN" : month.status;
    }

    private @Nullable Actor requester(PeriodId period) {
        Month month = months.get(period);
        return month == null ? null : month.requester;
    }
}
