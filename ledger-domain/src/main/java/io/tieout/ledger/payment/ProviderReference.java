package io.tieout.ledger.payment;

import io.tieout.ledger.event.Identifier;

/**
 * A transaction at a payment provider. The provider's id means nothing without the provider and the merchant account, so the three stay together.
 *
 * @param provider the payment provider in lower case, for example {@code acme-pay}
 * @param merchantAccount the account at the provider that the money belongs to
 * @param transactionId the provider's id of the transaction
 */
public record ProviderReference(String provider, String merchantAccount, String transactionId) {
    public ProviderReference {
        Identifier.check("provider", provider);
        Identifier.check("merchantAccount", merchantAccount);
        Identifier.check("providerTransactionId", transactionId);
    }
}
