package io.tieout.ledger.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where an event comes from: the fact that another system published, and the two times of everything in the ledger.
 *
 * @param source the publishing system, the CloudEvents {@code source}
 * @param factId unique in that source, the CloudEvents {@code id}
 * @param contentHash SHA-256 of the canonical content in lower-case hexadecimal; equal hashes are the same fact
 * @param occurredAt when it happened by the source's word, in microseconds
 * @param businessDate the accounting day it belongs to
 * @param recordedAt when the ledger accepted it, in microseconds
 */
public record FactOrigin(
        String source,
        String factId,
        String contentHash,
        Instant occurredAt,
        LocalDate businessDate,
        Instant recordedAt) {
    private static final Comparator<FactOrigin> OCCURRENCE = Comparator.comparing(FactOrigin::occurredAt)
            .thenComparing(FactOrigin::source)
            .thenComparing(FactOrigin::factId);

    /**
     * Whether the fact comes before another in the order of occurrence: by time, then source, then fact id, which together are unique. State
     * that goes by this order is the same for any order of arrival.
     */
    public boolean precedes(FactOrigin other) {
        return OCCURRENCE.compare(this, other) < 0;
    }
}
