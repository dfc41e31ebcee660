package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.KafkaSettings;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.sink.TableKind;
import io.tieout.sink.TableRoute;
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
    static final String FACTS_REJECTED = "tieout.facts.rejected";
    static final String ROWS_REJECTED = "tieout.rows.rejected";

    private KafkaTopics() {}

    /** Creates what is missing. */
    static void create(Map<String, Object> kafka, KafkaSettings settings) {
        new TopicCreation(kafka, TieoutTopics.standard()).create(settings.partitions(), settings.replicationFactor());
        try (Admin admin = Admin.create(kafka)) {
            for (String name : List.of(FACTS, FACTS_REJECTED, ROWS_REJECTED)) {
                NewTopic topic = new NewTopic(name, settings.partitions(), settings.replicationFactor())
                        .configs(Map.of("retention.ms", "-1"));
                create(admin, topic);
            }
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
            case LEDGER_EVENT, RECON_BREAK_HISTORY ->
                TableRoute.duplicate(topic, database, table.tableName());
            case FEE_SCHEDULE -> new TableRoute(topic, database, table.tableName(), TableKind.UNIQUE, Optional.empty());
            default -> TableRoute.primaryKey(topic, database, table.tableName(), "ledger_seq");
        };
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
