package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentCommand.ProposeSupplement;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodBook;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.period.PeriodState.Seal;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the ledger itself concludes from an event. Not safe for use by several threads. */
final class Conclusions {
    /** Kinds of facts that move money and are therefore booked: of these a late one needs a supplement. */
    private static final Set<String> BOOKED = Set.of(
            "payment.captured",
            "refund.succeeded",
            "chargeback.opened",
            "chargeback.reversed",
            "settlement.line-reported",
            "payout.sent",
            "bank.entry-booked",
            "journal.posted",
            "journal.reversed");

    private static final Set<String> OF_PERIODS = Set.of("period.sealed", "period.reopened", "period.soft-closed");

    private static final int MAX_EVENTS = 1_000;

    private final LedgerEventCodec codec;
    private final LedgerBooks books;
    private final LedgerFeed feed;
    private final Function<Decision, DecisionOutcome> desk;
    private @Nullable PeriodBook periods;

    Conclusions(LedgerEventCodec codec, LedgerBooks books, LedgerFeed feed, Function<Decision, DecisionOutcome> desk) {
        this.codec = codec;
        this.books = books;
        this.feed = feed;
        this.desk = desk;
    }

    /** Concludes from events in the order they became visible. */
    void from(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            String type = event.eventType();
            if (OF_PERIODS.contains(type)) {
                periods = books.periods();
                if (type.equals("period.sealed")) {
                    cameWhileItWasSealed(new PeriodId(event.aggregateId()));
                }
            } else if (BOOKED.contains(type)) {
                late(event);
            } else if (type.equals("fact.conflict-recorded")) {
                conflict((FactConflictRecorded) decoded(event));
            } else if (type.equals("adjustment.approved")) {
                writtenOff((AdjustmentApproved) decoded(event));
            }
        }
    }

    /** What was recorded between the counting of a period and its seal, or became visible late. */
    private void cameWhileItWasSealed(PeriodId period) {
        Optional<Seal> seal = periods().sealOn(period.firstDay());
        if (seal.isEmpty()) {
            return;
        }
        FeedPosition position = new SqlPosition(seal.get().totals().upToSeq(), List.of());
        FeedBatch batch = feed.read(position, MAX_EVENTS);
        while (!batch.events().isEmpty()) {
            batch.events().stream()
                    .filter(event -> BOOKED.contains(event.eventType()))
                    .forEach(this::late);
            batch = feed.read(batch.next(), MAX_EVENTS);
        }
    }

    private void late(StoredEvent event) {
        if (periods().periods().isEmpty()) {
            return;
        }
        LedgerEvent fact = decoded(event);
        LocalDate day = AccountingDay.of(fact);
        Optional<Seal> seal = periods().sealOn(day);
        if (seal.isEmpty() || event.ledgerSeq() <= seal.get().totals().upToSeq()) {
            return;
        }
        boolean isEntry = fact instanceof JournalEvent;
        List<Posting> postings = fact instanceof JournalEvent entry
                ? entry.postings().stream()
                        .filter(posting -> posting.amount().isPositive())
                        .toList()
                : List.of();
        Answered answered = isEntry
                ? new Answered(Answered.Kind.JOURNAL_ENTRY, event.aggregateId())
                : new Answered(Answered.Kind.FACT, event.eventId());
        PeriodId period = PeriodId.of(day);
        conclude(
                "supplement/" + event.eventId(),
                new ProposeSupplement(
                        answered,
                        period,
                        event.eventType() + " of " + event.aggregateType() + " " + event.aggregateId()
                                + " has the date " + day + ", and period " + period + " was sealed before it came",
                        postings));
    }

    private void conflict(FactConflictRecorded conflict) {
        String source = conflict.origin().source();
        String factId = conflict.origin().factId();
        BreakId id = BreakId.ofConflict(source, factId);
        BreakSubject subject = new BreakSubject(BreakKind.CONFLICTING_DUPLICATE, null, source + "/" + factId, null);
        if (conclude("conflict/" + id, new BreakCommand.Open(id, subject)) instanceof DecisionOutcome.Done) {
            return;
        }
        BreakState state = books.dossier(id).orElseThrow().state();
        if (state.settled() != null
                && conflict.origin().recordedAt().isAfter(state.settled().at())) {
            conclude(
                    "conflict/" + id + "/" + conflict.origin().contentHash(),
                    new BreakCommand.Reopen(id, "the fact came with one more content"));
        }
    }

    private void writtenOff(AdjustmentApproved approved) {
        if (approved.kind() != AdjustmentKind.WRITE_OFF) {
            return;
        }
        BreakId id = new BreakId(approved.answers().id());
        Optional<BreakDossier> dossier = books.dossier(id);
        Money residual = dossier.map(known -> known.state().opened().subject().residual())
                .orElse(null);
        if (residual == null || dossier.get().state().settled() != null) {
            return;
        }
        Money sum = Money.zero(residual.getCurrencyUnit());
        for (AdjustmentState other : books.adjustments()) {
            if (other.status() == AdjustmentState.Status.APPROVED
                    && other.proposal().kind() == AdjustmentKind.WRITE_OFF
                    && other.proposal().answers().equals(approved.answers())) {
                sum = sum.plus(other.amountIn(residual.getCurrencyUnit()));
            }
        }
        if (sum.isEqual(residual.abs())) {
            conclude(
                    "written-off/" + approved.adjustmentId(),
                    new BreakCommand.Clear(
                            id, Resolution.WRITTEN_OFF, "adjustment " + approved.adjustmentId() + " gave up the rest"));
        }
    }

    private DecisionOutcome conclude(String commandId, OperatorCommand command) {
        return desk.apply(new Decision(commandId, Actor.LEDGER, command));
    }

    private LedgerEvent decoded(StoredEvent event) {
        return codec.read(event.eventType(), event.revision(), event.payload());
    }

    private PeriodBook periods() {
        PeriodBook known = periods;
        if (known == null) {
            known = books.periods();
            periods = known;
        }
        return known;
    }
}
