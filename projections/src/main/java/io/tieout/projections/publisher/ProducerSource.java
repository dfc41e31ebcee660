package io.tieout.projections.publisher;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Where producers come from; tests hand in producers that fail. */
interface ProducerSource {
    Producer<byte[], byte[]> create(Map<String, Object> settings);

    /** Real producers. */
    static ProducerSource kafka() {
        return settings -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
