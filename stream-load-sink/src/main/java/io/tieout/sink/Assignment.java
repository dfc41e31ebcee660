package io.tieout.sink;

import io.tieout.sink.PieceProtocol.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this instance has: where each starts, what is committed, which are paused. Not thread-safe; the
 * loop's thread owns it and Kafka calls it back on that thread.
 */
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    /** Far less than a thousand loads take. */
    private static final Duration POSITION_TRUST = Duration.ofSeconds(10);

    /** Lets running loads of some partitions end, within bounds. */
    @FunctionalInterface
    interface Drain {
        void await(Collection<PartitionWork> leaving);
    }

    private final Consumer<byte[], byte[]> consumer;
    private final SinkSettings settings;
    private final WatermarkBoard board;
    private final Drain drain;
    private final Map<String, TableRoute> routes = new HashMap<>();
    private final Map<String, LoadLabels> labels = new HashMap<>();
    private final Map<TopicPartition, PartitionWork> works = new LinkedHashMap<>();
    private final Map<TableRoute, FlushPace> paces = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();

    Assignment(Consumer<byte[], byte[]> consumer, SinkSettings settings, WatermarkBoard board, Drain drain) {
        this.consumer = consumer;
        this.settings = settings;
        this.board = board;
        this.drain = drain;
        for (TableRoute route : settings.routes()) {
            routes.put(route.topic(), route);
            labels.put(route.topic(), new LoadLabels(route, settings.generation()));
            paces.put(route, new FlushPace(settings.flush()));
        }
    }

    List<PartitionWork> works() {
        return List.copyOf(works.values());
    }

    /** How a table is flushed, whichever partitions of it are here. */
    FlushPace pace(TableRoute route) {
        return Objects.requireNonNull(paces.get(route), "as many as routes");
    }

    PartitionWork work(TopicPartition partition) {
        return Objects.requireNonNull(works.get(partition), "Kafka delivers assigned partitions only");
    }

    /** Whether the partition is still here; a result for one that left is of no interest. */
    boolean has(PartitionWork work) {
        return works.get(work.partition()) == work;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            TableRoute route =
                    Objects.requireNonNull(routes.get(partition.topic()), "only routed topics are subscribed");
            LoadLabels routeLabels = Objects.requireNonNull(labels.get(partition.topic()), "as many as routes");
            PartitionWork work =
                    new PartitionWork(route, partition, routeLabels, pace(route), settings.backoff(), POSITION_TRUST);
            works.put(partition, work);
            if (!route.knowsItsPosition()) {
                start(work, ResumePoint.ofKeyTable(committed.get(partition), settings.generation()));
            }
        }
        LOG.info("assigned {}", partitions);
        adjustPauses(false);
    }

    /** The table of an append-only partition has said how far it is. */
    void located(PartitionWork work, long tablePosition, long nowMillis) {
        TopicPartition partition = work.partition();
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        ResumePoint point = ResumePoint.ofAppendOnlyTable(committed, settings.generation(), tablePosition);
        long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        if (tablePosition >= end) {
            String why = "table " + work.route().name() + " has offset " + tablePosition + " of " + partition
                    + ", which ends at " + end + ": the topic was deleted and made anew; empty the table and use a new"
                    + " generation of the sink";
            work.notLocated(new Trouble(Severity.ERROR, why), nowMillis);
            return;
        }
        start(work, point);
    }

    private void start(PartitionWork work, ResumePoint point) {
        TopicPartition partition = work.partition();
        if (point.offset().isPresent()) {
            consumer.seek(partition, point.offset().get());
        } else {
            consumer.seekToBeginning(Set.of(partition));
        }
        point.note()
                .ifPresent(note -> note.marks()
                        .forEach((source, sequence) ->
                                board.raise(partition, work.route().table(), source, sequence)));
        work.locatedAt(
                point.offset().orElse(0L), point.position(), settings.clock().millis());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        drain.await(workOf(partitions));
        commit(workOf(partitions));
        forget(partitions);
        LOG.info("revoked {}", partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        // Another instance may have them already. Its first labels are those of our running loads, which keeps us
        // apart.
        forget(partitions);
        LOG.warn("lost {}", partitions);
    }

    /** Commits what is done. A commit that comes too late is not an error: the partition is about to leave. */
    void commit(Collection<PartitionWork> some) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (PartitionWork work : some) {
            if (work.needsCommit()) {
                CommitNote note = new CommitNote(settings.generation(), work.position(), board.of(work.partition()));
                offsets.put(work.partition(), new OffsetAndMetadata(work.processed(), note.encode()));
            }
        }
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets, COMMIT_TIMEOUT);
        } catch (RebalanceInProgressException | CommitFailedException late) {
            LOG.info("offsets not committed, the group is rebalancing: {}", late.getMessage());
            return;
        }
        offsets.forEach((partition, offset) -> work(partition).committedUpTo(offset.offset()));
    }

    /** Memory that all partitions' rows take. */
    long bufferedBytes() {
        long buffered = 0;
        for (PartitionWork work : works.values()) {
            buffered += work.bufferedBytes();
        }
        return buffered;
    }

    /**
     * Stops fetching where a buffer is full, where the start is not known, where somebody paused the topic, or everywhere
     * when {@code all} is set or the memory for rows is used up.
     */
    void adjustPauses(boolean all) {
        boolean noRoom = all || bufferedBytes() >= settings.maxBufferedBytes();
        List<TopicPartition> pause = new ArrayList<>();
        List<TopicPartition> resume = new ArrayList<>();
        for (PartitionWork work : works.values()) {
            boolean stop = noRoom
                    || work.full()
                    || settings.switches().paused(work.route().topic());
            if (stop && paused.add(work.partition())) {
                pause.add(work.partition());
            } else if (!stop && paused.remove(work.partition())) {
                resume.add(work.partition());
            }
        }
        consumer.pause(pause);
        consumer.resume(resume);
    }

    private List<PartitionWork> workOf(Collection<TopicPartition> partitions) {
        return partitions.stream().map(works::get).filter(Objects::nonNull).toList();
    }

    private void forget(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            works.remove(partition);
            paused.remove(partition);
            board.forget(partition);
        }
    }
}
