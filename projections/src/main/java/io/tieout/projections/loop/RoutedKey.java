package io.tieout.projections.loop;

import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** The key of a record that knows its partitions by itself. */
public interface RoutedKey {
    /** The key as it is written; null where the record has none. */
    byte @Nullable [] bytes();

    /**
     * Where the record goes: one partition, or several for a copy to each (KIP-837).
     *
     * @param count of the topic's partitions
     */
    Set<Integer> partitions(String topic, int count);

    /** Asks the key. */
    static StreamPartitioner<RoutedKey, byte[]> partitioner() {
        return (topic, key, value, count) -> java.util.Optional.of(key.partitions(topic, count));
    }

    /** Writes any key and reads those of the loop. */
    static Serde<RoutedKey> serde() {
        Serializer<RoutedKey> writer = (topic, key) -> key == null ? null : key.bytes();
        Deserializer<byte[]> bytes = new ByteArrayDeserializer();
        Deserializer<RoutedKey> reader =
                (topic, key) -> key == null ? null : LoopKey.read(bytes.deserialize(topic, key));
        return Serdes.serdeFrom(writer, reader);
    }
}
