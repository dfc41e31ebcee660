package io.tieout.projections.loop;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/**
 * The key of a record between two levels of the loop.
 *
 * @param text what belongs together at the next level
 * @param everywhere whether each partition gets a copy: markers, and the terms that lines of any partition need
 */
record LoopKey(String text, boolean everywhere) implements RoutedKey {
    static LoopKey of(String text) {
        return new LoopKey(text, text.startsWith(LoopPlaces.TERMS));
    }

    /** The key of a marker, which every partition of the next level waits for. */
    static LoopKey marker() {
        return new LoopKey("", true);
    }

    static LoopKey read(byte[] bytes) {
        return new LoopKey(new String(bytes, StandardCharsets.UTF_8), false);
    }

    @Override
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Set<Integer> partitions(String topic, int count) {
        return everywhere
                ? IntStream.range(0, count).boxed().collect(Collectors.toUnmodifiableSet())
                : Set.of(Utils.toPositive(Utils.murmur2(bytes())) % count);
    }
}
