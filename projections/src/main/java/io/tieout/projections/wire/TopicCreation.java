package io.tieout.projections.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics with the settings that the promises rest on, and leaves topics alone that are there.
 *
 * <p>Events and rows are kept for ever. Row topics have as many partitions as the events topic, because rows of source partition {@code p} go
 * to row partition {@code p}. Kafka does not force its log to disk and relies on replicas instead; with one replica a power failure could
 * therefore lose published events and keep the position behind them. So a single replica gets {@code flush.messages=1} on the events and
 * position topics, which costs one fsync a produced batch; rows can be made again from the events and do without.
 */
public final class TopicCreation {
    private final Map<String, Object> adminConfig;
    private final TieoutTopics topics;

    /**
     * Does nothing yet.
     *
     * @param adminConfig at least {@code bootstrap.servers}, and what the cluster asks for
     */
    public TopicCreation(Map<String, Object> adminConfig, TieoutTopics topics) {
        this.adminConfig = Map.copyOf(adminConfig);
        this.topics = topics;
    }

    /**
     * Creates what is missing and returns when it can be used.
     *
     * @param partitions of the events topic and of each row topic; fixed for ever, because the order of events rests on it
     * @param replicas of each partition; 3 in production
     * @throws IllegalStateException if a topic is there with another number of partitions
     * @throws KafkaException if the cluster refuses or cannot be reached
     */
    public void create(int partitions, short replicas) {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions " + partitions
                    + ": a topic has at least 1 partition; 6 is a good number for one machine");
        }
        List<NewTopic> wanted = wanted(partitions, replicas);
        try (Admin admin = Admin.create(adminConfig)) {
            for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
                awaitCreated(created);
            }
            checkPartitions(admin, wanted);
        } catch (ExecutionException e) {
            throw new KafkaException("topics \"" + topics.prefix() + "*\" could not be created", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topics \"" + topics.prefix() + "*\"", e);
        }
    }

    private List<NewTopic> wanted(int partitions, short replicas) {
        Map<String, String> forever = new HashMap<>();
        forever.put("retention.ms", "-1");
        forever.put("retention.bytes", "-1");
        forever.put("cleanup.policy", "delete");
        forever.put("min.insync.replicas", replicas > 2 ? "2" : "1");

        Map<String, String> events = new HashMap<>(forever);
        Map<String, String> position = new HashMap<>(forever);
        position.put("cleanup.policy", "compact");
        // Small segments, so that compaction gets at them: the active one is never compacted.
        position.put("segment.bytes", Integer.toString(16 * 1024 * 1024));
        position.put("min.cleanable.dirty.ratio", "0.1");
        if (replicas == 1) {
            events.put("flush.messages", "1");
            position.put("flush.messages", "1");
        }

        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(new NewTopic(topics.events(), partitions, replicas).configs(events));
        wanted.add(new NewTopic(topics.position(), 1, replicas).configs(position));
        for (RowTable table : RowTable.values()) {
            wanted.add(new NewTopic(topics.rows(table), partitions, replicas).configs(forever));
        }
        return wanted;
    }

    private static void awaitCreated(KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void checkPartitions(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        Map<String, Integer> found = TopicPartitions.counts(
                admin, wanted.stream().map(NewTopic::name).toList());
        for (NewTopic topic : wanted) {
            int partitions = found.getOrDefault(topic.name(), 0);
            if (partitions != topic.numPartitions()) {
                throw new IllegalStateException(
                        "topic \"" + topic.name() + "\" has " + partitions + " partitions, wanted "
                                + topic.numPartitions() + ": the number is fixed when the topics are created;"
                                + " configure " + partitions + ", or rebuild under another prefix");
            }
        }
    }
}
