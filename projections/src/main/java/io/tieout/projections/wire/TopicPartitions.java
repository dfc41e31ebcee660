package io.tieout.projections.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How many partitions topics have. */
public final class TopicPartitions {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private TopicPartitions() {}

    /**
     * Asks the cluster; waits up to 15 s for topics that it does not know, because a new topic is known to the broker that is asked a moment
     * after it was created.
     *
     * @throws ExecutionException if a topic stays unknown or the cluster cannot be asked
     */
    public static Map<String, Integer> counts(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Map<String, Integer> counts = new HashMap<>();
                admin.describeTopics(topics)
                        .allTopicNames()
                        .get()
                        .forEach((name, topic) ->
                                counts.put(name, topic.partitions().size()));
                return counts;
            } catch (ExecutionException e) {
                boolean unknown = e.getCause() instanceof UnknownTopicOrPartitionException;
                if (!unknown || System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        }
    }
}
