package io.tieout.ledger.entitlement;

import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementGranted;
import io.tieout.ledger.entitlement.EntitlementEvent.EntitlementRevoked;

/** Whether a right is in force by the facts heard so far; the same for any order of arrival. */
enum EntitlementState {
    UNHEARD,
    GRANTED,
    REVOKED;

    /** The state after one more fact: the furthest of both, since facts may arrive late. */
    EntitlementState after(EntitlementEvent event) {
        EntitlementState heard = event.match(new EntitlementEvent.Cases<>() {
            @Override
            public EntitlementState granted(EntitlementGranted granted) {
                return GRANTED;
            }

            @Override
            public EntitlementState revoked(EntitlementRevoked revoked) {
                return REVOKED;
            }
        });
        return heard.compareTo(this) > 0 ? heard : this;
    }
}
