package io.tieout.ledger.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.order.OrderCommand.ExtendOrder;
import io.tieout.ledger.order.OrderCommand.OpenOrder;
import io.tieout.ledger.order.OrderEvent.OrderCancelled;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    void comesEquallyFarInAnyOrderOfFacts() {
        for (List<OrderEvent> facts : List.<List<OrderEvent>>of(
                List.of(PLACED, PAID, CANCELLED), List.of(CANCELLED, PLACED, PAID), List.of(PAID, CANCELLED, PLACED))) {
            OrderState state = OrderState.UNHEARD;
            for (OrderEvent fact : facts) {
                state = state.after(fact);
            }
            assertThat(state).isEqualTo(OrderState.CANCELLED);
        }
    }
}
