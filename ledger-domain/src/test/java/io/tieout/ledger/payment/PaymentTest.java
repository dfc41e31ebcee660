package io.tieout.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.order.RefundId;
import io.tieout.ledger.payment.PaymentCommand.ExtendPayment;
import io.tieout.ledger.payment.PaymentCommand.OpenPayment;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentEvent.PaymentAuthorized;
import io.tieout.ledger.payment.PaymentEvent.PaymentCaptured;
import io.tieout.ledger.payment.PaymentEvent.PaymentFailed;
import io.tieout.ledger.payment.PaymentEvent.PaymentNotified;
import io.tieout.ledger.payment.PaymentEvent.PaymentVoided;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private static final PaymentId ID = new PaymentId("p-1");
    private static final OrderId ORDER = new OrderId("o-1");
    private static final ProviderReference REFERENCE = new ProviderReference("acme-pay", "acct-1", "t-1");

    private final FixtureConfiguration<Payment> fixture = new AggregateTestFixture<>(Payment.class);

    @Test
    void takesARefundBeforeTheCapture() {
        PaymentEvent refund = refunded(3, "pr-1", "EUR 5.00");
        PaymentEvent capture = captured(2, null, "EUR 20.00");

        fixture.givenNoPriorActivity().when(new OpenPayment(refund)).expectEvents(refund);
        fixture.given(refund).when(new ExtendPayment(capture)).expectEvents(capture);
    }

    @Test
    void givesADisputeWithoutAnOrderTheOrderOfThePayment() {
        fixture.given(captured(1, null, "EUR 20.00"))
                .when(new ExtendPayment(opened(2, ChargebackStage.FIRST_CHARGEBACK, null)))
                .expectEvents(opened(2, ChargebackStage.FIRST_CHARGEBACK, ORDER));
        assertThat(opened(2, ChargebackStage.FIRST_CHARGEBACK, null).routingKey())
                .isEqualTo("p-1");
        assertThat(opened(2, ChargebackStage.FIRST_CHARGEBACK, ORDER).routingKey())
                .isEqualTo("o-1");
    }

    @Test
    void leavesTheOrderThatADisputeNames() {
        PaymentEvent elsewhere = opened(2, ChargebackStage.FIRST_CHARGEBACK, new OrderId("o-2"));

        fixture.given(captured(1, null, "EUR 20.00"))
                .when(new ExtendPayment(elsewhere))
                .expectEvents(elsewhere);
    }

    @Test
    void addsCapturesAndTakesOneToldTwiceForOne() {
        PaymentState state = stateAfter(List.of(
                captured(1, "c-1", "EUR 12.00"),
                captured(2, "c-2", "EUR 8.00"),
                captured(3, "c-1", "EUR 13.00"),
                captured(4, null, "EUR 1.00"),
                captured(5, null, "JPY 900")));

        assertThat(state.captured())
                .isEqualTo(
                        Map.of(CurrencyUnit.EUR, Money.parse("EUR 21.00"), CurrencyUnit.JPY, Money.parse("JPY 900")));
    }

    @Test
    void isRefundedOnceAllThatWasCapturedIsBack() {
        List<PaymentEvent> facts = new ArrayList<>(List.of(captured(1, null, "EUR 20.00")));
        assertThat(stateAfter(facts).status()).isEqualTo(PaymentStatus.CAPTURED);

        facts.add(refunded(2, "pr-1", "EUR 19.99"));
        assertThat(stateAfter(facts).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);

        facts.add(refunded(3, "pr-2", "EUR 0.01"));
        assertThat(stateAfter(facts).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(stateAfter(facts).refunded()).isEqualTo(Map.of(CurrencyUnit.EUR, Money.parse("EUR 20.00")));
    }

    @Test
    void isChargedBackUntilTheMoneyReturnsAndAgainAtTheSecondStage() {
        List<PaymentEvent> facts = new ArrayList<>(List.of(captured(1, null, "EUR 20.00")));

        facts.add(opened(2, ChargebackStage.FIRST_CHARGEBACK, ORDER));
        assertThat(stateAfter(facts).status()).isEqualTo(PaymentStatus.CHARGED_BACK);

        facts.add(new ChargebackReversed(
                origin(3), new ChargebackId("cb-1"), ID, ORDER, REFERENCE, Money.parse("EUR 20.00")));
        assertThat(stateAfter(facts).status()).isEqualTo(PaymentStatus.CAPTURED);

        facts.add(opened(4, ChargebackStage.SECOND_CHARGEBACK, ORDER));
        assertThat(stateAfter(facts).status()).isEqualTo(PaymentStatus.CHARGED_BACK);
    }

    @Test
    void anyOrderOfALifeCycleGivesTheSameState() {
        List<PaymentEvent> facts = new ArrayList<>(List.of(
                new PaymentFailed(
                        origin(1), ID, ORDER, "acme-pay", "acct-1", null, Money.parse("EUR 20.00"), "card", "declined"),
                new PaymentAuthorized(origin(2), ID, ORDER, REFERENCE, Money.parse("EUR 20.00"), "card"),
                captured(3, "c-1", "EUR 12.00"),
                captured(4, "c-2", "EUR 5.00"),
                captured(5, "c-2", "EUR 5.10"),
                new PaymentVoided(origin(6), ID, ORDER, REFERENCE, Money.parse("EUR 3.00")),
                new PaymentNotified(
                        origin(7), ID, ORDER, REFERENCE, Money.parse("EUR 20.00"), NotifiedOutcome.CAPTURED),
                refunded(8, "pr-1", "EUR 4.00"),
                refunded(9, "pr-2", "EUR 1.00"),
                refunded(10, "pr-2", "EUR 2.00"),
                new RefundFailed(
                        origin(11), new RefundId("r-9"), new OrderId("o-9"), ID, Money.parse("EUR 1.00"), "closed"),
                opened(12, ChargebackStage.FIRST_CHARGEBACK, null),
                new ChargebackReversed(
                        origin(13), new ChargebackId("cb-1"), ID, null, REFERENCE, Money.parse("EUR 7.00")),
                opened(14, ChargebackStage.SECOND_CHARGEBACK, ORDER)));
        PaymentState expected = stateAfter(facts);
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            Collections.shuffle(facts, random);

            assertThat(stateAfter(facts)).as("order %s", facts).isEqualTo(expected);
        }
        assertThat(expected.status()).isEqualTo(PaymentStatus.CHARGED_BACK);
        assertThat(expected.captured()).containsValue(Money.parse("EUR 17.00"));
    }

    private static PaymentState stateAfter(List<PaymentEvent> facts) {
        PaymentState state = PaymentState.UNHEARD;
        for (PaymentEvent fact : facts) {
            state = state.after(fact);
        }
        return state;
    }

    private static PaymentEvent captured(int second, @Nullable String captureId, String amount) {
        return new PaymentCaptured(origin(second), ID, ORDER, REFERENCE, captureId, Money.parse(amount), "card");
    }

    private static PaymentEvent refunded(int second, String providerRefundId, String amount) {
        return new RefundSucceeded(
                origin(second), new RefundId("r-1"), ORDER, ID, REFERENCE, providerRefundId, Money.parse(amount));
    }

    private static PaymentEvent opened(int second, ChargebackStage stage, @Nullable OrderId order) {
        return new ChargebackOpened(
                origin(second),
                new ChargebackId("cb-1"),
                ID,
                order,
                REFERENCE,
                null,
                Money.parse("EUR 7.00"),
                "10.4",
                stage,
                null);
    }

    private static FactOrigin origin(int second) {
        Instant at = Instant.EPOCH.plusSeconds(second);
        return new FactOrigin("payments", "f-" + second, "00", at, LocalDate.EPOCH, at);
    }
}
