package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Orders that come back on a later day: returned in full, or disputed by the card holder, with at most one fault. */
final class Comebacks {
    private static final long PURPOSE_LATER = 1L << 41;
    private static final int PATIENCE_DAYS = 2;

    private final long seed;
    private final LaterEvents later;
    private final Delivery delivery;
    private final Settlement settlement;
    private final Faults faults;

    Comebacks(long seed, LaterEvents later, Delivery delivery, Settlement settlement, Faults faults) {
        this.seed = seed;
        this.later = later;
        this.delivery = delivery;
        this.settlement = settlement;
        this.faults = faults;
    }

    /** Lets an order come back so that a fault can happen to it. */
    void planned(Purchase purchase, Tender tender, FaultKind fault) {
        if (fault.corruption() instanceof Corruption.OfReturn) {
            returned(purchase, tender, fault);
        } else {
            disputed(purchase, tender, fault);
        }
    }

    void returned(Purchase purchase, Tender tender, @Nullable FaultKind fault) {
        Dice dice = diceOf(purchase);
        LocalDate from = Times.dateOf(purchase.placedMicros()).plusDays(dice.between(1, 3));
        // A fault may take a little more.
        Money cost =
                fault == null ? tender.captured() : tender.captured().plus(OrderCourse.part(tender.captured(), 25));
        later.add(from, PATIENCE_DAYS, purchase.account(), cost, day -> {
            LaterStory story = new LaterStory(purchase, tender, dice, day, fault == null);
            Refund refund = story.returned();
            if (fault != null && fault.corruption() instanceof Corruption.OfReturn kind) {
                strike(kind.strike(), fault, story, refund);
            }
            story.send(delivery, settlement);
        });
    }

    /** A third of the disputes stays lost, a third is won, a third is won and lost again at the second stage. */
    void disputed(Purchase purchase, Tender tender, @Nullable FaultKind fault) {
        Dice dice = diceOf(purchase);
        LocalDate from = Times.dateOf(purchase.placedMicros()).plusDays(dice.between(1, 2));
        int end = dice.below(3);
        boolean won = fault == null ? end > 0 : fault.corruption() instanceof Corruption.OfWonDispute;
        Dispute dispute = new Dispute(
                purchase.chargebackId(),
                tender,
                "74" + dice.between(1_000_000_000_000_000_000L, 9_000_000_000_000_000_000L),
                tender.captured());
        // A fault may take a little more.
        Money cost = fault == null
                ? cost(dispute, purchase)
                : cost(dispute, purchase).plus(OrderCourse.part(dispute.amount(), 25));
        later.add(from, PATIENCE_DAYS, purchase.account(), cost, day -> {
            LaterStory story = new LaterStory(purchase, tender, dice, day, fault == null);
            story.chargedBack(dispute, "FIRST_CHARGEBACK");
            story.feeOf(dispute);
            if (won) {
                later.add(
                        day.plusDays(1),
                        0,
                        purchase.account(),
                        zero(purchase),
                        next -> won(purchase, dispute, dice, next, fault, fault == null && end == 2));
            } else {
                story.revokeAll("CHARGEBACK", story.timeOf("chargeback.opened"));
            }
            if (fault != null && fault.corruption() instanceof Corruption.OfDispute kind) {
                strike(kind.strike(), fault, story, dispute);
            }
            story.send(delivery, settlement);
        });
    }

    private void won(
            Purchase purchase, Dispute dispute, Dice dice, LocalDate day, @Nullable FaultKind fault, boolean again) {
        LaterStory story = new LaterStory(purchase, dispute.tender(), dice, day, fault == null);
        story.won(dispute);
        if (again) {
            later.add(
                    day.plusDays(1),
                    1,
                    purchase.account(),
                    cost(dispute, purchase),
                    next -> lost(purchase, dispute, dice, next));
        }
        if (fault != null && fault.corruption() instanceof Corruption.OfWonDispute kind) {
            strike(kind.strike(), fault, story, dispute);
        }
        story.send(delivery, settlement);
    }

    private void lost(Purchase purchase, Dispute dispute, Dice dice, LocalDate day) {
        LaterStory story = new LaterStory(purchase, dispute.tender(), dice, day, true);
        story.chargedBack(dispute, "SECOND_CHARGEBACK");
        story.revokeAll("CHARGEBACK", story.timeOf("chargeback.opened"));
        story.send(delivery, settlement);
    }

    private <T> void strike(BiConsumer<LaterStory, T> strike, FaultKind fault, LaterStory story, T about) {
        strike.accept(story, about);
        faults.happened(fault, story.purchase.orderId(), story.labels);
    }

    private static Money cost(Dispute dispute, Purchase purchase) {
        return dispute.amount()
                .plus(purchase.account().provider().fixedFee(dispute.amount().getCurrencyUnit()));
    }

    private static Money zero(Purchase purchase) {
        return Money.zero(purchase.account().settlementCurrency());
    }

    private Dice diceOf(Purchase purchase) {
        return Dice.of(seed, PURPOSE_LATER + purchase.number());
    }
}
