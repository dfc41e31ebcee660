package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * A fact that is well formed.
 *
 * @param eventId the identifier of the event that will record it
 * @param envelope the fact as it arrived
 * @param contentHash SHA-256 of the canonical content in lower-case hexadecimal
 * @param occurredAt in microseconds
 * @param businessDate as given, or derived
 * @param draft the event without its origin
 */
public record ReadFact(
        UUID eventId,
        FactEnvelope envelope,
        String contentHash,
        Instant occurredAt,
        LocalDate businessDate,
        Function<FactOrigin, LedgerEvent> draft) {

    /** The event that records the fact. */
    public LedgerEvent event(Instant recordedAt) {
        return draft.apply(origin(recordedAt));
    }

    /** The event that keeps the fact where its source and id were taken by other content. */
    public FactConflictRecorded conflict(String firstContentHash, Instant recordedAt) {
        return new FactConflictRecorded(
                origin(recordedAt),
                envelope.type(),
                firstContentHash,
                envelope.data().toString());
    }

    private FactOrigin origin(Instant recordedAt) {
        return new FactOrigin(envelope.source(), envelope.id(), contentHash, occurredAt, businessDate, recordedAt);
    }
}
