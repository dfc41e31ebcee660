package io.tieout.sink;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Where records go that the warehouse refuses: unchanged, with the reason and their place in headers. At least once: after
 * a crash a record may be there twice, with the same {@code topic}, {@code partition} and {@code offset}. Thread-safe.
 */
final class RejectedTopic {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Duration patience;

    RejectedTopic(Producer<byte[], byte[]> producer, String topic, Duration patience) {
        this.producer = producer;
        this.topic = topic;
        this.patience = patience;
    }

    /** Returns when the broker has all records. */
    JobResult divert(TableRoute route, List<Entry.Poison> records) throws InterruptedException {
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (Entry.Poison rejected : records) {
                sent.add(producer.send(rejected(route, rejected)));
            }
            for (Future<?> one : sent) {
                one.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            return new JobResult.Diverted();
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            Throwable cause =
                    failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
            return new JobResult.Failed("rejected records of " + route.name() + " could not be written to topic "
                    + topic + ": " + cause.getMessage());
        }
    }

    private ProducerRecord<byte[], byte[]> rejected(TableRoute route, Entry.Poison rejected) {
        ConsumerRecord<byte[], byte[]> origin = rejected.origin();
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(topic, origin.key(), origin.value());
        header(copy, "database", route.database());
        header(copy, "table", route.table());
        header(copy, "topic", origin.topic());
        header(copy, "partition", Integer.toString(origin.partition()));
        header(copy, "offset", Long.toString(origin.offset()));
        header(copy, "reason", rejected.reason());
        return copy;
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
