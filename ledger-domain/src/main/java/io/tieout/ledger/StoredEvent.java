package io.tieout.ledger;

import java.time.Instant;

/**
 * An event as it lies in the store, payload untouched.
 *
 * @param ledgerSeq the place in the ledger; grows, with gaps where a transaction was rolled back
 * @param eventId unique for ever; derived from the fact, so that one fact can never be two events
 * @param eventType the stable name, for example {@code order.placed}
 * @param revision the version of the payload's form
 * @param aggregateType for example {@code Order}
 * @param aggregateId the business identifier, unique within its type
 * @param aggregateSeq the place within the aggregate, from 0 without gaps
 * @param occurredAt when it happened by the source's word, in microseconds
 * @param recordedAt when the ledger accepted it, in microseconds
 * @param routingKey the order id where it is known, else the entity's own id
 * @param payload UTF-8 JSON, read by {@link LedgerEventCodec}; shared, so the receiver must not write to it
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Bytes go from the store to Kafka as they are; nobody compares stored events.
public record StoredEvent(
        long ledgerSeq,
        String eventId,
        String eventType,
        String revision,
        String aggregateType,
        String aggregateId,
        long aggregateSeq,
        Instant occurredAt,
        Instant recordedAt,
        String routingKey,
        byte[] payload) {}
