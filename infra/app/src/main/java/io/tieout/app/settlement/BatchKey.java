package io.tieout.app.settlement;

import org.joda.money.CurrencyUnit;

/**
 * A settlement batch in one currency.
 *
 * @param provider the payment provider's short name
 * @param batchId unique for the provider; where its own numbers are not, the reader puts account and currency in front and behind
 */
record BatchKey(String provider, String merchantAccount, String batchId, CurrencyUnit currency) {
    static BatchKey of(String provider, String merchantAccount, String batchId, CurrencyUnit currency)
            throws BadLineException {
        return new BatchKey(
                provider,
                Cells.identifier("the merchant account", merchantAccount),
                Cells.identifier("a batch identifier", batchId),
                currency);
    }
}
