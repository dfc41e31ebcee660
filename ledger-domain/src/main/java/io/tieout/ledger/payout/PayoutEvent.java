package io.tieout.ledger.payout;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a provider says of money on its way to the bank. */
public sealed interface PayoutEvent extends LedgerEvent {
    PayoutId payoutId();

    @Override
    default String routingKey() {
        return payoutId().toString();
    }

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R sent(PayoutSent event);
    }

    /**
     * The provider sent money to the bank. One payout may pay several batches, and a batch may be paid by several payouts.
     *
     * @param batchIds the provider's numbers of the batches it pays, at least one
     * @param valueDate when the money is to be available at the bank
     * @param endToEndId what the bank will print beside the money (ISO 20022 EndToEndId), null where the provider gave none
     */
    record PayoutSent(
            FactOrigin origin,
            PayoutId payoutId,
            String merchantAccount,
            List<String> batchIds,
            Money amount,
            LocalDate valueDate,
            @Nullable String endToEndId)
            implements PayoutEvent {
        public PayoutSent {
            batchIds = List.copyOf(batchIds);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sent(this);
        }
    }
}
