package io.tieout.projections.refold;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sorted map. */
final class MemoryStore implements RefoldStore {
    private final TreeMap<byte[], byte[]> values = new TreeMap<>(Arrays::compareUnsigned);

    @Override
    public byte @Nullable [] get(byte[] key) {
        return values.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        values.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        values.remove(key);
    }

    @Override
    public void scan(byte[] prefix, Visitor visitor) {
        for (Map.Entry<byte[], byte[]> entry : values.tailMap(prefix, true).entrySet()) {
            if (!startsWith(entry.getKey(), prefix)) {
                return;
            }
            visitor.visit(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public void commit() {
        // Nothing outlives the process anyway.
    }

    @Override
    public void close() {
        values.clear();
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
