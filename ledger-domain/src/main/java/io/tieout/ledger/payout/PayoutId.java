package io.tieout.ledger.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.ledger.event.Identifier;

/**
 * A payout. Providers number their payouts independently, so the provider is part of the identity.
 *
 * @param provider the payment provider
 * @param payout the provider's number of the payout
 */
public record PayoutId(String provider, String payout) {
    @JsonCreator
    public PayoutId(@JsonProperty("provider") String provider, @JsonProperty("payout") String payout) {
        Identifier.check("provider", provider);
        Identifier.check("payoutId", payout);
        if (provider.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "provider \"" + provider
                            + "\": a provider has no \"/\", which separates it from its payout; send the provider's short name");
        }
        this.provider = provider;
        this.payout = payout;
    }

    /** The identity as one text, {@code provider/payout}. */
    @Override
    public String toString() {
        return provider + "/" + payout;
    }
}
