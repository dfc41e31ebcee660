package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What all facts of an entity span.
 *
 * @param businessDate the earliest
 * @param occurredAt the earliest
 * @param recordedAt the latest
 * @param ledgerSeq the latest
 */
record Span(LocalDate businessDate, Instant occurredAt, Instant recordedAt, long ledgerSeq) {
    /** The span of {@code before}, null where there was none, and one more fact. */
    static Span extend(@Nullable Span before, FactOrigin origin, long ledgerSeq) {
        if (before == null) {
            return new Span(origin.businessDate(), origin.occurredAt(), origin.recordedAt(), ledgerSeq);
        }
        return new Span(
                earlier(before.businessDate, origin.businessDate()),
                before.occurredAt.isBefore(origin.occurredAt()) ? before.occurredAt : origin.occurredAt(),
                before.recordedAt.isAfter(origin.recordedAt()) ? before.recordedAt : origin.recordedAt(),
                Math.max(before.ledgerSeq, ledgerSeq));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
