package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.KafkaSettings;
import io.tieout.app.rejected.RejectedTopics;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.sink.TableKind;
import io.tieout.sink.TableRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
        new TopicCreation(kafka, TieoutTopics.standard()).create(settings.partitions(), settings.replicationFactor());
        try (Admin admin = Admin.create(kafka)) {
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
    }

    /** Which row topic feeds which table. */
    static List<TableRoute> routes(String database) {
        List<TableRoute> routes = new ArrayList<>();
        for (RowTable table : RowTable.values()) {
            routes.add(route(table, TieoutTopics.standard().rows(table), database));
        }
        return routes;
    }

    private static TableRoute route(RowTable table, String topic, String database) {
        return switch (table) {
            case LEDGER_EVENT, RECON_BREAK_HISTORY -> TableRoute.duplicate(topic, database, table.tableName());
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
