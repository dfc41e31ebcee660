package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.KafkaSettings;
import io.tieout.app.generation.GenerationLog;
import io.tieout.app.generation.LiveTables;
import io.tieout.app.rejected.RejectedTopics;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.sink.TableKind;
import io.tieout.sink.TableRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics at both ends of the pipe: facts in, and what was refused. */
final class KafkaTopics {
    static final String FACTS = "tieout.facts";
    static final String FACTS_REJECTED = RejectedTopics.FACTS;
    /** Rejected facts may hold what nobody checked, personal data too, so they do not stay for ever. */
    static final Duration REJECTED_RETENTION = Duration.ofDays(90);

    static final String ROWS_REJECTED = "tieout.rows.rejected";

    /** Which rejected facts a person has dealt with; compacted. */
    static final String FACTS_REJECTED_STATUS = RejectedTopics.STATUS;
    /** The largest body that the HTTP door takes, and room for the headers. */
    static final int MOST_REJECTED_BYTES = 9 << 20;

    private KafkaTopics() {}

    /** Creates what is missing. */
    static void create(Map<String, Object> kafka, KafkaSettings settings) {
        try (Admin admin = Admin.create(kafka)) {
            create(
                    admin,
                    new NewTopic(TieoutTopics.standard().generations(), 1, settings.replicationFactor())
                            .configs(Map.of("cleanup.policy", "compact")));
            create(admin, topic(FACTS, settings, Map.of("retention.ms", "-1")));
            create(admin, topic(ROWS_REJECTED, settings, Map.of("retention.ms", "-1")));
            create(
                    admin,
                    topic(
                            FACTS_REJECTED,
                            settings,
                            Map.of(
                                    "retention.ms",
                                    Long.toString(REJECTED_RETENTION.toMillis()),
                                    "max.message.bytes",
                                    Integer.toString(MOST_REJECTED_BYTES))));
            create(admin, topic(FACTS_REJECTED_STATUS, settings, Map.of("cleanup.policy", "compact")));
        }
        for (int generation : generationsInUse(kafka)) {
            new TopicCreation(kafka, TieoutTopics.standard().ofGeneration(generation))
                    .create(settings.partitions(), settings.replicationFactor());
        }
    }

    /** The first where nothing was ever rebuilt. */
    private static Set<Integer> generationsInUse(Map<String, Object> kafka) {
        try (GenerationLog log = new GenerationLog(kafka, TieoutTopics.standard())) {
            return log.refresh().live().map(LiveTables::generations).orElse(Set.of(1));
        }
    }

    /** The row topics of a generation of some tables, each into the table of the name that {@code names} gives. */
    static List<TableRoute> routes(
            String database, int generation, Collection<RowTable> tables, Function<RowTable, String> names) {
        TieoutTopics topics = TieoutTopics.standard().ofGeneration(generation);
        List<TableRoute> routes = new ArrayList<>();
        for (RowTable table : tables) {
            TableRoute route = route(table, topics.rows(table), database);
            routes.add(new TableRoute(
                    route.topic(),
                    route.database(),
                    names.apply(table),
                    route.kind(),
                    route.mergeCondition(),
                    route.positions(),
                    route.options()));
        }
        return routes;
    }

    private static TableRoute route(RowTable table, String topic, String database) {
        return switch (table) {
            case LEDGER_EVENT, RECON_BREAK_HISTORY, CLOSED_LOOP_HISTORY ->
                TableRoute.duplicate(topic, database, table.tableName());
            case PROVIDER_DAILY_TOTAL -> TableRoute.aggregate(topic, database, table.tableName());
            case FEE_SCHEDULE -> new TableRoute(topic, database, table.tableName(), TableKind.UNIQUE, Optional.empty());
            default -> TableRoute.primaryKey(topic, database, table.tableName(), "ledger_seq");
        };
    }

    private static NewTopic topic(String name, KafkaSettings settings, Map<String, String> configs) {
        return new NewTopic(name, settings.partitions(), settings.replicationFactor()).configs(configs);
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + topic.name() + " could not be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topic " + topic.name(), e);
        }
    }
}
