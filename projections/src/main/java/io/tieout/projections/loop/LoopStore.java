package io.tieout.projections.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One family of values in the store of a level, told apart from others by how its keys begin. */
final class LoopStore<T> {
    /** Stands between the parts of a key; no identifier has it. */
    static final String SEPARATOR = "\u0000";

    private static final StringSerializer TEXT = new StringSerializer();

    private final KeyValueStore<String, byte[]> store;
    private final String family;
    private final LoopJson<T> json;

    LoopStore(KeyValueStore<String, byte[]> store, String family, Class<T> type) {
        this.store = store;
        this.family = family;
        this.json = new LoopJson<>(type);
    }

    /** A value with the end of its key. */
    record Entry<T>(String name, T value) {}

    /** What to do with each value of a scan. */
    interface Each<T> {
        void accept(String name, T value);
    }

    @Nullable
    T get(String key) {
        byte[] bytes = store.get(family + key);
        return bytes == null ? null : json.read(bytes);
    }

    void put(String key, T value) {
        store.put(family + key, json.bytes(value));
    }

    void delete(String key) {
        store.delete(family + key);
    }

    /** All values whose key begins so, read before anything is done with them: for few. */
    List<Entry<T>> all(String prefix) {
        List<Entry<T>> all = new ArrayList<>();
        scan(prefix, (name, value) -> all.add(new Entry<>(name, value)));
        return all;
    }

    /** Each value whose key begins so, one after another: for many. Nothing may be written meanwhile. */
    void scan(String prefix, Each<T> each) {
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(family + prefix, TEXT)) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> next = found.next();
                each.accept(next.key.substring(family.length() + prefix.length()), json.read(next.value));
            }
        }
    }

    /** The first values between two keys, by whole key, at most so many. */
    List<Entry<T>> first(String from, String to, int most) {
        List<Entry<T>> first = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = store.range(family + from, family + to)) {
            while (found.hasNext() && first.size() < most) {
                KeyValue<String, byte[]> next = found.next();
                first.add(new Entry<>(next.key.substring(family.length()), json.read(next.value)));
            }
        }
        return first;
    }

    Optional<T> find(String key) {
        return Optional.ofNullable(get(key));
    }
}
