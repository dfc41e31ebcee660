package io.tieout.ledger.adjustment;

import io.tieout.ledger.adjustment.AdjustmentCommand.Adopt;
import io.tieout.ledger.adjustment.AdjustmentCommand.Approve;
import io.tieout.ledger.adjustment.AdjustmentCommand.Propose;
import io.tieout.ledger.adjustment.AdjustmentCommand.ProposeSupplement;
import io.tieout.ledger.adjustment.AdjustmentCommand.Reject;
import io.tieout.ledger.adjustment.AdjustmentCommand.Withdraw;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentAdopted;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentRejected;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import io.tieout.ledger.adjustment.AdjustmentState.Status;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.decision.Words;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.journal.Posting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of adjustments: balanced, answering something, into no sealed period, and never by one person alone. */
public final class AdjustmentPolicy {
    private AdjustmentPolicy() {}

    /**
     * What a command does.
     *
     * @param state null where the adjustment does not exist yet
     * @param id of the adjustment
     * @throws Refusal naming the first rule that is broken
     */
    public static AdjustmentEvent decide(
            @Nullable AdjustmentState state,
            AdjustmentId id,
            AdjustmentCommand command,
            Ruling ruling,
            AdjustmentBook book) {
        return command.match(new AdjustmentCommand.Cases<AdjustmentEvent>() {
            @Override
            public AdjustmentEvent propose(Propose command) {
                ruling.needsAPerson();
                AdjustmentRules.answersSomething(command.kind(), command.answers(), book);
                Words.check("/reason", command.reason());
                AdjustmentRules.postings(command.postings());
                AdjustmentRules.writeOff(
                        command.kind(), command.answers(), command.residual(), command.postings(), book);
                return new AdjustmentProposed(
                        ruling.origin(),
                        id,
                        command.kind(),
                        command.answers(),
                        command.residual(),
                        null,
                        command.reason(),
                        command.postings(),
                        bookingDate(command.bookingDate()),
                        ruling.actor());
            }

            @Override
            public AdjustmentEvent proposeSupplement(ProposeSupplement command) {
                return new AdjustmentProposed(
                        ruling.origin(),
                        id,
                        AdjustmentKind.SUPPLEMENT,
                        command.answers(),
                        null,
                        command.latePeriod(),
                        command.reason(),
                        command.suggested(),
                        bookingDate(null),
                        ruling.actor());
            }

            @Override
            public AdjustmentEvent adopt(Adopt command) {
                AdjustmentState waiting = waiting();
                ruling.needsAPerson();
                if (waiting.maker().isPerson()) {
                    throw new Refusal(
                            "/id",
                            id.value(),
                            "only what the ledger proposed can be adopted, and the maker of this is " + waiting.maker(),
                            "let another person approve or reject it");
                }
                List<Posting> postings = command.postings().isEmpty() ? waiting.postings() : command.postings();
                AdjustmentRules.postings(postings);
                return new AdjustmentAdopted(
                        ruling.origin(), id, postings, bookingDate(command.bookingDate()), ruling.actor());
            }

            @Override
            public AdjustmentEvent approve(Approve command) {
                AdjustmentState waiting = waiting();
                AdjustmentProposed proposal = waiting.proposal();
                if (!waiting.maker().isPerson()) {
                    throw new Refusal(
                            "/id",
                            id.value(),
                            "an adjustment needs two people, and the ledger itself proposed this one",
                            "let one person adopt it, then another approve it");
                }
                ruling.needsAnother(
                        waiting.maker(),
                        "an adjustment needs two people: its maker cannot approve it",
                        "let another person approve it");
                AdjustmentRules.answersSomething(proposal.kind(), proposal.answers(), book);
                AdjustmentRules.writeOff(
                        proposal.kind(), proposal.answers(), proposal.residual(), waiting.postings(), book);
                return new AdjustmentApproved(
                        ruling.origin(),
                        id,
                        proposal.kind(),
                        proposal.answers(),
                        waiting.postings(),
                        bookingDate(waiting.bookingDate()),
                        waiting.maker(),
                        ruling.actor(),
                        Words.check("/comment", command.comment()));
            }

            @Override
            public AdjustmentEvent reject(Reject command) {
                AdjustmentState waiting = waiting();
                ruling.needsAnother(
                        waiting.maker(),
                        "an adjustment needs two people: its maker cannot reject it",
                        "withdraw it, or let another person reject it");
                return new AdjustmentRejected(
                        ruling.origin(), id, ruling.actor(), Words.check("/reason", command.reason()));
            }

            @Override
            public AdjustmentEvent withdraw(Withdraw command) {
                Actor maker = waiting().maker();
                ruling.needsAPerson();
                if (!ruling.actor().equals(maker)) {
                    throw new Refusal(
                            "/actor",
                            ruling.actor().name(),
                            "only its maker withdraws an adjustment, and that is " + maker,
                            "reject it");
                }
                return new AdjustmentWithdrawn(
                        ruling.origin(), id, ruling.actor(), Words.check("/reason", command.reason()));
            }

            private AdjustmentState waiting() {
                if (state == null) {
                    throw new IllegalStateException("adjustment " + id + " is decided about before it exists");
                }
                if (state.status() != Status.PROPOSED) {
                    throw new Refusal(
                            "/id",
                            id.value(),
                            "only a proposed adjustment can be decided about, and this one is " + state.status(),
                            "propose another one");
                }
                return state;
            }

            private LocalDate bookingDate(@Nullable LocalDate wanted) {
                return AdjustmentRules.bookingDate(wanted, book);
            }
        });
    }
}
