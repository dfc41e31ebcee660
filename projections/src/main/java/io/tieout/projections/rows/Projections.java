package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.projections.rows.ProjectionsStatus.State;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicPartitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projects the events topic to the row topics, exactly once, until it is closed. An event that cannot be projected stops it with the topic,
 * partition and offset in {@link #status}; every other failure restarts the thread it happened in. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Projections projections = new Projections(config)) {
 *     projections.start();
 *     ...
 * }
 * }</pre>
 */
public final class Projections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(1);

    private final ProjectionsConfig config;
    private final KafkaStreams streams;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable String lastError;

    /** Builds the topology; does not talk to the cluster yet. */
    public Projections(ProjectionsConfig config) {
        this.config = config;
        Properties settings = settings(config);
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        RowsTopology.build(topology, config.topics(), LedgerEventCodec.create());
        this.streams = new KafkaStreams(topology, settings);
        streams.setUncaughtExceptionHandler(this::answer);
    }

    /**
     * Starts; once only. Returns before everything runs: see {@link #status}.
     *
     * @throws IllegalStateException if the row topics have another number of partitions than the events topic
     * @throws KafkaException if the cluster cannot be asked or lacks a topic
     */
    public void start() {
        checkPartitions();
        streams.start();
    }

    /** What it is doing now. */
    public ProjectionsStatus status() {
        return new ProjectionsStatus(
                switch (streams.state()) {
                    case CREATED, REBALANCING -> State.STARTING;
                    case RUNNING -> State.RUNNING;
                    case PENDING_ERROR, ERROR -> State.FAILED;
                    case PENDING_SHUTDOWN, NOT_RUNNING -> closing.getCount() > 0 ? State.FAILED : State.STOPPED;
                },
                lastError);
    }

    /** Commits and stops. It leaves the consumer group, so that its successor need not wait for the session timeout. */
    @Override
    public void close() {
        closing.countDown();
        boolean closed = streams.close(CloseOptions.timeout(LONGEST_CLOSE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!closed) {
            LOG.warn("projections {} did not stop in {}", config, LONGEST_CLOSE);
        }
    }

    private StreamThreadExceptionResponse answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProjectionException || cause instanceof Error) {
                lastError = cause.getMessage() == null ? cause.toString() : cause.getMessage();
                LOG.error("projections stop: {}", lastError, failure);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        }
        lastError = failure.toString();
        LOG.warn("a projection thread failed and starts over", failure);
        pauseBeforeRestart();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void pauseBeforeRestart() {
        try {
            if (closing.await(PAUSE_BEFORE_RESTART.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("projections are closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkPartitions() {
        TieoutTopics topics = config.topics();
        List<String> names = new ArrayList<>(List.of(topics.events()));
        for (RowTable table : RowTable.values()) {
            names.add(topics.rows(table));
        }
        try (Admin admin = Admin.create(config.kafka())) {
            Map<String, Integer> found = TopicPartitions.counts(admin, names);
            int events = found.getOrDefault(topics.events(), 0);
            for (String name : names) {
                int partitions = found.getOrDefault(name, 0);
                if (partitions != events) {
                    throw new IllegalStateException("topic \"" + name + "\" has " + partitions + " partitions and \""
                            + topics.events() + "\" has " + events
                            + ": rows go to the partition of their event; create the row topics with as many");
                }
            }
        } catch (ExecutionException e) {
            throw new KafkaException("topics " + names + " cannot be described: create them first", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while looking at topics " + names, e);
        }
    }

    static Properties settings(ProjectionsConfig config) {
        Properties settings = new Properties();
        settings.putAll(config.kafka());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDirectory().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 32L * 1024 * 1024);
        settings.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), config.instanceId());
        settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 5_000);
        settings.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        settings.put(StreamsConfig.producerPrefix("batch.size"), 128 * 1024);
        settings.put(StreamsConfig.producerPrefix("linger.ms"), 20);
        // The default of 10 s is too short for a slow disk; a longer one holds readers up longer after a crash on
        // another machine.
        settings.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 30_000);
        return settings;
    }
}
