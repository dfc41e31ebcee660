package io.tieout.ledger.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.order.OrderCommand.ExtendOrder;
import io.tieout.ledger.order.OrderCommand.OpenOrder;
import io.tieout.ledger.order.OrderEvent.OrderAmended;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderFulfilled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final OrderId ID = new OrderId("o-1");
    private static final FactOrigin ORIGIN =
            new FactOrigin("orders", "f-1", "00", Instant.EPOCH, LocalDate.EPOCH, Instant.EPOCH);
    private static final OrderPlaced PLACED = new OrderPlaced(
            ORIGIN,
            ID,
            new MerchantId("m-1"),
            List.of(new OrderItem(new ItemId("1"), "sku", 1, Money.parse("EUR 1.00"))),
            Money.parse("EUR 1.00"),
            "web");
    private static final OrderPaid PAID = new OrderPaid(ORIGIN, ID, Money.parse("EUR 1.00"));
    private static final OrderCancelled CANCELLED = new OrderCancelled(ORIGIN, ID, "out of stock");

    private static final OrderAmended AMENDED = new OrderAmended(
            ORIGIN,
            ID,
            List.of(new OrderItem(new ItemId("1"), "sku", 2, Money.parse("EUR 1.00"))),
            Money.parse("EUR 2.00"),
            "two are better");
    private static final OrderFulfilled FULFILLED = new OrderFulfilled(ORIGIN, ID, null);
    private static final RefundRequested REFUND_REQUESTED =
            new RefundRequested(ORIGIN, new RefundId("r-1"), ID, null, Money.parse("EUR 1.00"), "damaged", null);

    private final FixtureConfiguration<Order> fixture = new AggregateTestFixture<>(Order.class);

    @Test
    void takesAPaymentBeforeThePlacement() {
        fixture.givenNoPriorActivity().when(new OpenOrder(PAID)).expectEvents(PAID);
        fixture.given(PAID).when(new ExtendOrder(PLACED)).expectEvents(PLACED);
    }

    @Test
    void takesAPaymentOfACancelledOrderBecauseFindingThatIsTheReconciliationsWork() {
        fixture.given(PLACED, CANCELLED).when(new ExtendOrder(PAID)).expectEvents(PAID);
    }

    @Test
    void takesARefundRequestOfAnOrderItHasNotHeardOf() {
        fixture.givenNoPriorActivity().when(new OpenOrder(REFUND_REQUESTED)).expectEvents(REFUND_REQUESTED);
    }

    @Test
    void comesEquallyFarInAnyOrderOfFacts() {
        List<OrderEvent> facts =
                new ArrayList<>(List.of(PLACED, AMENDED, PAID, FULFILLED, REFUND_REQUESTED, CANCELLED));
        Random random = new Random(20261121);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(facts, random);

            assertThat(stateAfter(facts)).isEqualTo(OrderState.CANCELLED);
            assertThat(stateAfter(
                            facts.stream().filter(fact -> fact != CANCELLED).toList()))
                    .isEqualTo(OrderState.FULFILLED);
        }
    }

    private static OrderState stateAfter(List<OrderEvent> facts) {
        OrderState state = OrderState.UNHEARD;
        for (OrderEvent fact : facts) {
            state = state.after(fact);
        }
        return state;
    }
}
