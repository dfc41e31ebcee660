package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The one topology from events to rows. Node and store names are part of the changelog topic's name: a changed one is a migration. */
final class RowsTopology {
    /** The store of all aggregates, and of the refunds that two of them tell of. */
    static final String STORE = "entities";

    private static final String SOURCE = "ledger-events";
    private static final String PROCESSOR = "rows";

    private RowsTopology() {}

    /** Adds every node. The store is RocksDB, because a ledger has more aggregates than a heap has room; its cache saves rewriting hot ones. */
    static void build(Topology topology, TieoutTopics topics, LedgerEventCodec codec) {
        StoreBuilder<?> entities = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), new EntitySerde())
                .withCachingEnabled();
        topology.addSource(
                AutoOffsetReset.earliest(),
                SOURCE,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.events());
        topology.addProcessor(PROCESSOR, () -> new RowsProcessor(codec), SOURCE);
        topology.addStateStore(entities, PROCESSOR);
        for (RowTable table : RowTable.values()) {
            topology.addSink(
                    RowKey.sinkOf(table),
                    topics.rows(table),
                    RowKey.serializer(),
                    new ByteArraySerializer(),
                    RowKey.partitioner(),
                    PROCESSOR);
        }
    }
}
