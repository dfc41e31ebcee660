package io.tieout.projections.loop;

import java.time.Instant;
import java.time.LocalDate;

/** The times of a row that do not depend on its arrival. */
public record LoopSpan(LocalDate businessDate, Instant occurredAt) {
    /** The earlier of both, each for itself. */
    LoopSpan earliest(LoopSpan other) {
        return new LoopSpan(
                businessDate.isBefore(other.businessDate) ? businessDate : other.businessDate,
                occurredAt.isBefore(other.occurredAt) ? occurredAt : other.occurredAt);
    }
}
