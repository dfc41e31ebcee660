package io.tieout.app.simulator;

import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** The faults that people make: events of the ledger, because no system publishes what is decided in it. */
final class TestingDecisions {
    private static final Instant DECIDED_AT = Instant.parse("2026-01-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final Actor MAKER = new Actor("ada");
    private static final Actor CHECKER = new Actor("bob");
    private static final Money RESIDUAL = Money.parse("EUR 5.00");

    private TestingDecisions() {}

    static InjectedFault make(FaultKind kind, TestingWorld world) {
        BreakId breakId = new BreakId("break-of-" + kind);
        AdjustmentId adjustmentId = new AdjustmentId("adjustment-of-" + kind);
        Money posted = kind == FaultKind.WRITE_OFF_BEYOND_RESIDUAL ? RESIDUAL.multipliedBy(2) : RESIDUAL;
        if (kind != FaultKind.ADJUSTMENT_ANSWERS_NOTHING) {
            world.record(
                    "ReconciliationBreak/" + breakId,
                    new BreakOpened(
                            origin("opened", breakId.value()),
                            breakId,
                            Actor.LEDGER,
                            new BreakSubject(BreakKind.RECONCILIATION, "R02", "an-order", RESIDUAL),
                            null,
                            null));
        }
        adjust(world, adjustmentId, breakId, posted);
        if (kind == FaultKind.WRITE_OFF_BEYOND_RESIDUAL) {
            world.record(
                    "ReconciliationBreak/" + breakId,
                    new BreakResolved(
                            origin("resolved", breakId.value()),
                            breakId,
                            CHECKER,
                            Resolution.EXPLAINED,
                            null,
                            "the customer was called"));
        }
        ExpectedBreak expected = switch (kind) {
            case ADJUSTMENT_LEAVES_BREAK_OPEN ->
                new ExpectedBreak("R20", "BREAK/" + breakId, "BREAK_STILL_OPEN", posted.minus(RESIDUAL));
            case ADJUSTMENT_ANSWERS_NOTHING ->
                new ExpectedBreak("R20", "ADJUSTMENT/" + adjustmentId, "ANSWERS_NOTHING", posted.minus(RESIDUAL));
            case WRITE_OFF_BEYOND_RESIDUAL ->
                new ExpectedBreak(
                        "R20", "ADJUSTMENT/" + adjustmentId, "POSTED_BEYOND_RESIDUAL", posted.minus(RESIDUAL));
            default -> throw new IllegalArgumentException(kind + " is told by a simulation");
        };
        return new InjectedFault(kind, adjustmentId.value(), List.of(expected));
    }

    private static void adjust(TestingWorld world, AdjustmentId id, BreakId breakId, Money amount) {
        List<Posting> postings = List.of(
                new Posting("5900-write-offs", Posting.Side.DEBIT, amount),
                new Posting("1290-differences", Posting.Side.CREDIT, amount));
        Answered answers = new Answered(Answered.Kind.BREAK, breakId.value());
        world.record(
                "Adjustment/" + id,
                new AdjustmentProposed(
                        origin("proposed", id.value()),
                        id,
                        AdjustmentKind.WRITE_OFF,
                        answers,
                        RESIDUAL,
                        null,
                        "not worth a letter",
                        postings,
                        DAY,
                        MAKER));
        world.record(
                "Adjustment/" + id,
                new AdjustmentApproved(
                        origin("approved", id.value()),
                        id,
                        AdjustmentKind.WRITE_OFF,
                        answers,
                        postings,
                        DAY,
                        MAKER,
                        CHECKER,
                        "agreed"));
    }

    private static FactOrigin origin(String what, String id) {
        return new FactOrigin("urn:people", id + "." + what, "0".repeat(64), DECIDED_AT, DAY, DECIDED_AT);
    }
}
