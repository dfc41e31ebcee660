package io.tieout.ledger.settlement;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a provider reports about the money it settles. */
public sealed interface SettlementEvent extends LedgerEvent {
    SettlementBatchId batchId();

    /** Answers one function per kind of event, so that a new kind breaks the build wherever all must be handled. */
    <R> R match(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R batchReported(SettlementBatchReported event);

        R lineReported(SettlementLineReported event);
    }

    /**
     * The header of a batch with its control totals.
     *
     * @param lineCount how many lines the batch has by the provider's word
     * @param valueDate when the money is available
     * @param reserve what the provider withheld, negative where it released; null where the provider reports none
     * @param payoutId the provider's number of the payout that pays the batch, null where it is not known
     * @param corrects the provider's number of the batch that this one corrects, null where it corrects none
     */
    record SettlementBatchReported(
            FactOrigin origin,
            SettlementBatchId batchId,
            String merchantAccount,
            int lineCount,
            Money gross,
            Money fee,
            Money net,
            LocalDate valueDate,
            @Nullable Money reserve,
            @Nullable String payoutId,
            @Nullable String corrects)
            implements SettlementEvent {
        @Override
        public String routingKey() {
            return batchId.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.batchReported(this);
        }
    }

    /**
     * One line of a batch. Money that leaves the merchant (a refund, a fee) is negative in {@code gross} and {@code net}; fees are positive
     * where the merchant pays them.
     *
     * @param lineNo the number of the line in the batch, from 1
     * @param providerTransactionId the provider's id of the transaction settled, null where the line settles none (a fee line)
     * @param merchantReference the merchant's own reference, by custom the order id; null where the provider gave none
     * @param net gross less all fees and less the reserve, by the provider's word
     * @param transactionAmount the amount in the currency of the transaction, null where the provider reports none
     * @param exchangeRate from the currency of the transaction to that of the settlement, null where the provider reports none
     * @param reserve what the provider withheld, negative where it released; null where the provider reports none
     * @param providerRefundId the provider's id of the refund settled, null where the line settles none
     * @param chargebackId the provider's number of the dispute settled, null where the line settles none
     * @param acquirerReferenceNumber the card scheme's number of the transaction, null where the provider gave none
     * @param corrects the line that this one corrects, null where it corrects none
     */
    record SettlementLineReported(
            FactOrigin origin,
            SettlementBatchId batchId,
            int lineNo,
            SettlementLineKind kind,
            String merchantAccount,
            @Nullable String providerTransactionId,
            @Nullable String merchantReference,
            Money gross,
            List<FeeComponent> fees,
            Money net,
            LocalDate valueDate,
            @Nullable Money transactionAmount,
            @Nullable Rate exchangeRate,
            @Nullable Money reserve,
            @Nullable String providerRefundId,
            @Nullable String chargebackId,
            @Nullable String acquirerReferenceNumber,
            @Nullable CorrectedLine corrects)
            implements SettlementEvent {
        public SettlementLineReported {
            fees = List.copyOf(fees);
        }

        @Override
        public String routingKey() {
            return merchantReference != null ? merchantReference : batchId + "/" + lineNo;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lineReported(this);
        }
    }
}
