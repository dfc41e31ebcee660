package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import org.joda.money.Money;

/** Faults between what was paid and what may be used. */
final class RightsFaults {
    private RightsFaults() {}

    static void notGranted(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        loseGrant(story, item);
        story.labels.expect(
                "R17", story.itemKey(item), "NOT_GRANTED", item.value().negated());
    }

    static boolean hasSeveralOfAnItem(Purchase purchase) {
        return purchase.items().stream().anyMatch(item -> item.quantity() > 1);
    }

    static void partlyGranted(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.purchase().items().stream()
                .filter(each -> each.quantity() > 1)
                .findFirst()
                .orElseThrow();
        regrant(story, item, 1);
        story.labels.expect(
                "R17", story.itemKey(item), "PARTLY_GRANTED", item.price().minus(item.value()));
    }

    static void grantedUnpaid(OrderStory story) {
        story.place();
        story.grantAll(story.purchase().placedMicros() + 5 * Times.SECOND);
        for (Item item : story.purchase().items()) {
            story.labels.expect("R17", story.itemKey(item), "GRANTED_NOT_PAID", item.value());
        }
    }

    static void grantedTwice(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        String grantId = story.purchase().grantId(item.itemId());
        story.grant(item, grantId + "X", timeOf(story, item) + story.dice.between(1, Times.MINUTE));
        story.labels.expect("R17", story.itemKey(item), "GRANTED_TWICE", item.value());
    }

    static void grantedTooMuch(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        regrant(story, item, item.quantity() + 1);
        story.labels.expect("R17", story.itemKey(item), "GRANTED_TOO_MUCH", item.price());
    }

    static void wrongItemGranted(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        Item other = new Item(item.itemId() + "9", item.sku(), item.quantity(), item.price());
        story.change(story.grantOf(item), fact -> fact.saying(data -> data.put("itemId", other.itemId())));
        story.labels.expect(
                "R17", story.itemKey(item), "NOT_GRANTED", item.value().negated());
        story.labels.expect("R17", story.itemKey(other), "GRANT_WITHOUT_ITEM", null);
        story.labels.expect("R24", story.revenueKey(), "RECOGNISED_TOO_MUCH", item.value());
    }

    static void wrongfullyRevoked(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Item item = story.dice.of(story.purchase().items());
        story.revoke(item, "POLICY", timeOf(story, item) + Times.HOUR);
        story.labels.expect(
                "R17", story.itemKey(item), "NOT_GRANTED", item.value().negated());
        story.labels.expect(
                "R18",
                story.itemKey(item),
                "REVOKED_WITHOUT_REVERSAL",
                item.value().negated());
    }

    static boolean hasSeveralItems(Purchase purchase) {
        return purchase.items().size() > 1;
    }

    /** One item comes back and is paid back, and the rights of all are taken. */
    static void revokedTooMuch(OrderStory story) {
        OrderCourse course = new OrderCourse(story);
        course.paidAtOnce();
        course.returned(story.purchase().items().get(0));
        for (Item item :
                story.purchase().items().subList(1, story.purchase().items().size())) {
            story.revoke(item, "RETURNED", timeOf(story, item) + Times.HOUR);
            story.labels.expect(
                    "R17", story.itemKey(item), "NOT_GRANTED", item.value().negated());
            story.labels.expect(
                    "R18", story.itemKey(item), "REVOKED_TOO_MUCH", item.value().negated());
        }
    }

    /** Everything came back and was paid back, and may still be used. */
    static void revokeLost(LaterStory story, Refund refund) {
        story.lose("entitlement.revoked");
        for (Item item : refund.items()) {
            story.labels.expect(
                    "R18", story.purchase.orderId() + "/" + item.itemId(), "REFUNDED_STILL_ACTIVE", item.value());
        }
    }

    /** The card holder's bank took the money, and everything may still be used. */
    static void keptAfterDispute(LaterStory story, Dispute dispute) {
        story.lose("entitlement.revoked");
        for (Item item : story.purchase.items()) {
            story.labels.expect(
                    "R18", story.purchase.orderId() + "/" + item.itemId(), "CHARGED_BACK_STILL_ACTIVE", item.value());
        }
    }

    /** The right is for another quantity, and its value is booked so. */
    private static void regrant(OrderStory story, Item item, int quantity) {
        Money value = item.price().multipliedBy(quantity);
        story.change(story.grantOf(item), fact -> fact.saying(data -> data.put("quantity", quantity)));
        story.change(story.bookingOf(item), entry -> entry.amounting(value));
    }

    private static void loseGrant(OrderStory story, Item item) {
        story.lose(story.grantOf(item));
        story.lose(story.bookingOf(item));
    }

    private static long timeOf(OrderStory story, Item item) {
        return story.grantOf(item).occurredMicros();
    }
}
