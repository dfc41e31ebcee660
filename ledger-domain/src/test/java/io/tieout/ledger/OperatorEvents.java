package io.tieout.ledger;

import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentAdopted;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentRejected;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.fact.RestatedFact;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodEvent.PeriodReopenRequested;
import io.tieout.ledger.period.PeriodEvent.PeriodReopened;
import io.tieout.ledger.period.PeriodEvent.PeriodSealed;
import io.tieout.ledger.period.PeriodEvent.PeriodSoftClosed;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Resolution;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** One event of each kind that people's decisions give, as golden files keep them. */
final class OperatorEvents {
    private static final Actor ADA = new Actor("ada");
    private static final Actor BOB = new Actor("bob");
    private static final AdjustmentId ADJUSTMENT = new AdjustmentId("00000000-0000-8000-8000-000000000001");
    private static final PeriodId PERIOD = new PeriodId("2026-10");
    private static final BreakId BREAK = new BreakId("00000000-0000-8000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<Posting> POSTINGS = List.of(
            new Posting("6900-write-offs", Posting.Side.DEBIT, Money.parse("EUR 0.05")),
            new Posting("1200-receivables", Posting.Side.CREDIT, Money.parse("EUR 0.05")));

    private OperatorEvents() {}

    static List<LedgerEvent> oneOfEach(FactOrigin origin) {
        return List.of(
                new FactRestated(
                        origin,
                        BREAK.value(),
                        "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100",
                        "o-1",
                        List.of(new RestatedFact("order.paid", "1", "{\"orderId\":\"o-1\"}"))),
                new AdjustmentProposed(
                        origin,
                        ADJUSTMENT,
                        AdjustmentKind.WRITE_OFF,
                        new Answered(Answered.Kind.BREAK, "R02/o-1"),
                        Money.parse("EUR 0.05"),
                        null,
                        "five cents, not worth a claim",
                        POSTINGS,
                        DAY,
                        ADA),
                new AdjustmentAdopted(origin, ADJUSTMENT, POSTINGS, DAY, ADA),
                new AdjustmentApproved(
                        origin,
                        ADJUSTMENT,
                        AdjustmentKind.WRITE_OFF,
                        new Answered(Answered.Kind.BREAK, "R02/o-1"),
                        POSTINGS,
                        DAY,
                        ADA,
                        BOB,
                        "agreed"),
                new AdjustmentRejected(origin, ADJUSTMENT, BOB, "claim it"),
                new AdjustmentWithdrawn(origin, ADJUSTMENT, ADA, "claimed"),
                new PeriodSoftClosed(origin, PERIOD, ADA),
                new PeriodSealed(
                        origin,
                        PERIOD,
                        ADA,
                        7,
                        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                        "period: 2026-10\nup to ledger_seq: 7\n"),
                new PeriodReopenRequested(origin, PERIOD, ADA, "an invoice was found"),
                new PeriodReopened(origin, PERIOD, ADA, BOB, "an invoice was found"),
                new BreakOpened(
                        origin,
                        BREAK,
                        Actor.LEDGER,
                        new BreakSubject(BreakKind.RECONCILIATION, "R02", "o-1", Money.parse("EUR 0.05"))),
                new BreakAssigned(origin, BREAK, ADA, "bob"),
                new BreakCommented(origin, BREAK, BOB, "asked the provider"),
                new BreakResolved(
                        origin,
                        BREAK,
                        BOB,
                        Resolution.KEPT_SECOND,
                        "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100",
                        "the source corrected itself"),
                new BreakReopened(origin, BREAK, ADA, "it did not"),
                new BreakCleared(origin, BREAK, Actor.LEDGER, Resolution.WRITTEN_OFF, "nothing is left"));
    }
}
