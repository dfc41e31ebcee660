package io.tieout.projections;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real KRaft broker in this process, on loopback and free ports; {@link #stop} and {@link #start} restart it on the same log and port. */
public final class TestingKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Path directory;
    private final int clientPort = freePort();
    private final int controllerPort = freePort();
    private KafkaRaftServer server;

    public TestingKafka(Path directory) {
        this.directory = directory.toAbsolutePath();
        format();
        this.server = newServer();
        server.startup();
    }

    public String bootstrapServers() {
        return HOST + ":" + clientPort;
    }

    public Map<String, Object> clientSettings() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    public void start() {
        server = newServer();
        server.startup();
    }

    @Override
    public void close() {
        stop();
    }

    /** All records of a topic that a reader of committed records sees now, partition by partition, in order. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = ends.getOrDefault(partition, 0L);
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
            }
        }
        return records;
    }

    /** A reader of committed records at the beginning of all partitions of some topics; the caller closes it. */
    public Consumer<byte[], byte[]> readerOf(List<String> topics) {
        Consumer<byte[], byte[]> consumer = consumer();
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> partitions(consumer, topic).stream())
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** How far a reader of committed records can read now, over all partitions; cheap. */
    public long committedEnd(String topic) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                10_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
    }

    private KafkaRaftServer newServer() {
        return new KafkaRaftServer(KafkaConfig.fromProps(settings(), false), Time.SYSTEM);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners", "PLAINTEXT://" + HOST + ":" + clientPort + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + clientPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "2");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    private void format() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(List.of(directory.toString()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka cannot format " + directory + ": " + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }
}
