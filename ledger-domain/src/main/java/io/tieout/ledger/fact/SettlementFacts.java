package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.money.Rate;
import io.tieout.ledger.settlement.CorrectedLine;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementBatchId;
import io.tieout.ledger.settlement.SettlementEvent.SettlementBatchReported;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.settlement.SettlementLineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the settlement system. Amounts may be negative here: a refund line has a negative gross and net, and a provider that gives a fee
 * back reports it as a negative fee. One line or header is in one currency. That sums do not add up is not malformed; it is a finding.
 */
enum SettlementFacts implements FactReader {
    BATCH_REPORTED(FactType.SETTLEMENT_BATCH_REPORTED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            SettlementBatchId batchId = batchId(data);
            String merchantAccount = data.identifier("merchantAccount");
            int lineCount = data.integer("lineCount", 0);
            Money gross = data.signedMoney("gross");
            Money fee = data.signedMoney("fee");
            Money net = data.signedMoney("net");
            LocalDate valueDate = data.date("valueDate");
            refuseSecondCurrency(gross, fee, data.at("fee"));
            @Nullable Money reserve = data.optionalSignedMoney("reserve");
            @Nullable String payoutId = data.optionalIdentifier("payoutId");
            @Nullable String corrects = data.optionalIdentifier("corrects");
            refuseSecondCurrency(gross, net, data.at("net"));
            refuseSecondCurrency(gross, reserve, data.at("reserve"));
            return origin -> new SettlementBatchReported(
                    origin,
                    batchId,
                    merchantAccount,
                    lineCount,
                    gross,
                    fee,
                    net,
                    valueDate,
                    reserve,
                    payoutId,
                    corrects);
        }
    },
    LINE_REPORTED(FactType.SETTLEMENT_LINE_REPORTED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            SettlementBatchId batchId = batchId(data);
            int lineNo = data.integer("lineNo", 1);
            SettlementLineKind kind = data.constant("kind", SettlementLineKind.class);
            String merchantAccount = data.identifier("merchantAccount");
            @Nullable String providerTransactionId = data.optionalIdentifier("providerTransactionId");
            @Nullable String merchantReference = data.optionalText("merchantReference", 64);
            Money gross = data.signedMoney("gross");
            List<FeeComponent> fees = fees(data, gross);
            Money net = data.signedMoney("net");
            refuseSecondCurrency(gross, net, data.at("net"));
            LocalDate valueDate = data.date("valueDate");
            @Nullable Money transactionAmount = data.optionalSignedMoney("transactionAmount");
            @Nullable Rate exchangeRate = data.optionalExchangeRate("exchangeRate");
            @Nullable Money reserve = data.optionalSignedMoney("reserve");
            refuseSecondCurrency(gross, reserve, data.at("reserve"));
            @Nullable String providerRefundId = data.optionalIdentifier("providerRefundId");
            @Nullable String chargebackId = data.optionalIdentifier("chargebackId");
            @Nullable String acquirerReferenceNumber = data.optionalIdentifier("acquirerReferenceNumber");
            @Nullable CorrectedLine corrects = data.optionalObject("corrects", SettlementFacts::correctedLine);
            return origin -> new SettlementLineReported(
                    origin,
                    batchId,
                    lineNo,
                    kind,
                    merchantAccount,
                    providerTransactionId,
                    merchantReference,
                    gross,
                    fees,
                    net,
                    valueDate,
                    transactionAmount,
                    exchangeRate,
                    reserve,
                    providerRefundId,
                    chargebackId,
                    acquirerReferenceNumber,
                    corrects);
        }
    };

    private final FactType type;

    SettlementFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }

    private static SettlementBatchId batchId(FactData data) {
        String batch = data.identifier("batchId");
        return data.identifier("provider", provider -> new SettlementBatchId(provider, batch));
    }

    private static CorrectedLine correctedLine(FactData data) {
        return new CorrectedLine(data.identifier("batchId"), data.integer("lineNo", 1));
    }

    private static List<FeeComponent> fees(FactData data, Money gross) {
        Set<FeeComponent.Kind> kinds = EnumSet.noneOf(FeeComponent.Kind.class);
        List<FeeComponent> fees = new ArrayList<>();
        for (FeeComponent fee : data.list("fees", 0, FeeComponent.Kind.values().length, SettlementFacts::fee)) {
            refuseSecondCurrency(gross, fee.amount(), data.at("fees"));
            if (!kinds.add(fee.kind())) {
                throw new Refusal(
                        data.at("fees"),
                        fee.kind().name(),
                        "a kind of fee occurs once in a line",
                        "send the sum of the fees of one kind");
            }
            fees.add(fee);
        }
        return fees;
    }

    private static FeeComponent fee(FactData data) {
        return new FeeComponent(data.constant("kind", FeeComponent.Kind.class), data.signedMoney("amount"));
    }

    private static void refuseSecondCurrency(Money gross, @Nullable Money other, String field) {
        if (other != null && !other.isSameCurrency(gross)) {
            throw new Refusal(
                    field,
                    other.getCurrencyUnit().getCode(),
                    "all amounts here are in the currency of the gross amount, "
                            + gross.getCurrencyUnit().getCode(),
                    "send the amounts in the settlement currency");
        }
    }
}
