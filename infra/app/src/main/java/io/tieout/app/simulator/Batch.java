package io.tieout.app.simulator;

import java.time.LocalDate;

/** A settlement batch: what a provider captured, gave back and lost on one day for one of its merchant accounts. */
record Batch(MerchantAccount account, LocalDate day) {
    String id() {
        return "B-" + account.id() + "-" + day.toString().replace("-", "");
    }

    String providerId() {
        return account.provider().id();
    }

    /** The batch with its provider, as the books name it. */
    String reference() {
        return providerId() + "/" + id();
    }

    /** The key of its day where the provider's balances are rolled forward, without the balance. */
    String rollKey() {
        return providerId() + "/" + account.id() + "/" + account.settlementCurrency() + "/" + valueDate();
    }

    LocalDate valueDate() {
        return account.provider().valueDate(day);
    }

    /** The payout that pays the batch out; it may pay out several. */
    String payoutId() {
        LocalDate last = account.provider().lastDayOfPayout(day);
        return "PO-" + account.id() + "-" + last.toString().replace("-", "");
    }
}
