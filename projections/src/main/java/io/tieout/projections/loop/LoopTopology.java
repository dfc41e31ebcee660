package io.tieout.projections.loop;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The levels of the loop as a topology: a processor with a store each, and a repartition from each level, and from the events, to each level
 * below. Every repartition is a topic of its own, because two levels that wrote one topic through one node would be one task.
 */
public final class LoopTopology {
    private LoopTopology() {}

    /**
     * Adds every level behind the stream that feeds all of them.
     *
     * @param feed what the events say; its processor names for each record the level it goes to
     * @param partitions of the events topic, asked when records come
     * @return the streams of the levels, of which those of batches and orders write tables
     */
    public static Map<LoopLevel, KStream<RoutedKey, byte[]>> build(
            KStream<RoutedKey, byte[]> feed, IntSupplier partitions, LoopTables tables) {
        Map<LoopLevel, KStream<RoutedKey, byte[]>> streams = new EnumMap<>(LoopLevel.class);
        for (LoopLevel level : LoopLevel.values()) {
            KStream<RoutedKey, byte[]> entering = repartitioned(feed, level, null);
            for (LoopLevel above : level.above()) {
                KStream<RoutedKey, byte[]> other = repartitioned(streams.get(above), level, above);
                entering = entering.merge(other, Named.as(level.topicFrom(above) + "-merged"));
            }
            streams.put(level, entering.process(stage(level, partitions, tables), Named.as(level.processor())));
        }
        return streams;
    }

    private static KStream<RoutedKey, byte[]> repartitioned(
            KStream<RoutedKey, byte[]> stream, LoopLevel level, @Nullable LoopLevel above) {
        return stream.repartition(Repartitioned.<RoutedKey, byte[]>as(level.topicFrom(above))
                .withKeySerde(RoutedKey.serde())
                .withValueSerde(Serdes.ByteArray())
                .withStreamPartitioner(RoutedKey.partitioner()));
    }

    private static ProcessorSupplier<RoutedKey, byte[], RoutedKey, byte[]> stage(
            LoopLevel level, IntSupplier partitions, LoopTables tables) {
        StoreBuilder<?> store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(level.store()), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
        return new ProcessorSupplier<>() {
            @Override
            public Processor<RoutedKey, byte[], RoutedKey, byte[]> get() {
                return switch (level) {
                    case REFERENCES -> new ReferenceStage(partitions);
                    case LINKS -> new LinkStage(partitions);
                    case BATCHES -> new BatchStage(partitions, tables);
                    case ORDERS -> new OrderStage(partitions, tables);
                };
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store);
            }
        };
    }
}
