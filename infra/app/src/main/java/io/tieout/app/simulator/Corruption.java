package io.tieout.app.simulator;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a kind of fault does to clean facts, by what it happens to. Each notes in the labels what must be found. */
sealed interface Corruption {
    /**
     * Tells the day of an order, gone wrong.
     *
     * @param suits the purchases that it can happen to
     * @param oncePerAccount whether a second one on the same merchant account would be found as one with the first
     */
    record OfOrder(Predicate<Purchase> suits, Consumer<OrderStory> strike, boolean oncePerAccount)
            implements Corruption {}

    /** Changes the day on which everything comes back; the refund is the clean one. */
    record OfReturn(BiConsumer<LaterStory, Refund> strike) implements Corruption {}

    /** Changes the day on which the card holder's bank takes the money. */
    record OfDispute(BiConsumer<LaterStory, Dispute> strike) implements Corruption {}

    /** Changes the day on which the merchant wins a dispute. */
    record OfWonDispute(BiConsumer<LaterStory, Dispute> strike) implements Corruption {}

    /** Changes a batch; false where it cannot happen to this one. */
    record OfBatch(Strike<BatchReport> strike) implements Corruption {}

    /** Changes a payout; false where it cannot happen to this one. */
    record OfPayout(Strike<PayoutReport> strike) implements Corruption {}

    /** Changes a statement; false where it cannot happen to this one. */
    record OfStatement(Strike<StatementReport> strike) implements Corruption {}

    /** What people decide is no fact that a system publishes: no simulation tells it, and its proof makes the ledger's own events. */
    record OfDecision() implements Corruption {}

    /** Changes a report of many orders. */
    @FunctionalInterface
    interface Strike<T> {
        /** Tells whether it happened; where not, nothing is changed. */
        boolean on(T report, Dice dice, Labels labels);
    }

    /** A fault that can happen to any order that is settled in its own currency. */
    static OfOrder ofOrder(Consumer<OrderStory> strike) {
        return ofOrder(purchase -> true, strike);
    }

    /** A fault that can only happen to some of the orders that are settled in their own currency. */
    static OfOrder ofOrder(Predicate<Purchase> suits, Consumer<OrderStory> strike) {
        return new OfOrder(purchase -> !purchase.account().converts() && suits.test(purchase), strike, false);
    }

    /** A fault that shows in a total of the merchant account. */
    static OfOrder ofAccount(Consumer<OrderStory> strike) {
        return new OfOrder(purchase -> !purchase.account().converts(), strike, true);
    }
}
