package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.simulator.Purchase.Item;
import io.tieout.app.simulator.Tender.Capture;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Faults between the order and its payment. */
final class OrderFaults {
    private OrderFaults() {}

    static void droppedOrder(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        story.lose("order.placed", "order.paid");
        story.labels.expect("R01", story.purchase().orderId(), "CAPTURED_WITHOUT_ORDER", captured(story));
        grantsWithoutOrder(story);
    }

    static void droppedPlacement(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        story.lose("order.placed");
        story.labels.expect("R01", story.purchase().orderId(), "CAPTURED_PAYABLE_UNKNOWN", captured(story));
        grantsWithoutOrder(story);
    }

    /** The rights are of an unknown order, and so is the revenue that is booked for them. */
    private static void grantsWithoutOrder(OrderStory story) {
        Money value = story.purchase().items().stream()
                .map(Item::value)
                .reduce(Money::plus)
                .orElseThrow();
        story.labels.expect("R24", story.revenueKey(), "RECOGNISED_TOO_MUCH", value);
        for (Item item : story.purchase().items()) {
            story.labels.expect("R17", story.itemKey(item), "GRANT_WITHOUT_ORDER", null);
        }
    }

    static void droppedCallback(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        story.lose("payment.authorized", "payment.captured");
        Money captured = captured(story);
        story.labels.expect("R01", story.purchase().orderId(), "PAID_WITHOUT_CAPTURE", captured.negated());
        story.labels.expect("R06", transactionKey(story), "SETTLED_NOT_CAPTURED", captured);
        story.labels.expect("R14", story.booking("PAYMENT").entryId(), "ENTRY_REFERS_TO_NOTHING", captured);
        for (Item item : story.purchase().items()) {
            story.labels.expect("R17", story.itemKey(item), "GRANTED_NOT_PAID", item.value());
        }
    }

    static void capturedAfterCancellation(OrderStory story) {
        OrderCourse course = new OrderCourse(story);
        story.place();
        Tender tender = course.tender(story.purchase().payable());
        story.cancel(tender.authorizedMicros() + 10 * Times.SECOND);
        story.pay(tender);
        story.labels.expect("R01", story.purchase().orderId(), "CAPTURED_AFTER_CANCELLATION", captured(story));
    }

    static void priceChanged(OrderStory story) {
        Money payable = story.purchase().payable();
        Money captured = story.otherThan(payable);
        story.place();
        story.pay(new OrderCourse(story).tender(captured));
        story.conclude();
        story.labels.expect(
                "R02",
                story.purchase().orderId(),
                captured.isGreaterThan(payable) ? "OVERPAID" : "UNDERPAID",
                captured.minus(payable));
    }

    static void currencyChanged(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Money captured = captured(story);
        Money other = Money.ofMinor(CurrencyUnit.of("CHF"), captured.getAmountMinorLong());
        for (String type : List.of("payment.authorized", "payment.captured")) {
            story.change(story.fact(type), fact -> fact.saying(data -> amount(data, other)));
        }
        story.labels.expect("R02", story.purchase().orderId(), "CURRENCY_DIFFERS", captured.negated());
        story.labels.expect("R06", transactionKey(story), "CURRENCY_DIFFERS", null);
        story.labels.expect("R14", story.paymentKey(), "WRONG_CURRENCY", other.negated());
        story.labels.expect("R24", story.revenueKey(), "DEFERRED_DIFFERS", null);
    }

    static void duplicateCapture(OrderStory story) {
        story.place();
        Tender first = new OrderCourse(story).tender(story.purchase().payable());
        story.pay(first);
        long again = first.lastMicros() + story.dice.between(20 * Times.SECOND, 5 * Times.MINUTE);
        Money amount = first.captured();
        story.pay(story.tender(2, amount, again - 9 * Times.SECOND, List.of(new Capture(amount, again))));
        story.conclude();
        story.labels.expect("R02", story.purchase().orderId(), "OVERPAID", amount);
        story.labels.expect("R03", story.purchase().orderId(), "CAPTURED_TWICE", amount);
    }

    static void replayedCapture(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Money captured = captured(story);
        String again = story.purchase().paymentId(2);
        Draft capture = story.fact("payment.captured");
        story.add(capture.under(again + ".captured")
                .at(capture.occurredMicros() + 3 * Times.SECOND)
                .saying(data -> data.put("paymentId", again)));
        story.labels.expect("R02", story.purchase().orderId(), "OVERPAID", captured);
        story.labels.expect("R03", transactionKey(story), "PROVIDER_ID_ON_TWO_PAYMENTS", captured);
        story.labels.expect("R06", transactionKey(story), "GROSS_DIFFERS", captured.negated());
        story.labels.expect("R14", "PAYMENT/" + again, "ENTRY_MISSING", captured.negated());
        story.labels.expect("R24", story.revenueKey(), "DEFERRED_DIFFERS", captured.negated());
    }

    /** The coupon is told with another amount than it takes off. */
    static void discountWrong(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Money told = story.otherThan(story.purchase().coupon());
        story.change(
                story.fact("order.placed"),
                fact -> fact.saying(data ->
                        ((ObjectNode) data.withArray("discounts").get(0)).set("amount", FactJsonNodes.money(told))));
        story.labels.expect(
                "R22",
                story.purchase().orderId(),
                "GROSS_DIFFERS",
                story.purchase().coupon().minus(told));
    }

    /** The provider bears the coupon and does not pay it. */
    static void subsidyUnsettled(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        story.change(
                story.fact("order.placed"),
                fact -> fact.saying(
                        data -> ((ObjectNode) data.withArray("discounts").get(0)).put("bearer", "PROVIDER")));
        story.labels.expect(
                "R22",
                story.purchase().orderId(),
                "SUBSIDY_NOT_SETTLED",
                story.purchase().coupon().negated());
    }

    static boolean hasCoupon(Purchase purchase) {
        return purchase.coupon().getAmountMinorLong() > 1;
    }

    static void amount(ObjectNode data, Money amount) {
        data.set("amount", FactJsonNodes.money(amount));
    }

    private static String transactionKey(OrderStory story) {
        return story.transactionKey(story.tender().providerTransactionId());
    }

    private static Money captured(OrderStory story) {
        return story.tender().captured();
    }
}
