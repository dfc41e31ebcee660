package io.tieout.ledger;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parts into which all streams of a ledger are divided so that whoever appends can claim them. Every process that writes to one database must
 * divide alike: neither the number nor the rule may change while two versions run side by side.
 */
final class StreamShards {
    /** Enough that a few writers do not meet, few enough that a batch of any size claims them with few locks. */
    static final int COUNT = 64;

    private StreamShards() {}

    /** The shard of a stream, from 0 to {@link #COUNT} - 1. */
    static int of(String stream) {
        int hash = stream.hashCode() * 0x9e3779b9;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(COUNT));
    }

    /** Every shard: whoever claims them all appends alone. For what is rare and rests on much, never for facts. */
    static SortedSet<Integer> all() {
        return IntStream.range(0, COUNT).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The shards of some streams, in the order in which they are claimed. */
    static SortedSet<Integer> of(Collection<String> streams) {
        SortedSet<Integer> shards = new TreeSet<>();
        streams.forEach(stream -> shards.add(of(stream)));
        return shards;
    }
}
