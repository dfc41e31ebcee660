package io.tieout.projections.rows;

import static io.tieout.projections.TestingEvents.amended;
import static io.tieout.projections.TestingEvents.origin;
import static io.tieout.projections.TestingEvents.payout;
import static io.tieout.projections.TestingEvents.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.order.Discount;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.payout.PayoutSplit;
import io.tieout.projections.TestingDecisions;
import io.tieout.projections.wire.RowTable;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rows of discounts and splits: those of the fact in force, and none of one that it displaced. */
final class PartsOfFactsTest {
    private static final Discount COUPON =
            new Discount(Discount.Kind.COUPON, Discount.Bearer.MERCHANT, Money.parse("EUR 1.00"));
    private static final Discount POINTS =
            new Discount(Discount.Kind.POINTS, Discount.Bearer.PROVIDER, Money.parse("EUR 0.50"));

    @Test
    void anAmendmentTellsAllDiscountsAnew() {
        EventRows.Step first = EventRows.apply(null, discounted("f1", COUPON, POINTS), 1);
        assertThat(discountRows(first))
                .containsExactly("o1/1 COUPON MERCHANT 1.00 EUR", "o1/2 POINTS PROVIDER 0.50 EUR");

        EventRows.Step second = EventRows.apply(first.after(), changed("f2", POINTS), 2);
        assertThat(discountRows(second)).containsExactly("o1/1 POINTS PROVIDER 0.50 EUR", "deleted 2");

        EventRows.Step third = EventRows.apply(second.after(), changed("f3"), 3);
        assertThat(discountRows(third)).containsExactly("deleted 1");
    }

    @Test
    void aPlacementThatSaysNothingOfDiscountsHasNone() {
        assertThat(discountRows(EventRows.apply(null, placed("f1", 1, "o1", "EUR 10.00", "i1"), 1)))
                .isEmpty();
    }

    @Test
    void aRestatementLeavesNoDiscountOfTheContentThatItDisplaces() {
        EventRows.Step before = EventRows.apply(null, discounted("f1", COUPON, POINTS), 1);
        EventRows.Step after = RestatedRows.apply(
                before.after(),
                TestingDecisions.restated("o1", discounted("f1", POINTS)),
                LedgerEventCodec.create(),
                2);
        assertThat(discountRows(after)).containsExactlyInAnyOrder("o1/1 POINTS PROVIDER 0.50 EUR", "deleted 2");
    }

    @Test
    void aPayoutHasARowForEachOrderAndSeller() {
        EventRows.Step later = EventRows.apply(null, split("f2", 5, part("o1", "s1"), part("o1", "s2")), 1);
        assertThat(splitRows(later)).containsExactly("o1 s1 8.00 1.00 0.60 0.40", "o1 s2 8.00 1.00 0.60 0.40");

        EventRows.Step earlier = EventRows.apply(later.after(), split("f1", 4, part("o2", "s1")), 2);
        assertThat(splitRows(earlier)).containsExactly("o2 s1 8.00 1.00 0.60 0.40", "deleted", "deleted");

        EventRows.Step behind = EventRows.apply(earlier.after(), split("f3", 6, part("o3", "s1")), 3);
        assertThat(behind.changes()).isEmpty();
    }

    private static OrderPlaced discounted(String factId, Discount... discounts) {
        OrderPlaced plain = placed(factId, 1, "o1", "EUR 10.00", "i1");
        return new OrderPlaced(
                plain.origin(),
                plain.orderId(),
                plain.merchantId(),
                plain.items(),
                plain.payable(),
                plain.channel(),
                null,
                List.of(discounts));
    }

    /** Amends a minute after the last one. */
    private static OrderAmended changed(String factId, Discount... discounts) {
        OrderAmended plain = amended(factId, Integer.parseInt(factId.substring(1)), "o1", "EUR 9.00", "i1");
        List<Discount> told = discounts.length == 0 ? null : Arrays.asList(discounts);
        return new OrderAmended(plain.origin(), plain.orderId(), plain.items(), plain.payable(), plain.reason(), told);
    }

    private static PayoutSplit part(String orderId, String sellerId) {
        return new PayoutSplit(
                new OrderId(orderId),
                sellerId,
                Money.parse("EUR 8.00"),
                Money.parse("EUR 1.00"),
                Money.parse("EUR 0.60"),
                Money.parse("EUR 0.40"));
    }

    private static PayoutSent split(String factId, int minute, PayoutSplit... splits) {
        PayoutSent plain = payout(factId, minute, "po-1", "EUR 9.70", "b1");
        return new PayoutSent(
                origin(factId, minute),
                plain.payoutId(),
                plain.merchantAccount(),
                plain.batchIds(),
                plain.amount(),
                plain.valueDate(),
                plain.endToEndId(),
                List.of(splits));
    }

    private static List<String> discountRows(EventRows.Step step) {
        return step.changes().stream()
                .filter(change -> change.id().table() == RowTable.ORDER_DISCOUNTS)
                .map(change -> {
                    if (change instanceof RowChange.Upsert upsert && upsert.row() instanceof OrderDiscountRow row) {
                        return row.orderId() + "/" + row.discountNo() + " " + row.kind() + " " + row.bearer() + " "
                                + row.amount() + " " + row.currency();
                    }
                    return "deleted " + change.id().values().get(1);
                })
                .toList();
    }

    private static List<String> splitRows(EventRows.Step step) {
        return step.changes().stream()
                .filter(change -> change.id().table() == RowTable.PAYOUT_SPLITS)
                .map(change -> {
                    if (change instanceof RowChange.Upsert upsert && upsert.row() instanceof PayoutSplitRow row) {
                        return row.orderId() + " " + row.sellerId() + " " + row.sellerAmount() + " "
                                + row.commissionAmount() + " " + row.taxAmount() + " " + row.heldAmount();
                    }
                    return "deleted";
                })
                .toList();
    }
}
