package io.tieout.app.generation;

import io.tieout.projections.rows.Projections;
import io.tieout.projections.rows.ProjectionsConfig;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.sink.FlushPolicy;
import io.tieout.sink.JdbcTablePositions;
import io.tieout.sink.KafkaSink;
import io.tieout.sink.TableRoute;
import io.tieout.streamload.StreamLoadClient;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * What the projections and the sink of any generation are made of.
 *
 * @param kafka client settings, at least {@code bootstrap.servers}; may hold secrets, so it is never printed
 * @param stateDirectory where Kafka Streams keeps its stores, each generation in a folder of its own
 * @param instance names this process among those that share the cluster
 * @param client how to load
 * @param warehouse connections without a current database
 * @param database where the tables are
 * @param rejectedTopic where rows go that the warehouse refuses
 * @param flush how many rows make a load
 * @param routes which topic feeds which table
 * @param groupPrefix of the sinks' consumer groups, {@code tieout-sink} for everything that readers see
 */
public record GenerationParts(
        Map<String, Object> kafka,
        Path stateDirectory,
        String instance,
        StreamLoadClient client,
        DataSource warehouse,
        String database,
        String rejectedTopic,
        FlushPolicy flush,
        Routes routes,
        String groupPrefix) {
    /** The consumer groups of the sinks that load what readers see. */
    public static final String SINK_GROUP = "tieout-sink";

    private static final String WATERMARKS = "projection_watermark";

    /** Which topic feeds which table. */
    @FunctionalInterface
    public interface Routes {
        /** The row topics of a generation of some tables, each into the table of the name that {@code names} gives. */
        List<TableRoute> of(
                String database, int generation, Collection<RowTable> tables, Function<RowTable, String> names);
    }

    public GenerationParts {
        kafka = Map.copyOf(kafka);
    }

    @Override
    public String toString() {
        return "GenerationParts[" + instance + ", " + database + "]";
    }

    /** The consumer group and the prefix of the internal topics of a generation's projections. */
    public static String applicationId(int generation) {
        return "tieout-rows" + suffix(generation);
    }

    /** The consumer group of the sink of a generation that readers see. */
    public static String sinkGroup(int generation) {
        return SINK_GROUP + suffix(generation);
    }

    /** The same with sinks in groups of their own, which read everything once more. */
    public GenerationParts inGroup(String prefix) {
        return new GenerationParts(
                kafka, stateDirectory, instance, client, warehouse, database, rejectedTopic, flush, routes, prefix);
    }

    /** What the sink's consumer is called in its group, which outlives a restart. */
    public String sinkInstance() {
        return "tieout-sink-" + instance;
    }

    /** Projections of a generation; the caller starts and closes them. */
    public Projections projections(TieoutTopics topics) {
        return new Projections(ProjectionsConfig.builder(kafka, stateDirectory)
                .topics(topics)
                .applicationId(applicationId(topics.generation()))
                .instanceId(instance)
                .build());
    }

    /** The sink of a generation into the tables that readers see; the caller starts and closes it. */
    public KafkaSink sink(int generation, Collection<RowTable> tables) {
        return sink(generation, tables, RowTable::tableName, WATERMARKS, Map.of("group.instance.id", sinkInstance()));
    }

    /** The sink of a generation into tables beside those that readers see. It leaves its group at once when it is closed. */
    public KafkaSink sinkBeside(
            int generation, Collection<RowTable> tables, Function<RowTable, String> names, String watermarks) {
        return sink(generation, tables, names, watermarks, Map.of("session.timeout.ms", 10_000));
    }

    private KafkaSink sink(
            int generation,
            Collection<RowTable> tables,
            Function<RowTable, String> names,
            String watermarks,
            Map<String, Object> membership) {
        Map<String, Object> consumer = new HashMap<>(kafka);
        consumer.putAll(membership);
        consumer.put("group.id", groupPrefix + suffix(generation));
        return KafkaSink.builder()
                .consumerProperties(consumer)
                .client(client)
                .positions(new JdbcTablePositions(warehouse))
                .routes(routes.of(database, generation, tables, names))
                .rejectedTopic(rejectedTopic)
                .flush(flush)
                .watermarkTable(database, watermarks)
                .generation("g" + generation)
                .build();
    }

    private static String suffix(int generation) {
        return generation == 1 ? "" : "-g" + generation;
    }
}
