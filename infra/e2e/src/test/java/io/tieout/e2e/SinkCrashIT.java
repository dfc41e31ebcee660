package io.tieout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sink as a program, against a broker and a warehouse of their own, each killed with SIGKILL again and again while rows
 * arrive, and replies lost in between: afterwards each of the four table models holds every row once. More rounds:
 * {@code -Psink-crash}.
 */
class SinkCrashIT {
    private static final int ROUNDS = Integer.getInteger("sink.crash.rounds", 4);
    private static final long SEED = Long.getLong("sink.crash.seed", 20_261_127L);
    private static final int ROWS_PER_ROUND = 400;
    private static final int KEYS = 50;
    private static final List<String> TOPICS = List.of("detail", "total", "newest", "state");

    private final Map<Integer, Long> sums = new TreeMap<>();
    private final Map<Integer, Long> newest = new TreeMap<>();
    private long sent;

    @TempDir
    private Path directory;

    @Test
    void everyRowIsInEachTableModelOnceHoweverOftenSinkWarehouseAndBrokerDie() throws Exception {
        Random random = new Random(SEED);
        List<Integer> ports = FreePorts.find(5);
        Path config = Files.writeString(directory.resolve("sink.yaml"), config(ports));
        try (LossyProxy proxy = new LossyProxy(ports.get(4), ports.get(2), SEED);
                SinkWorld world = new SinkWorld(directory, ports, config)) {
            createTables(ports.get(3));
            createTopics(ports.get(0));
            assertUnfitTablesAreRefused(world, Files.readString(config));
            // The sink that started before its topics and tables were there has said so and ended; this is an operator.
            world.killSink();
            try (KafkaProducer<byte[], byte[]> producer = producer(ports.get(0))) {
                for (int round = 0; round < ROUNDS; round++) {
                    int killAt = random.nextInt(ROWS_PER_ROUND);
                    int victim = ROUNDS < 8 ? round % 4 : random.nextInt(4);
                    proxy.losePercent(victim == 3 ? 50 : 0);
                    world.reviveSink();
                    for (int i = 0; i < ROWS_PER_ROUND; i++) {
                        send(producer, random.nextInt(KEYS));
                        if (i == killAt) {
                            kill(world, victim);
                        }
                    }
                    producer.flush();
                    awaitMostOfTheRound(world, ports.get(3));
                }
                proxy.losePercent(0);
            }
            assertEverythingIsThereOnce(world, ports.get(3));
            System.out.printf("%d rounds, %d rows into each table, %d replies lost%n", ROUNDS, sent, proxy.lost());
        }
    }

    private void assertUnfitTablesAreRefused(SinkWorld world, String config) throws Exception {
        Path unfit = Files.writeString(
                directory.resolve("unfit.yaml"),
                config.replace("table: detail, kind: duplicate", "table: newest, kind: duplicate"));
        assertThat(world.checked(unfit)).isEqualTo(2);
        assertThat(world.log())
                .contains("stream-load-sink: table db.newest has no columns _partition and _offset: exactly-once into a"
                        + " duplicate table rests on them; add `_partition` INT and `_offset` BIGINT, or set delivery:"
                        + " at-least-once");
    }

    private static void kill(SinkWorld world, int victim) throws Exception {
        switch (victim) {
            case 0 -> world.killSink();
            case 1 -> world.killWarehouse();
            case 2 -> world.killBroker();
            default -> {}
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int key) throws Exception {
        sent++;
        sums.merge(key, sent, Long::sum);
        newest.put(key, sent);
        byte[] row = ("{\"k\":" + key + ",\"n\":" + sent + "}").getBytes(StandardCharsets.UTF_8);
        for (String topic : TOPICS) {
            Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic, key % 2, null, row));
        }
        if (sent % 50 == 0) {
            producer.flush(); // So that the sink sees the rows bit by bit.
        }
    }

    /** So that the next round meets a sink at work, and not one that is still starting. */
    private void awaitMostOfTheRound(SinkWorld world, int mysql) {
        Awaitility.await("the sink gets on")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> revived(world) && loaded(mysql) >= sent - ROWS_PER_ROUND / 2);
    }

    private static long loaded(int mysql) throws SQLException {
        try (Connection connection = connection(mysql);
                Statement statement = connection.createStatement()) {
            return number(statement, "SELECT count(*) FROM db.detail");
        }
    }

    private void assertEverythingIsThereOnce(SinkWorld world, int mysql) throws SQLException {
        try (Connection connection = connection(mysql);
                Statement statement = connection.createStatement()) {
            Awaitility.await("all rows are loaded")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> revived(world)
                            && number(statement, "SELECT count(*) FROM db.detail") >= sent
                            && byKey(statement, "SELECT k, sum(n) FROM db.total GROUP BY k")
                                    .equals(sums)
                            && byKey(statement, "SELECT k, n FROM db.newest").equals(newest)
                            && byKey(statement, "SELECT k, n FROM db.state").equals(newest));
            assertThat(number(statement, "SELECT count(*) FROM db.detail"))
                    .as("rows in the detail table")
                    .isEqualTo(sent);
            assertThat(number(statement, "SELECT count(DISTINCT n) FROM db.detail"))
                    .as("different rows")
                    .isEqualTo(sent);
            assertThat(byKey(statement, "SELECT k, sum(n) FROM db.total GROUP BY k"))
                    .isEqualTo(sums);
            assertThat(byKey(statement, "SELECT k, n FROM db.newest")).isEqualTo(newest);
            assertThat(byKey(statement, "SELECT k, n FROM db.state")).isEqualTo(newest);
        }
    }

    private static boolean revived(SinkWorld world) throws IOException {
        world.reviveSink();
        return true;
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Map<Integer, Long> byKey(Statement statement, String question) throws SQLException {
        Map<Integer, Long> rows = new TreeMap<>();
        try (ResultSet answer = statement.executeQuery(question)) {
            while (answer.next()) {
                rows.put(answer.getInt(1), answer.getLong(2));
            }
        }
        return rows;
    }

    private static void createTables(int mysql) throws SQLException {
        String ending = " DISTRIBUTED BY HASH(k)";
        try (Connection connection = connection(mysql);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS db");
            statement.execute("CREATE TABLE IF NOT EXISTS db.detail (k INT NOT NULL, n BIGINT NOT NULL, _partition INT,"
                    + " _offset BIGINT) DUPLICATE KEY(k)" + ending);
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS db.total (k INT NOT NULL, _partition INT NOT NULL, n BIGINT SUM,"
                            + " _offset BIGINT MAX) AGGREGATE KEY(k, _partition)" + ending);
            statement.execute("CREATE TABLE IF NOT EXISTS db.newest (k INT NOT NULL, n BIGINT) UNIQUE KEY(k)" + ending);
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS db.state (k INT NOT NULL, n BIGINT NOT NULL) PRIMARY KEY(k)" + ending);
        }
    }

    private static Connection connection(int mysql) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + mysql + "/?user=root");
    }

    private static void createTopics(int broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + broker))) {
            List<NewTopic> topics = java.util.stream.Stream.concat(
                            TOPICS.stream(), java.util.stream.Stream.of("rejected"))
                    .map(topic -> new NewTopic(topic, 2, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(int broker) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + broker,
                "delivery.timeout.ms",
                300_000,
                "reconnect.backoff.max.ms",
                200);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String config(List<Integer> ports) {
        return """
            kafka: {bootstrap.servers: '127.0.0.1:%d', group.id: loader, reconnect.backoff.max.ms: 200}
            warehouse:
              frontends: http://127.0.0.1:%d
              user: root
              sql: 127.0.0.1:%d
              rewrite-addresses: {'127.0.0.1:%d': 'http://127.0.0.1:%d'}
            tables:
              - {topic: detail, database: db, table: detail, kind: duplicate}
              - {topic: total, database: db, table: total, kind: aggregate}
              - {topic: newest, database: db, table: newest, kind: unique}
              - {topic: state, database: db, table: state, kind: primary-key, merge-condition: n}
            rejected-topic: rejected
            flush: {interval: 20ms, rows: 100}
            group-instance-id: sink-1
            """.formatted(ports.get(0), ports.get(1), ports.get(3), ports.get(2), ports.get(4));
    }
}
