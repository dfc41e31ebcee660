package io.tieout.app.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A merchant's account with a provider, which takes one currency and settles in one.
 *
 * @param world whose it is, so that two worlds in one ledger have nothing in common
 * @param currency of what is captured
 * @param settlementCurrency of batches, payouts and the bank account
 * @param reserveBasisPoints what the provider holds back of each capture for some days, in hundredths of a percent
 */
record MerchantAccount(
        String world,
        String merchant,
        Provider provider,
        CurrencyUnit currency,
        CurrencyUnit settlementCurrency,
        int reserveBasisPoints) {
    String id() {
        return merchant + "-" + provider.code() + "-" + currency + "-" + world;
    }

    /** Whether the shop is a platform whose provider divides each payout among sellers. */
    boolean divides() {
        return merchant.equals("LONDONLEARN") && provider == Provider.NORTHPAY;
    }

    boolean converts() {
        return !currency.equals(settlementCurrency);
    }

    /** The line of a capture with what the provider keeps and holds back. */
    SettledLine settling(SettledLine line, String method) {
        Money reserve = line.gross().multipliedBy(BigDecimal.valueOf(reserveBasisPoints, 4), RoundingMode.HALF_EVEN);
        return line.charging(provider.fees(line.gross(), method)).holdingBack(reserve);
    }
}
