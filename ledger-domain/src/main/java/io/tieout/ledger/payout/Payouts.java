package io.tieout.ledger.payout;

import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.payout.PayoutCommand.ExtendPayout;
import io.tieout.ledger.payout.PayoutCommand.OpenPayout;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of payouts. */
public final class Payouts implements AggregateType<PayoutEvent> {
    /** The one instance; it has no state. */
    public static final Payouts TYPE = new Payouts();

    private Payouts() {}

    @Override
    public Class<?> aggregate() {
        return Payout.class;
    }

    @Override
    public Class<PayoutEvent> events() {
        return PayoutEvent.class;
    }

    @Override
    public String idOf(PayoutEvent event) {
        return event.payoutId().toString();
    }

    @Override
    public Object open(PayoutEvent event) {
        return new OpenPayout(event);
    }

    @Override
    public Object extend(PayoutEvent event) {
        return new ExtendPayout(event);
    }

    @Override
    public void configure(Configurer configurer, Cache cache) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Payout.class).configureCache(c -> cache));
    }
}
