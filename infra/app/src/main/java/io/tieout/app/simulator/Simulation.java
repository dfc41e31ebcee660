package io.tieout.app.simulator;

import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import io.tieout.ledger.fact.FactEnvelope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what five systems publish about a number of orders, in the order in which it arrives: mostly in time, sometimes late, now and then twice, and at
 * the chosen rate with a fault. The faults are labelled with what a reconciliation must find.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.of(SimulationConfig.builder().orders(1_000).build());
 * simulation.forEachRemaining(fact -> send(fact));
 * List<InjectedFault> faults = simulation.faults();
 * }</pre>
 *
 * <p>It is a pure function of its configuration and reads no clock. It works day by day, so that the memory it needs does not grow with the number of
 * orders. One pass, one thread.
 */
public final class Simulation implements Iterator<FactEnvelope> {
    /** The longest time after which a missing settlement is a break; what is due must have happened before. */
    private static final Duration LONGEST_SLA = Duration.ofDays(2);

    private static final int FEWEST_DAYS = 5;
    private static final int ONE_FRESH_ORDER_IN = 50;
    private static final long PURPOSE_ORDER = 0;
    private static final long PURPOSE_DAY = 1L << 40;

    private final SimulationConfig config;
    private final String world;
    private final Delivery delivery = new Delivery();
    private final List<InjectedFault> faults = new ArrayList<>();
    private final LocalDate lastDay;
    private final int days;
    private final int freshOrders;
    private int day;
    private boolean freshTold;
    private long arrivedBeforeMicros = Long.MIN_VALUE;
    private @Nullable Draft next;

    private Simulation(SimulationConfig config) {
        this.config = config;
        this.world = Long.toUnsignedString(config.seed(), 36);
        this.freshOrders = config.orders() / ONE_FRESH_ORDER_IN;
        int settledOrders = config.orders() - freshOrders;
        this.days = Math.max(
                Math.min(FEWEST_DAYS, settledOrders),
                (settledOrders + config.ordersPerDay() - 1) / config.ordersPerDay());
        this.lastDay = SettlementDay.lastSettledBefore(Times.of(config.asOf().minus(LONGEST_SLA)));
    }

    /** A world that nothing has been told of yet. */
    public static Simulation of(SimulationConfig config) {
        return new Simulation(config);
    }

    /** Tells whether a fact is left. */
    @Override
    public boolean hasNext() {
        while (next == null) {
            next = delivery.arrivedBefore(arrivedBeforeMicros);
            if (next == null && !tellMore()) {
                return false;
            }
        }
        return true;
    }

    /** The next fact that arrives; a repeated delivery is equal to the first. */
    @Override
    public FactEnvelope next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the simulated world has no more facts: ask hasNext() first");
        }
        FactEnvelope fact = next.envelope();
        next = null;
        return fact;
    }

    /** The faults in what was told so far; all of them when no fact is left. */
    public List<InjectedFault> faults() {
        return List.copyOf(faults);
    }

    /** How many facts wait for their delivery: what the memory needed depends on. */
    int factsUnderway() {
        return delivery.underway();
    }

    private boolean tellMore() {
        if (day < days) {
            LocalDate date = lastDay.minusDays(days - 1L - day);
            tellDay(date);
            day++;
            arrivedBeforeMicros = Times.startOf(date.plusDays(1));
            return true;
        }
        if (!freshTold) {
            FreshOrders fresh = new FreshOrders(Times.of(config.asOf()), delivery);
            for (int number = config.orders() - freshOrders; number < config.orders(); number++) {
                fresh.add(world, number, Dice.of(config.seed(), PURPOSE_ORDER + number));
            }
            freshTold = true;
            arrivedBeforeMicros = Long.MAX_VALUE;
            return true;
        }
        return false;
    }

    private void tellDay(LocalDate date) {
        SettlementDay settlement = new SettlementDay(world, date);
        long settledOrders = (long) config.orders() - freshOrders;
        int from = (int) (settledOrders * day / days);
        int to = (int) (settledOrders * (day + 1) / days);
        for (int number = from; number < to; number++) {
            Dice dice = Dice.of(config.seed(), PURPOSE_ORDER + number);
            long placed = Times.startOf(date) + dice.between(5 * Times.MINUTE, 20 * Times.HOUR);
            tellOrder(Market.purchase(dice, world, number, placed), dice, settlement);
        }
        settlement.close(delivery, Dice.of(config.seed(), PURPOSE_DAY + date.toEpochDay()));
    }

    private void tellOrder(Purchase purchase, Dice dice, SettlementDay settlement) {
        FaultKind[] kinds = FaultKind.values();
        // In turn, so that a few faults already show many kinds.
        FaultKind fault = dice.perMillion(config.faultsPerMillion()) ? kinds[faults.size() % kinds.length] : null;
        OrderStory story = new OrderStory(purchase, dice, delivery, settlement, fault);
        int course = dice.below(100);
        if (fault != null) {
            List<ExpectedBreak> breaks = story.paidAtOnce();
            faults.add(new InjectedFault(fault, purchase.orderId(), breaks));
        } else if (course < 3) {
            story.abandoned();
        } else if (course < 6) {
            story.cancelled();
        } else if (course < 12) {
            story.paidInTwo();
        } else {
            story.paidAtOnce();
        }
    }
}
