package io.tieout.ledger.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identifiers of events, derived from facts, so that the event store's unique key refuses a second event for the same fact for ever.
 * UUID version 8 over SHA-256 (RFC 9562, section 5.8 and appendix B.2), each part with its length before it.
 */
public final class FactId {
    private FactId() {}

    /** The identifier of the event that records a fact. */
    public static UUID of(String source, String id) {
        return derived("fact", source, id);
    }

    /** The identifier of the event that keeps a fact whose source and id were taken by other content. */
    public static UUID ofConflict(String source, String id, String contentHash) {
        return derived("conflict", source, id, contentHash);
    }

    private static UUID derived(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
