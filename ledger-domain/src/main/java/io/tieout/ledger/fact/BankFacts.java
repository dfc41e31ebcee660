package io.tieout.ledger.fact;

import io.tieout.ledger.bank.BankEntryId;
import io.tieout.ledger.bank.BankEvent.BankEntryBooked;
import io.tieout.ledger.bank.BankEvent.BankStatementReported;
import io.tieout.ledger.bank.BankStatementId;
import io.tieout.ledger.bank.CreditDebitIndicator;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of the bank, in the words of ISO 20022 camt.053. A statement is in one currency. */
enum BankFacts implements FactReader {
    ENTRY_BOOKED(FactType.BANK_ENTRY_BOOKED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            BankStatementId statementId = statementId(data);
            BankEntryId entryId =
                    data.identifier("entryReference", reference -> new BankEntryId(statementId, reference));
            CreditDebitIndicator indicator = data.constant("creditDebitIndicator", CreditDebitIndicator.class);
            Money amount = data.money("amount");
            LocalDate bookingDate = data.date("bookingDate");
            LocalDate valueDate = data.date("valueDate");
            @Nullable String endToEndId = data.optionalText("endToEndId", 64);
            @Nullable String servicerReference = data.optionalText("accountServicerReference", 64);
            @Nullable String transactionCode = data.optionalText("bankTransactionCode", 64);
            boolean reversal = data.flag("reversalIndicator");
            @Nullable String remittanceInformation = data.optionalText("remittanceInformation", 500);
            return origin -> new BankEntryBooked(
                    origin,
                    entryId,
                    indicator,
                    amount,
                    bookingDate,
                    valueDate,
                    endToEndId,
                    servicerReference,
                    transactionCode,
                    reversal,
                    remittanceInformation);
        }
    },
    STATEMENT_REPORTED(FactType.BANK_STATEMENT_REPORTED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            BankStatementId statementId = statementId(data);
            @Nullable Integer sequenceNumber = data.optionalInteger("sequenceNumber", 0);
            Money opening = data.signedMoney("openingBalance");
            Money closing = data.signedMoney("closingBalance");
            int entryCount = data.integer("entryCount", 0);
            @Nullable Money creditTotal = data.optionalMoney("creditTotal");
            @Nullable Money debitTotal = data.optionalMoney("debitTotal");
            LocalDate fromDate = data.date("fromDate");
            LocalDate toDate = data.date("toDate");
            refuseSecondCurrency(opening, closing, data.at("closingBalance"));
            refuseSecondCurrency(opening, creditTotal, data.at("creditTotal"));
            refuseSecondCurrency(opening, debitTotal, data.at("debitTotal"));
            return origin -> new BankStatementReported(
                    origin,
                    statementId,
                    sequenceNumber,
                    opening,
                    closing,
                    entryCount,
                    creditTotal,
                    debitTotal,
                    fromDate,
                    toDate);
        }
    };

    private final FactType type;

    BankFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }

    private static BankStatementId statementId(FactData data) {
        String account = data.identifier("account");
        return data.identifier("statementId", statement -> new BankStatementId(account, statement));
    }

    private static void refuseSecondCurrency(Money opening, @Nullable Money other, String field) {
        if (other != null && !other.isSameCurrency(opening)) {
            throw new Refusal(
                    field,
                    other.getCurrencyUnit().getCode(),
                    "all amounts of a statement are in the currency of its opening balance, "
                            + opening.getCurrencyUnit().getCode(),
                    "send the amounts in the currency of the account");
        }
    }
}
