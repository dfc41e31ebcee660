package io.tieout.app.rejected;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps refused facts in a topic. A sender waits for the broker's acknowledgement up to a limit and no longer: where Kafka is away the facts that are
 * well formed still get their answers, and the answer says that the refused ones are not known to be kept. While the broker does not answer, later
 * calls wait only for the short limit. What waits is bounded in bytes, so that a flood of refusals cannot fill the memory.
 */
public final class RejectedFactsTopic implements RejectedFacts, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RejectedFactsTopic.class);
    /** Fits the default of brokers, 1 MiB for a record. */
    private static final int TRUNCATED_BYTES = 512 << 10;

    private final Producer<byte[], byte[]> producer;
    private final Settings settings;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "rejected-facts"));
    private volatile boolean away;

    /**
     * Where, and how patiently.
     *
     * @param topic for example {@code tieout.facts.rejected}
     * @param limit how long an answer waits for the acknowledgement
     * @param limitWhileAway the same while the broker has not acknowledged lately
     * @param mostWaitingBytes what may wait for the broker; what comes beyond is not kept
     */
    public record Settings(String topic, Duration limit, Duration limitWhileAway, long mostWaitingBytes) {
        /** Five seconds, a tenth of a second, 64 MiB. */
        public static Settings of(String topic) {
            return new Settings(topic, Duration.ofSeconds(5), Duration.ofMillis(100), 64L << 20);
        }
    }

    /** Takes the producer over and closes it at the end. It has {@link #producerProperties}. */
    public RejectedFactsTopic(Producer<byte[], byte[]> producer, Settings settings) {
        this.producer = producer;
        this.settings = settings;
    }

    /**
     * What the producer must be configured with, besides addresses and serializers.
     *
     * @param mostBytes of one record; the topic must take as many ({@code max.message.bytes})
     */
    public static Map<String, Object> producerProperties(int mostBytes) {
        return Map.of("acks", "all", "enable.idempotence", true, "max.request.size", mostBytes, "max.block.ms", 5_000L);
    }

    @Override
    public CompletableFuture<Integer> keep(List<RejectedFact> facts) {
        if (facts.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        long bytes = facts.stream().mapToLong(RejectedFact::size).sum();
        if (waitingBytes.addAndGet(bytes) > settings.mostWaitingBytes()) {
            waitingBytes.addAndGet(-bytes);
            log.warn("{} rejected facts are not kept: {} bytes wait for Kafka already", facts.size(), waitingBytes);
            return CompletableFuture.completedFuture(facts.size());
        }
        Sending sending = new Sending(facts.size(), bytes);
        try {
            sender.execute(() -> facts.forEach(fact -> send(producer, settings.topic(), fact, sending::ended)));
        } catch (RejectedExecutionException e) {
            waitingBytes.addAndGet(-bytes);
            return CompletableFuture.completedFuture(facts.size());
        }
        Duration limit = away ? settings.limitWhileAway() : settings.limit();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(sending::expired);
        return sending.notKept;
    }

    /**
     * Sends one fact; a record that is too large for the broker is sent again with its beginning only.
     *
     * @param ended told once, with null or with what went wrong
     */
    public static void send(Producer<byte[], byte[]> producer, String topic, RejectedFact fact, Ended ended) {
        send(producer, RejectedRecords.record(topic, fact), failure -> {
            if (failure instanceof RecordTooLargeException) {
                send(producer, RejectedRecords.truncated(topic, fact, TRUNCATED_BYTES), ended);
            } else {
                ended.with(failure);
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the same.
    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record, Ended ended) {
        try {
            producer.send(record, (metadata, failure) -> ended.with(failure));
        } catch (KafkaException | IllegalStateException e) {
            ended.with(e);
        }
    }

    /** Is told how the sending of a fact ended. */
    @FunctionalInterface
    public interface Ended {
        void with(@Nullable Exception failure);
    }

    /** Sends what waits, waiting at most for the limit. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} bytes of rejected facts still wait for Kafka and are not kept", waitingBytes);
                sender.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(settings.limit());
    }

    /** The facts of one call on their way. */
    private final class Sending {
        private final CompletableFuture<Integer> notKept = new CompletableFuture<>();
        private final AtomicInteger open;
        private final AtomicInteger kept = new AtomicInteger();
        private final int size;
        private final long bytes;

        Sending(int size, long bytes) {
            this.size = size;
            this.bytes = bytes;
            this.open = new AtomicInteger(size);
        }

        void ended(@Nullable Exception failure) {
            if (failure == null) {
                kept.incrementAndGet();
                away = false;
            } else {
                away = true;
                log.warn("a rejected fact is not kept", failure);
            }
            if (open.decrementAndGet() == 0) {
                waitingBytes.addAndGet(-bytes);
                notKept.complete(size - kept.get());
            }
        }

        void expired() {
            if (notKept.complete(size - kept.get())) {
                away = true;
                log.warn("Kafka has not acknowledged {} rejected facts in time; trying on", size - kept.get());
            }
        }
    }
}
