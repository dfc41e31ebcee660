package io.tieout.app.settlement;

import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementLineKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A settlement line as a provider reports it, in our words. {@code net = gross - fees - reserve}, all in the settlement currency.
 *
 * @param lineNo from 1 where the file numbers its lines itself, else 0: then it is the line's place in its batch
 * @param identity what tells this line from the others of its batch, whatever the order of columns
 * @param time with the provider's zone; its local day is the business day
 * @param valueDate null for that of the batch
 */
record ReportedLine(
        BatchKey batch,
        int lineNo,
        SettlementLineKind kind,
        String identity,
        ZonedDateTime time,
        @Nullable LocalDate valueDate,
        Amounts amounts,
        References references) {

    /**
     * The money of a line.
     *
     * @param fees positive where the merchant pays
     * @param reserve positive where money is withheld
     * @param transactionAmount signed, in the transaction currency; null where that adds nothing
     */
    record Amounts(
            Money gross,
            List<FeeComponent> fees,
            Money reserve,
            Money net,
            @Nullable Money transactionAmount,
            @Nullable BigDecimal exchangeRate) {
        /** Amounts of a line without reserve in its own currency. */
        static Amounts of(Money gross, List<FeeComponent> fees, Money net) {
            return new Amounts(gross, fees, Money.zero(net.getCurrencyUnit()), net, null, null);
        }

        /** A line that only withholds (negative net) or releases (positive net) money. */
        static Amounts reserve(Money net) {
            return new Amounts(Money.zero(net.getCurrencyUnit()), List.of(), net.negated(), net, null, null);
        }

        Amounts inTransactionCurrency(Money amount, @Nullable BigDecimal rate) {
            return new Amounts(gross, fees, reserve, net, amount, rate);
        }

        Money fee() {
            Money sum = Money.zero(net.getCurrencyUnit());
            for (FeeComponent fee : fees) {
                sum = sum.plus(fee.amount());
            }
            return sum;
        }

        boolean addUp() {
            return gross.minus(fee()).minus(reserve).isEqual(net);
        }
    }

    /** Identifiers that other systems know the line by; null where there is none. */
    record References(
            @Nullable String providerTransactionId,
            @Nullable String merchantReference,
            @Nullable String providerRefundId,
            @Nullable String chargebackId,
            @Nullable String acquirerReferenceNumber,
            @Nullable Corrected corrects) {
        /** As long as the ledger takes it; unlike an identifier it may have spaces. */
        static final int LONGEST_REFERENCE_BYTES = 64;

        /**
         * References of a line of a kind; only refunds have a refund's and only chargebacks a chargeback's identifier. Texts that can be no
         * identifier are left out.
         *
         * @param modification the provider's identifier of the refund or dispute, empty where there is none
         */
        static References of(
                SettlementLineKind kind, String transaction, String merchantReference, String modification) {
            String own = Cells.identifierOrNull(modification);
            return new References(
                    Cells.identifierOrNull(transaction),
                    Cells.textOrNull(merchantReference, LONGEST_REFERENCE_BYTES),
                    kind == SettlementLineKind.REFUND ? own : null,
                    kind == SettlementLineKind.CHARGEBACK || kind == SettlementLineKind.CHARGEBACK_REVERSAL
                            ? own
                            : null,
                    null,
                    null);
        }

        References withAcquirerReference(@Nullable String number) {
            return new References(
                    providerTransactionId, merchantReference, providerRefundId, chargebackId, number, corrects);
        }
    }

    /** The line that this one corrects. */
    record Corrected(String batchId, int lineNo) {}
}
