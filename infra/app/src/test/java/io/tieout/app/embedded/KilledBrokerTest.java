package io.tieout.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker on the files of one that was killed. Method: the files are copied at the moments that a kill would have left them at. */
class KilledBrokerTest {
    private static final List<TopicPartition> PARTITIONS =
            List.of(new TopicPartition("left", 0), new TopicPartition("right", 0));

    @TempDir
    Path directory;

    @Test
    void finishesInEveryPartitionACommitThatTheKillInterrupted() throws Exception {
        Path killed = directory.resolve("killed");
        Path running = directory.resolve("running");
        try (EmbeddedKafkaBroker broker = EmbeddedKafkaBroker.start(running, 0);
                Admin admin = admin(broker);
                KafkaProducer<byte[], byte[]> producer = producer(broker)) {
            admin.createTopics(Set.of(new NewTopic("left", 1, (short) 1), new NewTopic("right", 1, (short) 1)))
                    .all()
                    .get();
            producer.initTransactions();
            producer.beginTransaction();
            send(producer);
            producer.flush();
            // Dead before a partition has its marker, but after the coordinator decided to commit.
            for (TopicPartition partition : PARTITIONS) {
                copy(running, killed, partition.toString());
            }
            Map<Path, Long> undecided = transactionLogs(running);
            producer.commitTransaction();
            for (String file : files(running)) {
                if (Files.notExists(killed.resolve(file))) {
                    copy(running, killed, file);
                }
            }
            for (Map.Entry<Path, Long> log : undecided.entrySet()) {
                cutBehindTheNextBatch(killed.resolve(running.relativize(log.getKey())), log.getValue());
            }
        }
        assertThat(KilledBroker.left(killed)).isTrue();
        assertThat(KilledBroker.left(running)).as("after an orderly stop").isFalse();

        try (EmbeddedKafkaBroker broker = EmbeddedKafkaBroker.start(killed, 0);
                Admin admin = admin(broker);
                KafkaProducer<byte[], byte[]> producer = producer(broker)) {
            producer.initTransactions();
            // One record and its marker, all of it visible.
            for (TopicPartition partition : PARTITIONS) {
                assertThat(end(admin, partition, IsolationLevel.READ_COMMITTED))
                        .as("visible end of %s", partition)
                        .isEqualTo(2)
                        .isEqualTo(end(admin, partition, IsolationLevel.READ_UNCOMMITTED));
            }
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer) {
        for (TopicPartition partition : PARTITIONS) {
            byte[] value = partition.topic().getBytes(StandardCharsets.UTF_8);
            assertThat(producer.send(new ProducerRecord<>(partition.topic(), value)))
                    .isNotNull();
        }
    }

    private static long end(Admin admin, TopicPartition partition, IsolationLevel isolation) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                .partitionResult(partition)
                .get()
                .offset();
    }

    /** The logs of the transaction coordinator and how long they are. */
    private static Map<Path, Long> transactionLogs(Path broker) throws IOException {
        Map<Path, Long> logs = new TreeMap<>();
        for (String file : files(broker)) {
            if (file.startsWith("__transaction_state-")) {
                Path log = broker.resolve(file).resolve("00000000000000000000.log");
                logs.put(log, Files.size(log));
            }
        }
        return logs;
    }

    /** Leaves one batch behind {@code length}: a batch begins with its offset in 8 bytes and the length of its rest in 4. */
    private static void cutBehindTheNextBatch(Path log, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            if (file.length() > length) {
                file.seek(length + Long.BYTES);
                file.setLength(length + Long.BYTES + Integer.BYTES + file.readInt());
            }
        }
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        try (Stream<Path> files = Files.walk(from.resolve(name))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Admin admin(EmbeddedKafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedKafkaBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "writer"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
