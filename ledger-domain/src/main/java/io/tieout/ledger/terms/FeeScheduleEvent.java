package io.tieout.ledger.terms;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.money.Rate;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the merchant agreed with a provider. */
public sealed interface FeeScheduleEvent extends LedgerEvent {
    FeeScheduleId scheduleId();

    @Override
    default String routingKey() {
        return scheduleId().value();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R agreed(FeeScheduleAgreed event);
    }

    /**
     * A provider charges {@code rate} of the gross amount and {@code fixedFee} for each transaction of a means of payment.
     *
     * @param merchantAccount the account it holds for, null for all accounts at the provider
     * @param method the means of payment, for example {@code card}
     * @param rate at least 0 and less than 1
     * @param fixedFee never negative; the schedule holds for transactions in its currency
     * @param effectiveFrom the first day it holds for; it holds until a later one does
     */
    record FeeScheduleAgreed(
            FactOrigin origin,
            FeeScheduleId scheduleId,
            String provider,
            @Nullable String merchantAccount,
            String method,
            Rate rate,
            Money fixedFee,
            LocalDate effectiveFrom)
            implements FeeScheduleEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.agreed(this);
        }
    }
}
