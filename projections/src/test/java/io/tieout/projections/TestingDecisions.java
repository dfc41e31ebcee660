package io.tieout.projections;

import static io.tieout.projections.TestingEvents.origin;
import static io.tieout.projections.TestingEvents.stored;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentAdopted;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentRejected;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentWithdrawn;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Events of what people decide. */
public final class TestingDecisions {
    private static final LedgerEventCodec CODEC = LedgerEventCodec.create();
    private static final Actor ADA = new Actor("ada");
    private static final Actor BOB = new Actor("bob");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 6);
    private static final List<Posting> POSTINGS = List.of(
            new Posting("6900-write-offs", Posting.Side.DEBIT, Money.parse("EUR 0.05")),
            new Posting("1200-receivables", Posting.Side.CREDIT, Money.parse("EUR 0.05")));

    private TestingDecisions() {}

    /** The facts of an entity said anew. */
    public static FactRestated restated(String entityKey, LedgerEvent... facts) {
        return new FactRestated(
                origin("restated-" + entityKey + facts.length, 20),
                "break-1",
                "1".repeat(64),
                entityKey,
                Stream.of(facts)
                        .map(fact -> new RestatedFact(
                                CODEC.typeOf(fact.getClass()),
                                CODEC.revisionOf(fact.getClass()),
                                new String(CODEC.write(fact), StandardCharsets.UTF_8)))
                        .toList());
    }

    /** One of each kind, in an order in which they may happen. */
    public static List<StoredEvent> oneOfEachKind(long firstSeq) {
        List<StoredEvent> all = new ArrayList<>();
        add(all, firstSeq, "Order/o1", 6, restated("o1", TestingEvents.placed("f1", 1, "o1", "EUR 9.00", "i2")));
        AdjustmentId a = new AdjustmentId("a1");
        add(all, firstSeq, "Adjustment/a1", 0, proposed(a, ADA));
        add(all, firstSeq, "Adjustment/a1", 1, approved(a));
        AdjustmentId b = new AdjustmentId("a2");
        add(all, firstSeq, "Adjustment/a2", 0, proposed(b, Actor.LEDGER));
        add(all, firstSeq, "Adjustment/a2", 1, new AdjustmentAdopted(origin("d4", 24), b, POSTINGS, DAY, ADA));
        add(all, firstSeq, "Adjustment/a2", 2, new AdjustmentRejected(origin("d5", 25), b, BOB, "not ours"));
        AdjustmentId c = new AdjustmentId("a3");
        add(all, firstSeq, "Adjustment/a3", 0, proposed(c, ADA));
        add(all, firstSeq, "Adjustment/a3", 1, new AdjustmentWithdrawn(origin("d7", 27), c, ADA, "wrong account"));
        PeriodId january = new PeriodId("2026-01");
        add(all, firstSeq, "AccountingPeriod/2026-01", 0, new PeriodSoftClosed(origin("d8", 28), january, ADA));
        add(
                all,
                firstSeq,
                "AccountingPeriod/2026-01",
                1,
                new PeriodSealed(origin("d9", 29), january, ADA, 12, "2".repeat(64), "period: 2026-01\n"));
        add(
                all,
                firstSeq,
                "AccountingPeriod/2026-01",
                2,
                new PeriodReopenRequested(origin("d10", 30), january, ADA, "an invoice was found"));
        add(
                all,
                firstSeq,
                "AccountingPeriod/2026-01",
                3,
                new PeriodReopened(origin("d11", 31), january, ADA, BOB, "an invoice was found"));
        breaks(all, firstSeq);
        return all;
    }

    private static void breaks(List<StoredEvent> all, long firstSeq) {
        BreakId id = new BreakId("b1");
        BreakSubject subject = new BreakSubject(BreakKind.RECONCILIATION, "R02", "o1", Money.parse("EUR 0.05"));
        String stream = "ReconciliationBreak/b1";
        add(all, firstSeq, stream, 0, new BreakOpened(origin("d12", 32), id, Actor.LEDGER, subject));
        add(all, firstSeq, stream, 1, new BreakAssigned(origin("d13", 33), id, ADA, "bob"));
        add(all, firstSeq, stream, 2, new BreakCommented(origin("d14", 34), id, BOB, "asked the provider"));
        add(
                all,
                firstSeq,
                stream,
                3,
                new BreakResolved(origin("d15", 35), id, BOB, Resolution.EXPLAINED, null, "a timing difference"));
        add(all, firstSeq, stream, 4, new BreakReopened(origin("d16", 36), id, ADA, "it stayed"));
        add(
                all,
                firstSeq,
                stream,
                5,
                new BreakCleared(origin("d17", 37), id, Actor.LEDGER, Resolution.WRITTEN_OFF, "nothing is left"));
    }

    private static AdjustmentProposed proposed(AdjustmentId id, Actor maker) {
        boolean byPerson = maker.isPerson();
        return new AdjustmentProposed(
                origin("proposed-" + id, 22),
                id,
                byPerson ? AdjustmentKind.WRITE_OFF : AdjustmentKind.SUPPLEMENT,
                new Answered(byPerson ? Answered.Kind.BREAK : Answered.Kind.JOURNAL_ENTRY, byPerson ? "b1" : "e1"),
                byPerson ? Money.parse("EUR 0.05") : null,
                byPerson ? null : new PeriodId("2026-01"),
                "five cents",
                byPerson ? POSTINGS : List.of(),
                DAY,
                maker);
    }

    private static AdjustmentApproved approved(AdjustmentId id) {
        return new AdjustmentApproved(
                origin("approved-" + id, 23),
                id,
                AdjustmentKind.WRITE_OFF,
                new Answered(Answered.Kind.BREAK, "b1"),
                POSTINGS,
                DAY,
                ADA,
                BOB,
                "agreed");
    }

    private static void add(
            List<StoredEvent> all, long firstSeq, String aggregate, long aggregateSeq, LedgerEvent event) {
        all.add(stored(event, firstSeq + all.size(), aggregate, aggregateSeq));
    }
}
