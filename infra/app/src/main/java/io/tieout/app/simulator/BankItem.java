package io.tieout.app.simulator;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a bank statement.
 *
 * @param amount signed: a credit is positive
 * @param payout what explains it; null where nothing does
 */
record BankItem(Money amount, @Nullable Payout payout, String transactionCode, String remittanceInformation) {
    /** The credit of a payout. */
    static BankItem of(Payout payout) {
        return new BankItem(
                payout.amount(),
                payout,
                "PMNT-RCDT-ESCT",
                payout.account().provider().id() + " payout " + payout.id());
    }

    BankItem amounting(Money newAmount) {
        return new BankItem(newAmount, payout, transactionCode, remittanceInformation);
    }
}
