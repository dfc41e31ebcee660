package io.tieout.ledger.entitlement;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an entitlement: to take a fact. Facts come in any order, so any fact may be the first. */
sealed interface EntitlementCommand {
    EntitlementEvent fact();

    /** Takes the first fact heard. */
    record OpenEntitlement(EntitlementEvent fact) implements EntitlementCommand {}

    /** Takes a further fact. */
    record ExtendEntitlement(EntitlementEvent fact) implements EntitlementCommand {
        @TargetAggregateIdentifier
        String stream() {
            return Entitlements.TYPE.stream(fact);
        }
    }
}
