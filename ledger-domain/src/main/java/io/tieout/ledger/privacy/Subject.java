package io.tieout.ledger.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tieout.ledger.privacy.SubjectCommand.ExtendSubject;
import io.tieout.ledger.privacy.SubjectCommand.OpenSubject;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A person by token, as far as the ledger must remember: that the person was forgotten. */
final class Subject {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String stream;

    /** For Axon, which then replays the events. */
    Subject() {}

    @CommandHandler
    Subject(OpenSubject command) {
        apply(command.fact());
    }

    @CommandHandler
    void handle(ExtendSubject command) {
        apply(command.fact());
    }

    @EventSourcingHandler
    void on(SubjectEvent event) {
        stream = Subjects.TYPE.stream(event);
    }
}
