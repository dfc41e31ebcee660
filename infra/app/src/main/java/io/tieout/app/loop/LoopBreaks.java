package io.tieout.app.loop;

import io.tieout.ledger.BreakRegister;
import io.tieout.ledger.LedgerUnavailableException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the rows of the closed loop and opens and clears breaks of the scenario {@code LOOP} within seconds. Only committed rows are read; the place
 * is committed once what follows is in the ledger, so that a crash reads some rows again, which changes nothing. Several processes may follow, each
 * its partitions. What is held in memory is one poll of rows.
 */
public final class LoopBreaks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopBreaks.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Supplier<String> topics;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final LoopFollower follower;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "loop-breaks");
    /** The ledger sequence of the last row that was followed, by partition: rows lie in the order of the ledger. */
    private final Map<Integer, Long> followed = new HashMap<>();

    /** The same of partitions of a new topic that are still read over. */
    private final Map<Integer, Long> behind = new HashMap<>();

    private String topic = "";

    private LoopBreaks(
            Supplier<String> topics, Supplier<Consumer<byte[], byte[]>> consumers, LoopFollower follower, Clock clock) {
        this.topics = topics;
        this.consumers = consumers;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * Starts following where the group stopped.
     *
     * @param topics names the topic of the rows of {@code closed_loop}; a rebuild gives the table another one, on which the same rows are left out
     * @param consumers makes a consumer with {@link #consumerProperties}; called again after a failure
     * @param operations connections to the database with {@link io.tieout.app.operations.OperationsSchema}
     * @param severity of the breaks
     */
    public static LoopBreaks start(
            Supplier<String> topics,
            Supplier<Consumer<byte[], byte[]>> consumers,
            BreakRegister breaks,
            DataSource operations,
            String severity,
            Clock clock) {
        LoopBreaks started = new LoopBreaks(
                topics, consumers, new LoopFollower(breaks, new LoopPending(operations), severity), clock);
        started.thread.setDaemon(true);
        started.thread.start();
        return started;
    }

    /** What the consumer must be set to beside its connection. */
    public static Map<String, Object> consumerProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("group.id", "tieout-loop-breaks");
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "earliest");
        properties.put("max.poll.records", "1000");
        return properties;
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                String next = topics.get();
                if (!next.equals(topic)) {
                    behind.putAll(followed);
                    topic = next;
                }
                consumer.subscribe(List.of(topic));
                followUntilClosed(consumer);
                goesOn = !isClosedAfter(Duration.ZERO);
                continue;
            } catch (WakeupException e) {
                return;
            } catch (KafkaException | SQLException | LedgerUnavailableException e) {
                LOG.warn("the closed loop cannot be followed for now; nothing is lost, it goes on where it stopped", e);
            } catch (RuntimeException e) {
                LOG.error("the closed loop cannot be followed and is tried again", e);
            }
            goesOn = !isClosedAfter(AFTER_FAILURE);
        }
    }

    /** Or until the rows come from another topic. */
    private void followUntilClosed(Consumer<byte[], byte[]> consumer) throws SQLException {
        while (!isClosedAfter(Duration.ZERO) && topics.get().equals(topic)) {
            List<LoopRow> rows = new ArrayList<>();
            consumer.poll(POLL).forEach(row -> add(rows, row));
            if (!rows.isEmpty()) {
                follower.follow(rows, clock.instant());
            }
            consumer.commitSync();
            boolean more = follower.sweep(clock.instant());
            while (more && !isClosedAfter(Duration.ZERO)) {
                more = follower.sweep(clock.instant());
            }
        }
    }

    /** A record without a key is a marker of the cut. A row that cannot be read costs no other. */
    private void add(List<LoopRow> rows, ConsumerRecord<byte[], byte[]> row) {
        if (row.key() == null) {
            return;
        }
        try {
            LoopRow read = LoopRow.read(row.key(), row.value());
            if (wasFollowed(row.partition(), read.ledgerSeq())) {
                return;
            }
            if (read.isBroken()) {
                read.found("");
            }
            rows.add(read);
        } catch (RuntimeException e) {
            LOG.warn(
                    "row at {}-{} offset {} is no row of closed_loop and is left out",
                    row.topic(),
                    row.partition(),
                    row.offset(),
                    e);
        }
    }

    /** Whether a row was followed on the topic of an earlier generation. A deleted row has no place of its own, it belongs to those before it. */
    private boolean wasFollowed(int partition, long ledgerSeq) {
        if (ledgerSeq >= behind.getOrDefault(partition, 0L)) {
            behind.remove(partition);
            followed.merge(partition, ledgerSeq, Math::max);
            return false;
        }
        return true;
    }

    private boolean isClosedAfter(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Finishes the rows under way and stops. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
