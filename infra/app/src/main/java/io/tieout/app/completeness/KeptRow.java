package io.tieout.app.completeness;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An expected row as the store keeps it.
 *
 * @param partition of the row topic
 * @param offset on the row topic, -1 where the row was folded from the event log and no topic was asked
 * @param hash of the row
 * @param json the row as on the topic
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes of a store; nobody compares kept rows.
record KeptRow(int partition, long offset, byte[] hash, byte[] json) {
    private static final int HASH = 16;

    static KeptRow of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int partition = buffer.getInt();
        long offset = buffer.getLong();
        byte[] hash = new byte[HASH];
        buffer.get(hash);
        return new KeptRow(partition, offset, hash, Arrays.copyOfRange(bytes, buffer.position(), bytes.length));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + HASH + json.length)
                .putInt(partition)
                .putLong(offset)
                .put(hash)
                .put(json)
                .array();
    }
}
