package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.decision.Words;
import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.recon.BreakCommand.Assign;
import io.tieout.ledger.recon.BreakCommand.Clear;
import io.tieout.ledger.recon.BreakCommand.Comment;
import io.tieout.ledger.recon.BreakCommand.Open;
import io.tieout.ledger.recon.BreakCommand.Reopen;
import io.tieout.ledger.recon.BreakCommand.Resolve;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.recon.BreakState.Status;
import org.jspecify.annotations.Nullable;

/** The rules of breaks: the ledger opens and clears them, people assign, comment and resolve them, both reopen them. */
public final class BreakPolicy {
    private BreakPolicy() {}

    /**
     * What a command does.
     *
     * @param state null where the break does not exist yet
     * @param contents of the fact that a conflict is about; null for other breaks
     * @throws Refusal naming the first rule that is broken
     */
    public static BreakEvent decide(
            @Nullable BreakState state, BreakCommand command, Ruling ruling, @Nullable ConflictContents contents) {
        BreakId id = command.breakId();
        return command.match(new BreakCommand.Cases<BreakEvent>() {
            @Override
            public BreakEvent open(Open command) {
                if (state != null) {
                    throw new Refusal("/id", id.value(), "a break is opened once", "look at it");
                }
                return new BreakOpened(ruling.origin(), id, ruling.actor(), command.subject());
            }

            @Override
            public BreakEvent assign(Assign command) {
                open();
                ruling.needsAPerson();
                return new BreakAssigned(ruling.origin(), id, ruling.actor(), name(command.assignee()));
            }

            @Override
            public BreakEvent comment(Comment command) {
                ruling.needsAPerson();
                return new BreakCommented(
                        ruling.origin(), id, ruling.actor(), Words.check("/comment", command.comment()));
            }

            @Override
            public BreakEvent resolve(Resolve command) {
                BreakState open = open();
                ruling.needsAPerson();
                boolean isConflict = open.opened().subject().kind() == BreakKind.CONFLICTING_DUPLICATE;
                if (isConflict != command.resolution().choosesContent()) {
                    throw new Refusal(
                            "/resolution",
                            command.resolution().name(),
                            isConflict
                                    ? "a conflict is resolved by the content to keep: KEPT_FIRST or KEPT_SECOND"
                                    : "only a conflict is resolved by the content to keep",
                            isConflict ? "choose the first or the second" : "choose EXPLAINED or CORRECTED");
                }
                if (command.resolution() == Resolution.WRITTEN_OFF) {
                    throw new Refusal(
                            "/resolution",
                            command.resolution().name(),
                            "a break is written off by an approved adjustment, which clears it",
                            "propose a WRITE_OFF that answers it");
                }
                String kept = contents == null ? null : contents.chosen(command.resolution(), command.contentHash());
                return new BreakResolved(
                        ruling.origin(),
                        id,
                        ruling.actor(),
                        command.resolution(),
                        kept,
                        Words.check("/comment", command.comment()));
            }

            @Override
            public BreakEvent reopen(Reopen command) {
                if (state == null || state.status() != Status.RESOLVED) {
                    throw new Refusal("/id", id.value(), "only a resolved break can be reopened", "resolve it instead");
                }
                return new BreakReopened(ruling.origin(), id, ruling.actor(), Words.check("/reason", command.reason()));
            }

            @Override
            public BreakEvent clear(Clear command) {
                open();
                return new BreakCleared(ruling.origin(), id, ruling.actor(), command.resolution(), command.reason());
            }

            private BreakState open() {
                if (state == null) {
                    throw new IllegalStateException("break " + id + " is decided about before it exists");
                }
                if (state.settled() != null) {
                    throw new Refusal(
                            "/id",
                            id.value(),
                            "only an open break can be settled, and "
                                    + state.settled().by() + " settled this one",
                            "reopen it first");
                }
                return state;
            }
        });
    }

    private static String name(String assignee) {
        try {
            Identifier.check("assignee", assignee);
            return assignee;
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "/assignee",
                    assignee.replaceAll("\\p{Cntrl}", "?"),
                    "an assignee is a name of 1 to " + Identifier.MAX_LENGTH + " visible ASCII characters",
                    "send the name of an operator");
        }
    }
}
