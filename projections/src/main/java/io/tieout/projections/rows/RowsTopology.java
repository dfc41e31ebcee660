package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.projections.loop.LoopLevel;
import io.tieout.projections.loop.LoopTopology;
import io.tieout.projections.loop.RoutedKey;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The one topology from events to rows: rows of single entities first, then the closed loop over them. Node and store names are part of the
 * names of internal topics: a changed one is a migration.
 */
final class RowsTopology {
    /** The store of all aggregates, and of the refunds that two of them tell of. */
    static final String STORE = "entities";

    private static final String SOURCE = "ledger-events";
    private static final String PROCESSOR = "rows";

    private RowsTopology() {}

    /**
     * Adds every node. The stores are RocksDB, because a ledger has more aggregates than a heap has room; their caches save rewriting hot ones.
     *
     * @param partitions of the events topic, asked when records come
     */
    static void build(StreamsBuilder builder, TieoutTopics topics, LedgerEventCodec codec, IntSupplier partitions) {
        KStream<RoutedKey, byte[]> rows = builder.stream(
                        topics.events(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName(SOURCE)
                                .withOffsetResetPolicy(AutoOffsetReset.earliest()))
                .process(processor(codec), Named.as(PROCESSOR));
        for (RowTable table : RowTable.fedByEvents()) {
            if (!table.isBehindTheLoop()) {
                write(rows, topics, table);
            }
        }
        Map<LoopLevel, KStream<RoutedKey, byte[]>> loop =
                LoopTopology.build(rows, partitions, new LoopTableRows(partitions));
        loop.forEach((level, stream) -> LoopTableRows.tablesOf(level).forEach(table -> write(stream, topics, table)));
    }

    private static void write(KStream<RoutedKey, byte[]> rows, TieoutTopics topics, RowTable table) {
        rows.to(
                topics.rows(table),
                Produced.with(RoutedKey.serde(), Serdes.ByteArray())
                        .withStreamPartitioner(RoutedKey.partitioner())
                        .withName(RowKey.sinkOf(table)));
    }

    private static ProcessorSupplier<byte[], byte[], RoutedKey, byte[]> processor(LedgerEventCodec codec) {
        StoreBuilder<?> entities = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), new EntitySerde())
                .withCachingEnabled();
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], RoutedKey, byte[]> get() {
                return new RowsProcessor(codec);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(entities);
            }
        };
    }
}
