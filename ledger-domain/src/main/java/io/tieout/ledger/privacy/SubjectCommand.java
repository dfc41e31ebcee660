package io.tieout.ledger.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a subject: to take an event. */
sealed interface SubjectCommand {
    SubjectEvent fact();

    /** Takes the first event heard. */
    record OpenSubject(SubjectEvent fact) implements SubjectCommand {}

    /** Takes a further event. */
    record ExtendSubject(SubjectEvent fact) implements SubjectCommand {
        @TargetAggregateIdentifier
        String stream() {
            return Subjects.TYPE.stream(fact);
        }
    }
}
