package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.payout.PayoutId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of the settlement system about money on its way to the bank. */
enum PayoutFacts implements FactReader {
    SENT(FactType.PAYOUT_SENT) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            String payout = data.identifier("payoutId");
            PayoutId payoutId = data.identifier("provider", provider -> new PayoutId(provider, payout));
            String merchantAccount = data.identifier("merchantAccount");
            List<String> batchIds = data.identifiers("batchIds", 1, MOST_BATCHES);
            Money amount = data.money("amount");
            LocalDate valueDate = data.date("valueDate");
            @Nullable String endToEndId = data.optionalText("endToEndId", 64);
            return origin -> new PayoutSent(origin, payoutId, merchantAccount, batchIds, amount, valueDate, endToEndId);
        }
    };

    private static final int MOST_BATCHES = 1000;

    private final FactType type;

    PayoutFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }
}
