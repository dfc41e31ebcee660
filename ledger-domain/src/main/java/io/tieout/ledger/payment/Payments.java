package io.tieout.ledger.payment;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.payment.PaymentCommand.ExtendPayment;
import io.tieout.ledger.payment.PaymentCommand.OpenPayment;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of the payment side. */
public final class Payments implements AggregateType<PaymentEvent> {
    /** The one instance; it has no state. */
    public static final Payments TYPE = new Payments();

    private Payments() {}

    @Override
    public Class<?> aggregate() {
        return Payment.class;
    }

    @Override
    public Class<PaymentEvent> events() {
        return PaymentEvent.class;
    }

    @Override
    public String idOf(PaymentEvent event) {
        return event.paymentId().value();
    }

    @Override
    public Object open(PaymentEvent event) {
        return new OpenPayment(event);
    }

    @Override
    public Object extend(PaymentEvent event) {
        return new ExtendPayment(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Payment.class).configureCache(c -> cache));
    }
}
