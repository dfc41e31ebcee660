package io.tieout.sink;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Makes consumers and a producer with the settings that the sink's promises rest on. */
final class KafkaClients {
    private static final Set<String> CONNECTION = Set.of("bootstrap", "security", "sasl", "ssl");

    private final Map<String, Object> consumer;
    private final Map<String, Object> producer;

    KafkaClients(
            Map<String, Object> consumerProperties,
            Map<String, Object> producerProperties,
            @Nullable String groupInstanceId) {
        this.consumer = new HashMap<>(consumerProperties);
        if (groupInstanceId != null) {
            consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, groupInstanceId);
        }
        // Rows of open or aborted transactions do not exist.
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A topic that is made after the sink started is found within seconds, not after five minutes.
        consumer.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        if (!"consumer"
                .equals(String.valueOf(consumer.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG))
                        .toLowerCase(Locale.ROOT))) {
            consumer.putIfAbsent(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        }
        this.producer = new HashMap<>();
        consumerProperties.forEach((name, value) -> {
            if (CONNECTION.contains(name.substring(0, Math.max(name.indexOf('.'), 0)))) {
                producer.put(name, value);
            }
        });
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.putAll(producerProperties);
    }

    Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
