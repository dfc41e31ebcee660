package io.tieout.ledger.adjustment;

import io.tieout.ledger.adjustment.AdjustmentBook.Known;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.journal.DoubleEntry;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodId;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rules for what an adjustment says, one a method. */
final class AdjustmentRules {
    private static final int FEWEST_POSTINGS = 2;

    private AdjustmentRules() {}

    static void answersSomething(AdjustmentKind kind, Answered answers, AdjustmentBook book) {
        if (!kind.answers().contains(answers.kind())) {
            throw new Refusal(
                    "/answers/kind",
                    answers.kind().name(),
                    "a " + kind + " answers one of " + new TreeSet<>(kind.answers()),
                    "name what it answers, or choose another kind");
        }
        if (answers.kind() != Answered.Kind.BREAK && book.answered() instanceof Known.Unknown) {
            throw new Refusal(
                    "/answers/id",
                    answers.id(),
                    "an adjustment answers something that is in the ledger, and no " + answers.kind() + " has this id",
                    "name the entry_id of a journal entry, or the event_id of a fact");
        }
        if (book.answered() instanceof Known.BreakThere known && !known.open()) {
            throw new Refusal(
                    "/answers/id",
                    answers.id(),
                    "an adjustment answers a break that is open, and this one is not",
                    "reopen the break if it is not settled");
        }
    }

    static void postings(List<Posting> postings) {
        if (postings.size() < FEWEST_POSTINGS) {
            throw new Refusal(
                    "/postings",
                    postings.size() + " postings",
                    "an entry has a debit and a credit at least",
                    "send the postings of the entry");
        }
        for (int i = 0; i < postings.size(); i++) {
            if (!postings.get(i).amount().isPositive()) {
                throw new Refusal(
                        "/postings/" + i + "/amount/amount",
                        postings.get(i).amount().getAmount().toPlainString(),
                        "a posting is more than zero; the side gives the direction",
                        "leave the posting out or send its amount");
            }
        }
        DoubleEntry.check("/postings", postings);
    }

    /** A write-off gives up at most what is open of its break: never the gross, never more than once, never in another currency. */
    static void writeOff(
            AdjustmentKind kind,
            Answered answers,
            @Nullable Money residual,
            List<Posting> postings,
            AdjustmentBook book) {
        if (kind != AdjustmentKind.WRITE_OFF) {
            if (residual != null) {
                throw new Refusal(
                        "/residual",
                        residual.toString(),
                        "only a write-off names a residual",
                        "leave it out, or choose the kind WRITE_OFF");
            }
            return;
        }
        if (residual == null || !residual.isPositive()) {
            throw new Refusal(
                    "/residual",
                    residual == null ? "" : residual.toString(),
                    "a write-off names the residual of its break, more than zero",
                    "send amount and currency of the residual, without sign");
        }
        for (Posting posting : postings) {
            if (!posting.amount().getCurrencyUnit().equals(residual.getCurrencyUnit())) {
                throw new Refusal(
                        "/postings",
                        posting.amount().toString(),
                        "a write-off is posted in the currency of the residual, " + residual.getCurrencyUnit(),
                        "post it in " + residual.getCurrencyUnit());
            }
        }
        Money open = open(answers, residual, book);
        Money given = AdjustmentState.amount(postings, residual.getCurrencyUnit());
        if (given.isGreaterThan(open)) {
            throw new Refusal(
                    "/postings",
                    given.toString(),
                    "a write-off is at most what is open of the residual of " + answers + ", " + open,
                    "write off " + open + " or less");
        }
    }

    private static Money open(Answered answers, Money named, AdjustmentBook book) {
        Money residual = named;
        if (book.answered() instanceof Known.BreakThere known && known.residual() != null) {
            Money ofBreak = known.residual().abs();
            if (!named.getCurrencyUnit().equals(ofBreak.getCurrencyUnit()) || named.isGreaterThan(ofBreak)) {
                throw new Refusal(
                        "/residual",
                        named.toString(),
                        "the residual of " + answers + " is " + ofBreak,
                        "name the residual of the break, or less");
            }
            residual = ofBreak;
        }
        Money writtenOff = book.writtenOff();
        Money left = writtenOff == null ? residual : residual.minus(writtenOff);
        return left.isLessThan(named) ? left : named;
    }

    /** The day to book on: the one wanted if its period still takes adjustments, by default the first day from today whose period is open. */
    static LocalDate bookingDate(@Nullable LocalDate wanted, AdjustmentBook book) {
        if (wanted == null) {
            return book.periods().openDayFrom(book.today());
        }
        if (book.periods().isSealed(wanted)) {
            throw new Refusal(
                    "/bookingDate",
                    wanted.toString(),
                    "period " + PeriodId.of(wanted) + " is sealed and takes nothing",
                    "book it in an open period, for example on "
                            + book.periods().openDayFrom(book.today()) + ", or have two people reopen the period");
        }
        return wanted;
    }
}
