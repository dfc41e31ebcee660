package io.tieout.ledger;

import java.time.Instant;

/**
 * An event as people look at it.
 *
 * @param json the payload; texts about persons in it stay sealed
 */
public record RecordedFact(
        long ledgerSeq,
        Instant occurredAt,
        Instant recordedAt,
        String aggregateType,
        String aggregateId,
        String eventType,
        String source,
        String json) {}
