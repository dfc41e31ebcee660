package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.util.function.Function;

/** Turns the data of one type of fact into an event. There is one reader per type; {@link FactReaders} finds it. */
sealed interface FactReader
        permits OrderFacts,
                PaymentFacts,
                RefundFacts,
                ChargebackFacts,
                SettlementFacts,
                PayoutFacts,
                BankFacts,
                JournalFacts,
                EntitlementFacts,
                FeeScheduleFacts {
    FactType type();

    /**
     * Checks the data and gives the event, which only lacks its origin: when it is recorded is known later.
     *
     * @throws io.tieout.ledger.event.Refusal if the data is malformed
     */
    Function<FactOrigin, LedgerEvent> read(FactData data);
}
