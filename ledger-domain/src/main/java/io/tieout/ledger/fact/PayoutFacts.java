package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payout.PayoutEvent.PayoutSent;
import io.tieout.ledger.payout.PayoutId;
import io.tieout.ledger.payout.PayoutSplit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            @Nullable List<PayoutSplit> splits = splits(data, amount);
            return origin ->
                    new PayoutSent(origin, payoutId, merchantAccount, batchIds, amount, valueDate, endToEndId, splits);
        }
    };

    private static final int MOST_BATCHES = 1000;
    private static final int MOST_SPLITS = 5000;

    private final FactType type;

    PayoutFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }

    private static @Nullable List<PayoutSplit> splits(FactData data, Money amount) {
        Set<List<String>> seen = new HashSet<>();
        return data.optionalList("splits", 1, MOST_SPLITS, split -> {
            PayoutSplit read = new PayoutSplit(
                    split.identifier("orderId", OrderId::new),
                    split.identifier("sellerId"),
                    split.signedMoney("sellerAmount"),
                    part(split, "commission", amount),
                    part(split, "tax", amount),
                    part(split, "held", amount));
            FactRules.sameCurrency(split.at("sellerAmount"), read.sellerAmount(), amount, "the payout");
            if (!seen.add(List.of(read.orderId().value(), read.sellerId()))) {
                throw new Refusal(
                        split.at("sellerId"),
                        read.sellerId(),
                        "a seller occurs once for an order of a payout",
                        "add the amounts and send one split");
            }
            return read;
        });
    }

    /** Zero where the part is left out. */
    private static Money part(FactData split, String name, Money payout) {
        @Nullable Money part = split.optionalSignedMoney(name);
        if (part == null) {
            return Money.zero(payout.getCurrencyUnit());
        }
        FactRules.sameCurrency(split.at(name), part, payout, "the payout");
        return part;
    }
}
