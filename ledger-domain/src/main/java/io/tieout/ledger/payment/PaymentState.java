package io.tieout.ledger.payment;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.order.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a payment by the facts heard so far; the same for any order of arrival.
 *
 * @param order the order that the first fact with one names
 * @param hold whether the amount was held, let go or refused, by the last fact that tells
 * @param captures by capture id, or by the fact where the provider gave none
 * @param refunds by the provider's id of the refund
 */
record PaymentState(
        @Nullable Told<OrderId> order,
        @Nullable Told<PaymentStatus> hold,
        Map<String, Told<Money>> captures,
        Map<String, Told<Money>> refunds,
        Map<ChargebackId, Dispute> chargebacks) {
    static final PaymentState UNHEARD = new PaymentState(null, null, Map.of(), Map.of(), Map.of());

    PaymentState {
        captures = Map.copyOf(captures);
        refunds = Map.copyOf(refunds);
        chargebacks = Map.copyOf(chargebacks);
    }

    /** The state after one more fact. */
    PaymentState after(PaymentEvent event) {
        OrderId named = event.orderId();
        PaymentState state = named == null
                ? this
                : new PaymentState(
                        Told.first(order, new Told<>(event.origin(), named)), hold, captures, refunds, chargebacks);
        return event.match(new PaymentFold(state));
    }

    /** A fact that names no order, with the order that is known; so that it lies where the payment's other facts do. */
    PaymentEvent naming(PaymentEvent event) {
        return order == null || event.orderId() != null ? event : event.match(new OrderNaming(order.value()));
    }

    PaymentStatus status() {
        if (chargebacks.values().stream().anyMatch(Dispute::isOpen)) {
            return PaymentStatus.CHARGED_BACK;
        }
        if (!refunds.isEmpty()) {
            return isRefundedWhole() ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
        }
        if (!captures.isEmpty()) {
            return PaymentStatus.CAPTURED;
        }
        return hold == null ? PaymentStatus.UNHEARD : hold.value();
    }

    /** What was captured, by currency. */
    Map<CurrencyUnit, Money> captured() {
        return sums(captures.values());
    }

    /** What was given back, by currency. */
    Map<CurrencyUnit, Money> refunded() {
        return sums(refunds.values());
    }

    PaymentState held(PaymentStatus status, FactOrigin origin) {
        return new PaymentState(order, Told.last(hold, new Told<>(origin, status)), captures, refunds, chargebacks);
    }

    PaymentState captured(String captureId, Told<Money> amount) {
        return new PaymentState(order, hold, with(captures, captureId, amount), refunds, chargebacks);
    }

    PaymentState refunded(String providerRefundId, Told<Money> amount) {
        return new PaymentState(order, hold, captures, with(refunds, providerRefundId, amount), chargebacks);
    }

    PaymentState disputed(ChargebackId chargebackId, Dispute dispute) {
        Map<ChargebackId, Dispute> all = new HashMap<>(chargebacks);
        all.put(chargebackId, dispute);
        return new PaymentState(order, hold, captures, refunds, all);
    }

    Dispute dispute(ChargebackId chargebackId) {
        return chargebacks.getOrDefault(chargebackId, Dispute.UNHEARD);
    }

    private boolean isRefundedWhole() {
        Map<CurrencyUnit, Money> refunded = refunded();
        return captured().entrySet().stream().allMatch(captured -> {
            Money back = refunded.get(captured.getKey());
            return back != null && !back.isLessThan(captured.getValue());
        });
    }

    private static Map<String, Told<Money>> with(Map<String, Told<Money>> before, String id, Told<Money> amount) {
        Map<String, Told<Money>> all = new HashMap<>(before);
        all.put(id, Told.first(before.get(id), amount));
        return all;
    }

    private static Map<CurrencyUnit, Money> sums(Collection<Told<Money>> amounts) {
        Map<CurrencyUnit, Money> sums = new HashMap<>();
        for (Told<Money> amount : amounts) {
            sums.merge(amount.value().getCurrencyUnit(), amount.value(), Money::plus);
        }
        return sums;
    }
}
