package io.tieout.app.replay;

import io.tieout.app.generation.GenerationParts;
import io.tieout.app.generation.LiveTables;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Removes what generations leave in Kafka: topics, internal topics of their projections, consumer groups. Removing twice does no harm. */
final class KafkaRemains {
    private final Map<String, Object> kafka;
    private final TieoutTopics topics;

    KafkaRemains(Map<String, Object> kafka, TieoutTopics topics) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
    }

    /** Removes the topics from which a generation was filled. */
    void removeRefill(int generation) {
        TieoutTopics filling = topics.ofGeneration(generation).refilling();
        try (Admin admin = Admin.create(kafka)) {
            removeTopics(admin, List.of(filling.events(), filling.position()));
        }
    }

    /**
     * Removes what a generation has and nobody needs. While one of its tables that events feed is in use, its projections write all its row topics.
     *
     * @param inUse the tables that are in this generation
     * @return whether its projections are gone
     */
    boolean removeUnused(int generation, Set<RowTable> inUse) {
        removeRefill(generation);
        if (inUse.stream().anyMatch(LiveTables.rebuildable()::contains)) {
            return false;
        }
        TieoutTopics ofGeneration = topics.ofGeneration(generation);
        Set<String> gone = new HashSet<>();
        for (RowTable table : RowTable.values()) {
            if (!inUse.contains(table)) {
                gone.add(ofGeneration.rows(table));
            }
        }
        try (Admin admin = Admin.create(kafka)) {
            gone.addAll(internal(admin, GenerationParts.applicationId(generation)));
            removeTopics(admin, gone);
            removeGroup(admin, GenerationParts.applicationId(generation));
            if (inUse.isEmpty()) {
                removeGroup(admin, GenerationParts.sinkGroup(generation));
            }
        }
        return true;
    }

    /** The members of a consumer group, by the names that outlive a restart where they have such. */
    Set<String> members(String group) {
        try (Admin admin = Admin.create(kafka)) {
            return members(admin, group);
        }
    }

    private static Set<String> members(Admin admin, String group) {
        try {
            Set<String> names = new HashSet<>();
            awaited(admin.describeConsumerGroups(List.of(group)).all())
                    .values()
                    .forEach(described -> described
                            .members()
                            .forEach(
                                    member -> names.add(member.groupInstanceId().orElse(member.consumerId()))));
            return names;
        } catch (GroupIdNotFoundException e) {
            return Set.of();
        }
    }

    /** Topics that Kafka Streams made for an application; the name of one application may be the beginning of another's. */
    private static List<String> internal(Admin admin, String applicationId) {
        List<String> found = new ArrayList<>();
        for (String name : awaited(admin.listTopics().names())) {
            String rest = name.startsWith(applicationId + "-") ? name.substring(applicationId.length()) : "";
            if (!rest.matches("-g\\d+-.*") && rest.matches("-.+-(changelog|repartition)")) {
                found.add(name);
            }
        }
        return found;
    }

    private static void removeTopics(Admin admin, Collection<String> names) {
        for (KafkaFuture<Void> removed :
                admin.deleteTopics(names).topicNameValues().values()) {
            try {
                awaited(removed);
            } catch (UnknownTopicOrPartitionException e) {
                continue; // Removed before.
            }
        }
    }

    /** Members with a name stay in their group for a while after they left. */
    private static void removeGroup(Admin admin, String group) {
        if (!members(admin, group).isEmpty()) {
            awaited(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all());
        }
        try {
            awaited(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException e) {
            return; // Removed before.
        }
    }

    private static <T> T awaited(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException failure) {
                throw failure;
            }
            throw new KafkaException("the cluster could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the cluster", e);
        }
    }
}
