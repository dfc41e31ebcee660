package io.tieout.ledger.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An event with every column that is stored of it; times in microseconds since 1970.
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are hashed as they are; nobody compares these.
record ChainEvent(
        long ledgerSeq,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long aggregateSeq,
        String eventType,
        String revision,
        String routingKey,
        long occurredAt,
        long recordedAt,
        byte[] contentHash,
        byte[] payload,
        byte[] metadata) {

    /** For the alias {@code e}, in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "e.ledger_seq, e.event_id, e.aggregate_type, e.aggregate_id, e.aggregate_seq, e.event_type,"
                    + " e.revision, e.routing_key, e.occurred_at, e.recorded_at, e.content_hash, e.payload, e.metadata";

    static final int COLUMN_COUNT = 13;

    static ChainEvent read(ResultSet row) throws SQLException {
        return new ChainEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                micros(row.getObject(9, OffsetDateTime.class).toInstant()),
                micros(row.getObject(10, OffsetDateTime.class).toInstant()),
                row.getBytes(11),
                row.getBytes(12),
                row.getBytes(13));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
