package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Money that a provider sends to the bank: one or several batches of a merchant account. */
record Payout(
        String id, MerchantAccount account, List<String> batchIds, Money amount, LocalDate valueDate, long sentMicros) {
    String reference() {
        return account.provider().id() + "/" + id;
    }

    /** What the bank prints beside the credit. */
    String endToEndId() {
        return "E2E-" + id;
    }

    Payout amounting(Money newAmount) {
        return new Payout(id, account, batchIds, newAmount, valueDate, sentMicros);
    }
}
