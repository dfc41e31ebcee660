package io.tieout.ledger.entitlement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.entitlement.EntitlementCommand.ExtendEntitlement;
import io.tieout.ledger.entitlement.EntitlementCommand.OpenEntitlement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A right as the rights system tells it. It refuses nothing: a revocation may be heard before its grant. */
final class Entitlement {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    private EntitlementState state = EntitlementState.UNHEARD;

    /** For Axon, which then replays the events. */
    Entitlement() {}

    @CommandHandler
    Entitlement(OpenEntitlement command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendEntitlement command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(EntitlementEvent event) {
        stream = Entitlements.TYPE.stream(event);
        state = state.after(event);
    }
}
