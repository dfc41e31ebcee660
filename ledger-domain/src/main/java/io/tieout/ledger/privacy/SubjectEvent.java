package io.tieout.ledger.privacy;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;

/** What happened to the personal data of a person. */
public sealed interface SubjectEvent extends LedgerEvent {
    SubjectToken subject();

    @Override
    default String routingKey() {
        return subject().value();
    }

    /** The key of the person is deleted; every text that was sealed under it is unreadable for ever. */
    record SubjectForgotten(FactOrigin origin, SubjectToken subject) implements SubjectEvent {}
}
