package io.tieout.ledger.period;

import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.decision.Words;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.period.PeriodCommand.ConfirmReopen;
import io.tieout.ledger.period.PeriodCommand.RequestReopen;
import io.tieout.ledger.period.PeriodCommand.Seal;
import io.tieout.ledger.period.PeriodCommand.SoftClose;
import io.tieout.ledger.period.PeriodEvent.PeriodReopenRequested;
import io.tieout.ledger.period.PeriodEvent.PeriodReopened;
import io.tieout.ledger.period.PeriodEvent.PeriodSealed;
import io.tieout.ledger.period.PeriodEvent.PeriodSoftClosed;
import io.tieout.ledger.period.PeriodState.ReopenRequest;
import io.tieout.ledger.period.PeriodState.Status;
import org.jspecify.annotations.Nullable;

/**
 * The rules of accounting periods: open, soft-closed, sealed, and back only by two people. Sealed periods follow each other without a hole: a
 * period is sealed when the one before it is, and reopened while the one behind it is not.
 */
public final class PeriodPolicy {
    private PeriodPolicy() {}

    /**
     * What a command does.
     *
     * @param state null where nothing was decided about the period yet
     * @param book all periods, this one among them
     * @param totals what lies in the period; null unless it is to be sealed
     * @throws Refusal naming the first rule that is broken
     */
    public static PeriodEvent decide(
            @Nullable PeriodState state,
            PeriodCommand command,
            Ruling ruling,
            PeriodBook book,
            @Nullable ControlTotals totals) {
        ruling.needsAPerson();
        PeriodId id = command.periodId();
        return command.match(new PeriodCommand.Cases<PeriodEvent>() {
            @Override
            public PeriodEvent softClose(SoftClose command) {
                needs(id, book, Status.OPEN, "only an open period can be soft-closed");
                PeriodId first = book.first();
                if (first != null && id.compareTo(first) < 0) {
                    throw new Refusal(
                            "/period",
                            id.value(),
                            "periods are closed from " + first + " on, the first that ever was",
                            "close " + first + " or a later one");
                }
                return new PeriodSoftClosed(ruling.origin(), id, ruling.actor());
            }

            @Override
            public PeriodEvent seal(Seal command) {
                needs(id, book, Status.SOFT_CLOSED, "only a soft-closed period can be sealed");
                if (!id.equals(book.first()) && book.statusOf(id.previous()) != Status.SEALED) {
                    throw new Refusal(
                            "/period",
                            id.value(),
                            "a period is sealed when the one before is, and " + id.previous() + " is "
                                    + book.statusOf(id.previous()),
                            "seal " + id.previous() + " first");
                }
                if (totals == null) {
                    throw new IllegalStateException("period " + id + " is sealed over its control totals");
                }
                return new PeriodSealed(
                        ruling.origin(), id, ruling.actor(), totals.upToSeq(), totals.hash(), totals.text());
            }

            @Override
            public PeriodEvent requestReopen(RequestReopen command) {
                canBeReopened(id, book);
                if (state != null && state.request() != null) {
                    throw new Refusal(
                            "/period",
                            id.value(),
                            "reopening it was requested already, by "
                                    + state.request().actor(),
                            "let another person confirm that request");
                }
                return new PeriodReopenRequested(
                        ruling.origin(), id, ruling.actor(), Words.check("/reason", command.reason()));
            }

            @Override
            public PeriodEvent confirmReopen(ConfirmReopen command) {
                canBeReopened(id, book);
                ReopenRequest request = state == null ? null : state.request();
                if (request == null) {
                    throw new Refusal(
                            "/period",
                            id.value(),
                            "a period is reopened by two people, and nobody has requested it",
                            "request it first");
                }
                ruling.needsAnother(
                        request.actor(),
                        "a period is reopened by two people: who requested it cannot confirm it",
                        "let another person confirm it");
                return new PeriodReopened(ruling.origin(), id, request.actor(), ruling.actor(), request.reason());
            }
        });
    }

    private static void needs(PeriodId id, PeriodBook book, Status status, String rule) {
        if (book.statusOf(id) != status) {
            throw new Refusal(
                    "/period",
                    id.value(),
                    rule + ", and it is " + book.statusOf(id),
                    status == Status.OPEN
                            ? "look at tieout period list"
                            : book.statusOf(id) == Status.OPEN ? "soft-close it first" : "look at tieout period list");
        }
    }

    private static void canBeReopened(PeriodId id, PeriodBook book) {
        if (book.statusOf(id) == Status.OPEN) {
            throw new Refusal("/period", id.value(), "only a closed period can be reopened, and it is OPEN", "use it");
        }
        if (book.statusOf(id.next()) == Status.SEALED) {
            throw new Refusal(
                    "/period",
                    id.value(),
                    "sealed periods follow each other without a hole, and " + id.next() + " is SEALED",
                    "reopen " + id.next() + " first");
        }
    }
}
