package io.tieout.app.completeness;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes rows to row topics in one transaction: a reader sees all of a repair or none of it. Not thread-safe. */
final class RowPublisher implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private boolean open;

    /** @param kafka connection settings */
    RowPublisher(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("transactional.id", "tieout-repair-" + UUID.randomUUID());
        settings.put("acks", "all");
        settings.put("compression.type", "lz4");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A send that fails makes commitTransaction fail.
    void send(String topic, int partition, byte[] key, byte @Nullable [] row) {
        if (!open) {
            producer.initTransactions();
            producer.beginTransaction();
            open = true;
        }
        producer.send(new ProducerRecord<>(topic, partition, key, row));
    }

    void commit() {
        if (open) {
            producer.commitTransaction();
            open = false;
        }
    }

    /** What was not committed is aborted. */
    @Override
    public void close() {
        producer.close();
    }
}
