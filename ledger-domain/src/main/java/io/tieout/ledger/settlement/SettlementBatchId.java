package io.tieout.ledger.settlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.ledger.event.Identifier;

/**
 * A settlement batch. Providers number their batches independently, so the provider is part of the identity.
 *
 * @param provider the payment provider
 * @param batch the provider's number of the batch
 */
public record SettlementBatchId(String provider, String batch) {
    @JsonCreator
    public SettlementBatchId(@JsonProperty("provider") String provider, @JsonProperty("batch") String batch) {
        Identifier.check("provider", provider);
        Identifier.check("batchId", batch);
        if (provider.indexOf('/') >= 0) {
            throw new IllegalArgumentException("provider \"" + provider
                    + "\": a provider has no \"/\", which separates it from its batch; send the provider's short name");
        }
        this.provider = provider;
        this.batch = batch;
    }

    /** The identity as one text, {@code provider/batch}. */
    @Override
    public String toString() {
        return provider + "/" + batch;
    }
}
