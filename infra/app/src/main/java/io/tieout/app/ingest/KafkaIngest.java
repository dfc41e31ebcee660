package io.tieout.app.ingest;

import io.tieout.app.rejected.RejectedFact;
import io.tieout.app.rejected.RejectedFactsTopic;
import io.tieout.ledger.fact.FactOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes facts from a topic. Offsets are committed after the facts are durable and the refused ones are in the topic of refusals, so that a crash
 * between brings facts again, and that is harmless: they answer {@code DUPLICATE}; a refusal may then be there twice.
 *
 * <p>Who may write to the topic is the broker's to decide (its access control lists); the {@code source} of an event is believed. What is checked is
 * that the source is configured and publishes only its own kinds of facts. No bytes stop it: what cannot be read is a refusal like any other. While
 * the ledger cannot record, it waits and takes the same records again.
 *
 * <p>One thread of its own. The consumer must have {@code enable.auto.commit=false} and byte array deserializers.
 */
public final class KafkaIngest implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KafkaIngest.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> refusals;
    private final KafkaIngestConfig config;
    private final FactIntake intake;
    private final Publisher publisher;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    /** Written by the thread alone. */
    private volatile KafkaIngestStatus status = KafkaIngestStatus.STARTED;

    private KafkaIngest(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> refusals,
            FactGroup group,
            SourceRegistry sources,
            KafkaIngestConfig config) {
        this.consumer = consumer;
        this.refusals = refusals;
        this.config = config;
        this.intake = new FactIntake(group);
        this.publisher = sources.trusted();
        this.thread = new Thread(this::run, "kafka-ingest");
    }

    /**
     * Starts to take facts. Closes both clients at the end.
     *
     * @param refusals the producer for refused records, with {@code acks=all}
     */
    public static KafkaIngest start(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> refusals,
            FactGroup group,
            SourceRegistry sources,
            KafkaIngestConfig config) {
        KafkaIngest ingest = new KafkaIngest(consumer, refusals, group, sources, config);
        ingest.thread.start();
        return ingest;
    }

    /** What it has done so far, for any thread. */
    public KafkaIngestStatus status() {
        return status;
    }

    /** Finishes the records at hand and stops; facts that were not committed come again on the next start. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            stop.countDown();
            consumer.wakeup();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer;
                refusals) {
            consumer.subscribe(List.of(config.topic()));
            while (!closing.get()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(config.pollTimeout());
                if (!records.isEmpty()) {
                    take(records);
                }
            }
        } catch (WakeupException e) {
            log.debug("kafka ingest is woken to stop");
        } catch (RuntimeException e) {
            status = status.failed();
            log.error("kafka ingest of topic {} has stopped", config.topic(), e);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>(records.count());
        List<ReadFact> facts = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            taken.add(record);
            facts.add(KafkaFact.read(record));
        }
        try {
            List<ItemOutcome> outcomes = outcomes(facts);
            refuse(taken, facts, outcomes);
            consumer.commitSync(next(records));
            status = status.plus(outcomes);
        } catch (ExecutionException | TemporarilyImpossible e) {
            status = status.retried();
            log.warn(
                    "{} facts from topic {} are not recorded yet; trying again in {}",
                    facts.size(),
                    config.topic(),
                    config.backoff(),
                    e);
            rewind(records);
            pause(config.backoff());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.set(true);
        }
    }

    private List<ItemOutcome> outcomes(List<ReadFact> facts)
            throws ExecutionException, InterruptedException, TemporarilyImpossible {
        FactIntake.Answer answer = intake.take(publisher, facts);
        if (answer instanceof FactIntake.Answer.Taken accepted) {
            return accepted.outcomes().get();
        }
        throw new TemporarilyImpossible(answer.getClass().getSimpleName());
    }

    private void refuse(List<ConsumerRecord<byte[], byte[]>> records, List<ReadFact> facts, List<ItemOutcome> outcomes)
            throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            if (outcomes.get(i).outcome() instanceof FactOutcome.Rejected rejected) {
                sent.add(keep(KafkaFact.refusal(records.get(i), facts.get(i), rejected.reason(), clock.instant())));
            }
        }
        for (Future<?> future : sent) {
            future.get();
        }
    }

    private Future<?> keep(RejectedFact fact) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        RejectedFactsTopic.send(refusals, config.rejectedTopic(), fact, failure -> {
            if (failure == null) {
                kept.complete(null);
            } else {
                kept.completeExceptionally(failure);
            }
        });
        return kept;
    }

    private static Map<TopicPartition, OffsetAndMetadata> next(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> ofPartition = records.records(partition);
            offsets.put(
                    partition,
                    new OffsetAndMetadata(
                            ofPartition.get(ofPartition.size() - 1).offset() + 1));
        }
        return offsets;
    }

    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
    }

    private void pause(Duration duration) {
        try {
            if (stop.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("kafka ingest stops without waiting longer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.set(true);
        }
    }

    /** The group has no room now, or is closing. */
    private static final class TemporarilyImpossible extends Exception {
        private static final long serialVersionUID = 1L;

        TemporarilyImpossible(String answer) {
            super("the group of facts answered " + answer);
        }
    }
}
