package io.tieout.app.simulator;

import java.util.List;
import org.joda.money.Money;

/** Faults between a refund that was ordered, the one that was done, and the one that was settled. */
final class RefundFaults {
    private RefundFaults() {}

    /** The refund is ordered and never done. */
    static void notDone(OrderStory story) {
        Refund refund = refunded(story);
        story.lose("refund.succeeded");
        story.loseBookings("REFUND");
        story.loseLines("REFUND");
        story.labels.expect(
                "R11",
                refund.refundId(),
                "REQUESTED_NOT_EXECUTED",
                refund.amount().negated());
    }

    /** The refund is done by hand at the provider; nobody ordered it. */
    static void notRequested(OrderStory story) {
        Refund refund = refunded(story);
        story.lose("refund.requested");
        story.labels.expect("R11", refund.refundId(), "EXECUTED_NOT_REQUESTED", refund.amount());
    }

    /** The refund is done twice, which is settled and booked. */
    static void doneTwice(OrderStory story) {
        Refund refund = refunded(story);
        String again = story.transactionId();
        Draft done = story.fact("refund.succeeded");
        story.add(done.under(done.id() + "-2")
                .at(done.occurredMicros() + 20 * Times.SECOND)
                .saying(data -> data.put("providerRefundId", again)));
        story.lines()
                .add(story.refundLine(new Refund(
                        refund.refundId(),
                        refund.tender(),
                        again,
                        refund.amount(),
                        refund.items(),
                        refund.requestedMicros(),
                        refund.doneMicros())));
        story.change(
                story.booking("REFUND"),
                entry -> entry.amounting(refund.amount().multipliedBy(2)));
        story.labels.expect("R11", refund.refundId(), "EXECUTED_TWICE", refund.amount());
    }

    /** Another amount is done than was ordered, and settled and booked so. */
    static void amountDiffers(OrderStory story) {
        Refund refund = refunded(story);
        Money ordered = story.otherThan(refund.amount());
        story.change(story.fact("refund.requested"), fact -> fact.saying(data -> OrderFaults.amount(data, ordered)));
        story.labels.expect(
                "R11", refund.refundId(), "AMOUNT_DIFFERS", refund.amount().minus(ordered));
    }

    /** The refund is done and in no batch. */
    static void unsettled(OrderStory story) {
        Refund refund = refunded(story);
        story.loseLines("REFUND");
        story.labels.expect(
                "R11",
                refund.refundId(),
                "EXECUTED_NOT_SETTLED",
                refund.amount().negated());
    }

    /** The refund is in a batch twice. */
    static void settledTwice(OrderStory story) {
        Refund refund = refunded(story);
        story.lines().add(story.refundLine(refund));
        story.labels.expect("R11", refund.refundId(), "SETTLED_TWICE", refund.amount());
    }

    /** A batch takes back money of a transaction for which there was no refund. */
    static void settledUnknown(OrderStory story) {
        Refund refund = refunded(story);
        story.lose("refund.requested", "refund.succeeded");
        story.loseBookings("REFUND");
        story.labels.expect(
                "R11",
                story.transactionKey(refund.tender().providerTransactionId()),
                "SETTLED_NOT_EXECUTED",
                refund.amount());
    }

    /** A refund of the last days is in no batch yet: late, and not yet too late for the refund itself. */
    static void inTransit(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        long requested = story.asOfMicros - 4 * 24 * Times.HOUR + story.dice.between(0, 12 * Times.HOUR);
        Refund refund = new Refund(
                story.purchase().refundId(1),
                story.tender(),
                story.transactionId(),
                OrderCourse.part(story.tender().captured(), 20),
                List.of(),
                requested,
                requested + Times.HOUR);
        story.refund(refund);
        story.loseLines("REFUND");
        MerchantAccount account = story.purchase().account();
        story.labels.expect(
                "R19",
                account.provider().id() + "/" + account.id() + "/" + account.currency() + "/"
                        + Times.dateOf(refund.doneMicros()) + "/REFUND",
                "REFUND_IN_TRANSIT",
                refund.amount().negated());
    }

    /** More is given back than was captured. */
    static void beyondCapture(LaterStory story, Refund refund) {
        Money more = OrderCourse.part(refund.amount(), 20);
        story.refundMore(refund, more);
        story.labels.expect(
                "R11", "PAYMENT/" + story.purchase.paymentId(story.tender.attempt()), "REFUNDED_BEYOND_CAPTURE", more);
    }

    /** A small refund on the same day, so that the batch of the capture bears it even twice. */
    private static Refund refunded(OrderStory story) {
        OrderCourse course = new OrderCourse(story);
        course.paidAtOnce();
        return course.goodwill();
    }
}
