package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentCommand.Propose;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.journal.Posting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A small language for decisions. */
final class TestingCommands {
    static final Actor ADA = new Actor("ada");
    static final Actor BOB = new Actor("bob");

    private TestingCommands() {}

    /** A decision under a new id. */
    static DecisionOutcome by(Ledger ledger, Actor actor, OperatorCommand command) {
        return ledger.decide(new Decision(UUID.randomUUID().toString(), actor, command));
    }

    /** The id of what was decided about; fails where it was not carried out. */
    static String done(DecisionOutcome outcome) {
        return ((DecisionOutcome.Done) outcome).id();
    }

    /** Why a decision was refused; fails where it was not. */
    static String refusal(DecisionOutcome outcome) {
        return ((DecisionOutcome.Refused) outcome).reason().toString();
    }

    static Propose correction(String entry, String debit, String credit, @Nullable LocalDate bookingDate) {
        return new Propose(
                AdjustmentKind.CORRECTION,
                new Answered(Answered.Kind.JOURNAL_ENTRY, entry),
                null,
                "booked on the wrong account",
                postings(debit, credit),
                bookingDate);
    }

    static Propose writeOff(String breakId, String residual, String amount) {
        return new Propose(
                AdjustmentKind.WRITE_OFF,
                new Answered(Answered.Kind.BREAK, breakId),
                Money.parse(residual),
                "not worth a claim",
                postings(amount, amount),
                null);
    }

    private static List<Posting> postings(String debit, String credit) {
        return List.of(
                new Posting("6900-write-offs", Posting.Side.DEBIT, Money.parse(debit)),
                new Posting("1200-receivables", Posting.Side.CREDIT, Money.parse(credit)));
    }
}
