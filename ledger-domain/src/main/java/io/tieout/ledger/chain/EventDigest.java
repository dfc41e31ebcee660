package io.tieout.ledger.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The digests of the chain, SHA-256 throughout. Not safe for use by several threads.
 *
 * <p>The digest of an event is over a version byte 1 and then, each with its length before it in four bytes, big-endian: event_id (16 bytes),
 * aggregate_type, aggregate_id (UTF-8), aggregate_seq (8 bytes, big-endian), event_type, revision, routing_key, occurred_at, recorded_at
 * (microseconds since 1970-01-01T00:00Z, 8 bytes), content_hash, payload, metadata. The digest at a place is over the digest at the place before (32
 * zero bytes before the first), the place (8 bytes) and the digest of its event. PostgreSQL's {@code sha256} computes the same; a test does.
 */
final class EventDigest {
    static final int BYTES = 32;

    private static final byte VERSION = 1;

    private final MessageDigest sha256 = sha256();

    byte[] ofEvent(ChainEvent event) {
        sha256.update(VERSION);
        identifier(event.eventId());
        text(event.aggregateType());
        text(event.aggregateId());
        whole(event.aggregateSeq());
        text(event.eventType());
        text(event.revision());
        text(event.routingKey());
        whole(event.occurredAt());
        whole(event.recordedAt());
        bytes(event.contentHash());
        bytes(event.payload());
        bytes(event.metadata());
        return sha256.digest();
    }

    byte[] atPlace(byte[] before, long ledgerSeq, byte[] event) {
        sha256.update(before);
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, ledgerSeq));
        sha256.update(event);
        return sha256.digest();
    }

    /** The first eight bytes of the digest of an event. */
    static long print(byte[] event) {
        return ByteBuffer.wrap(event).getLong();
    }

    private void identifier(UUID value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, 2 * Long.BYTES));
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value.getMostSignificantBits()));
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value.getLeastSignificantBits()));
    }

    private void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private void whole(long value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, Long.BYTES));
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
    }

    private void bytes(byte[] value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
        sha256.update(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
