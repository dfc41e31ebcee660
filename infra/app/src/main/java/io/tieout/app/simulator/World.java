package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens day after day: new orders, what comes of earlier ones, the settlement, the bank. */
final class World {
    private static final long PURPOSE_DAY = 1L << 40;
    private static final long PURPOSE_FAULTS = 1L << 42;
    private static final int THOUSAND = 1_000;

    private final SimulationConfig config;
    private final Market market;
    private final Delivery delivery;
    private final Faults faults;
    private final Bank bank;
    private final Settlement settlement;
    private final LaterEvents later = new LaterEvents();
    private final Comebacks comebacks;

    World(SimulationConfig config, String id, Delivery delivery) {
        this.config = config;
        this.delivery = delivery;
        this.market = new Market(id, config.merchants());
        this.faults = new Faults(config.faultKinds(), Dice.of(config.seed(), PURPOSE_FAULTS));
        this.bank = new Bank(id, delivery, faults);
        this.settlement = new Settlement(delivery, bank, faults);
        this.comebacks = new Comebacks(config.seed(), later, delivery, settlement, faults);
    }

    Market market() {
        return market;
    }

    List<InjectedFault> faults() {
        return faults.injected();
    }

    /** The terms of every merchant account are agreed before the first order. */
    void begin(LocalDate firstDay) {
        Dice dice = Dice.of(config.seed(), PURPOSE_DAY);
        for (MerchantAccount account : market.accounts()) {
            for (String method : Market.METHODS) {
                long agreed = Times.startOf(firstDay) + dice.between(0, Times.MINUTE);
                delivery.send(SettlementDrafts.terms(account, method, firstDay.minusDays(30), agreed), dice);
            }
        }
    }

    void order(Purchase purchase, Dice dice) {
        OrderStory story = new OrderStory(purchase, dice, Times.of(config.asOf()));
        if (dice.perMillion(config.faultsPerMillion())) {
            faults.due();
        }
        Optional<FaultKind> fault = faults.forOrder(purchase);
        if (fault.isPresent() && fault.get().corruption() instanceof Corruption.OfOrder order) {
            order.strike().accept(story);
            faults.happened(fault.get(), purchase.orderId(), story.labels);
        } else if (fault.isPresent()) {
            new OrderCourse(story).paidAtOnce();
            story.touch();
            comebacks.planned(story.purchase(), story.tender(), fault.get());
        } else {
            goItsWay(story);
        }
        story.send(delivery, settlement);
    }

    /** Ends a day on which no more orders are placed. */
    void close(LocalDate day) {
        Dice dice = Dice.of(config.seed(), PURPOSE_DAY + day.toEpochDay());
        later.happen(day, settlement);
        settlement.close(day, dice);
        // What is paid out later than now is credited two days from now at the earliest.
        bank.close(day.plusDays(1), dice);
    }

    /** Whether nothing is under way any more. */
    boolean isDone() {
        return later.isDone() && settlement.isDone() && bank.isDone();
    }

    private void goItsWay(OrderStory story) {
        Shares shares = config.shares();
        OrderCourse course = new OrderCourse(story);
        int way = story.dice.below(THOUSAND);
        if ((way -= shares.abandoned()) < 0) {
            course.abandoned();
        } else if ((way -= shares.cancelled()) < 0) {
            course.cancelled();
        } else if ((way -= shares.split()) < 0) {
            course.paidInTwo();
        } else if ((way -= shares.declined()) < 0) {
            course.declinedFirst();
        } else if ((way -= shares.shippedInTwo()) < 0) {
            course.shippedInTwo();
        } else if ((way -= shares.amended()) < 0) {
            course.amended();
        } else {
            course.paidAtOnce();
            straightOn(story, course);
        }
    }

    private void straightOn(OrderStory story, OrderCourse course) {
        Shares shares = config.shares();
        Dice dice = story.dice;
        if (dice.below(THOUSAND) < shares.notified()) {
            story.notifyOf(story.tender());
        }
        if (dice.below(THOUSAND) < shares.fulfilled()) {
            story.fulfil(
                    story.purchase().items(),
                    story.tender().lastMicros() + dice.between(10 * Times.MINUTE, Times.HOUR));
        }
        int back = dice.below(THOUSAND);
        if (story.purchase().account().converts()) {
            return;
        }
        if ((back -= shares.refunded()) < 0) {
            course.partlyRefunded();
        } else if ((back -= shares.returned()) < 0) {
            comebacks.returned(story.purchase(), story.tender(), null);
        } else if ((back -= shares.disputed()) < 0) {
            comebacks.disputed(story.purchase(), story.tender(), null);
        }
    }
}
