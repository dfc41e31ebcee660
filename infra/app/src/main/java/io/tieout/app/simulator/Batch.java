package io.tieout.app.simulator;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** A settlement batch: what a provider captured on one day for one of its merchant accounts, which hold one currency each. */
record Batch(String world, Provider provider, String merchantAccount, CurrencyUnit currency, LocalDate day) {
    String id() {
        return "B" + world + "-" + merchantAccount + "-" + day.toString().replace("-", "");
    }

    /** The batch with its provider, as the books name it. */
    String reference() {
        return provider.id() + "/" + id();
    }
}
