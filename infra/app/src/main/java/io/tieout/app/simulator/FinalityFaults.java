package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.util.List;
import org.joda.money.Money;

/** Faults of what counts as paid before its money is final, and of money that is held too long. */
final class FinalityFaults {
    private FinalityFaults() {}

    /** The customer's money is held and neither captured nor given free. */
    static void staleAuthorization(OrderStory story) {
        Tender tender = authorized(story);
        stale(story, "NEITHER_CAPTURED_NOR_VOIDED", tender.held());
    }

    /** Only a part of what is held is given free. */
    static void partlyVoided(OrderStory story) {
        Tender tender = authorized(story);
        Money part = OrderCourse.part(tender.held(), 40);
        story.release(tender, part, tender.authorizedMicros() + Times.HOUR);
        stale(story, "VOIDED_IN_PART", tender.held().minus(part));
    }

    /** The rights are given on the authorization. */
    static void grantedBeforeCapture(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        long early = story.tender().lastMicros() - 10 * Times.SECOND;
        for (Item item : story.purchase().items()) {
            story.change(story.grantOf(item), fact -> fact.at(early));
        }
        owed(story, "GRANTED_BEFORE_FINAL");
    }

    /** The order system believes the authorization. */
    static void paidBeforeCapture(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        long early = story.tender().lastMicros() - 10 * Times.SECOND;
        story.change(story.fact("order.paid"), fact -> fact.at(early));
        owed(story, "PAID_BEFORE_FINAL");
    }

    /** The rights are given on an authorization that is voided. */
    static void grantedAndVoided(OrderStory story) {
        Tender tender = authorized(story);
        story.grantAll(tender.authorizedMicros() + 5 * Times.SECOND);
        story.release(tender, tender.held(), tender.authorizedMicros() + Times.HOUR);
        owed(story, "GRANTED_ON_FAILED_PAYMENT");
        for (Item item : story.purchase().items()) {
            story.labels.expect("R17", story.itemKey(item), "GRANTED_NOT_PAID", item.value());
        }
    }

    /** The order system believes a payment that failed. */
    static void paidOnFailure(OrderStory story) {
        Purchase purchase = story.purchase();
        story.place();
        Tender tender = story.tender(1, purchase.payable(), purchase.placedMicros(), List.of());
        story.decline(tender);
        story.add(OrderDrafts.paid(purchase, tender.authorizedMicros() + Times.SECOND));
        owed(story, "PAID_ON_FAILED_PAYMENT");
        story.labels.expect(
                "R01",
                purchase.orderId(),
                "PAID_WITHOUT_CAPTURE",
                purchase.payable().negated());
    }

    private static Tender authorized(OrderStory story) {
        Purchase purchase = story.purchase();
        story.place();
        Tender tender = story.tender(1, purchase.payable(), purchase.placedMicros(), List.of());
        story.authorize(tender);
        return tender;
    }

    private static void stale(OrderStory story, String reason, Money held) {
        story.labels.expect("R04", story.purchase().paymentId(1), reason, held);
    }

    private static void owed(OrderStory story, String reason) {
        story.labels.expect(
                "R05",
                story.purchase().orderId(),
                reason,
                story.purchase().payable().negated());
    }
}
