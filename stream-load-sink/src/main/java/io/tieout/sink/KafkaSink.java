package io.tieout.sink;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves rows from Kafka topics into warehouse tables, exactly once for append-only tables and idempotently for key
 * tables; {@code PieceProtocol} says how.
 *
 * <pre>{@code
 * try (KafkaSink sink = KafkaSink.builder()
 *         .consumerProperties(Map.of("bootstrap.servers", "127.0.0.1:9092", "group.id", "tieout-sink"))
 *         .client(client)
 *         .positions(new JdbcTablePositions(warehouse))
 *         .routes(List.of(TableRoute.primaryKey("tieout.rows.orders", "tieout", "orders", "ledger_seq")))
 *         .rejectedTopic("tieout.rows.rejected")
 *         .build()) {
 *     sink.start();
 *     ...
 * }
 * }</pre>
 *
 * <p>Several instances with one {@code group.id} share the partitions. Nothing is dropped while the warehouse is away or
 * wrongly configured: the sink tries again until it is closed and {@link #status()} tells why. Thread-safe.
 */
public final class KafkaSink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSink.class);

    private final SinkSettings settings;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Producer<byte[], byte[]> producer;
    private final Workers workers;
    private final StatusBoard status;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    KafkaSink(
            SinkSettings settings,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Producer<byte[], byte[]> producer,
            Workers workers) {
        this.settings = settings;
        this.consumers = consumers;
        this.producer = producer;
        this.workers = workers;
        this.status = new StatusBoard(settings.routes());
        settings.meters().watch(status, settings.routes());
        this.thread = new Thread(this::run, "stream-load-sink");
        this.thread.setDaemon(true);
    }

    /** A builder with the usual values. */
    public static KafkaSinkBuilder builder() {
        return new KafkaSinkBuilder();
    }

    /**
     * Starts to consume, in a thread of its own.
     *
     * @throws IllegalThreadStateException if it was started before
     */
    public void start() {
        status.state(SinkStatus.State.RUNNING);
        thread.start();
    }

    /** How it gets on now; a consistent picture of each table, not of all of them together. */
    public SinkStatus status() {
        return status.status();
    }

    /**
     * Stops reading and loading a topic, until {@link #resume}. A load that runs ends by itself; rows that were read stay in
     * memory, and in the topic if the sink ends. The partitions stay with this instance.
     *
     * @throws IllegalArgumentException if no route reads the topic
     */
    public void pause(String topic) {
        settings.switches().pause(routed(topic));
        LOG.info("{} is paused", topic);
    }

    /**
     * Goes on with a topic; nothing happens if it was not paused.
     *
     * @throws IllegalArgumentException if no route reads the topic
     */
    public void resume(String topic) {
        settings.switches().resume(routed(topic));
        LOG.info("{} goes on", topic);
    }

    private String routed(String topic) {
        if (settings.routes().stream().noneMatch(route -> route.topic().equals(topic))) {
            throw new IllegalArgumentException("topic \"" + topic + "\": this sink reads "
                    + settings.routes().stream().map(TableRoute::topic).toList() + "; name one of them");
        }
        return topic;
    }

    /**
     * Stops: loads what is read, writes the watermarks, commits, and leaves the group; at most for the drain timeout. What
     * is not loaded then is loaded by whoever has the partitions next. The client stays open.
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            // A thread that was never started has ended.
            thread.join(settings.drainTimeout().plusSeconds(15).toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        workers.close();
        producer.close(Duration.ofSeconds(5));
    }

    private void run() {
        boolean again = true;
        while (again) {
            again = session();
        }
        if (status.status().state() != SinkStatus.State.FENCED) {
            status.state(SinkStatus.State.CLOSED);
        }
    }

    /** One consumer's life; returns whether to start another. */
    private boolean session() {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            new SinkLoop(consumer, settings, workers, status, this::closing).run();
            return false;
        } catch (FencedInstanceIdException taken) {
            status.lastError(Optional.of("fenced: another process uses this group.instance.id; give each its own"));
            status.state(SinkStatus.State.FENCED);
            LOG.error("the sink has stopped: another process uses its group.instance.id; give each its own", taken);
            return false;
        } catch (InterruptedException | InterruptException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException | IllegalStateException failure) {
            status.lastError(Optional.of(String.valueOf(failure.getMessage())));
            LOG.error("the sink starts over, nothing is lost", failure);
            return !pausedUntilClosing();
        }
    }

    private boolean pausedUntilClosing() {
        try {
            return closing.await(settings.backoff().maxDelay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean closing() {
        if (closing.getCount() > 0) {
            return false;
        }
        status.state(SinkStatus.State.DRAINING);
        return true;
    }
}
