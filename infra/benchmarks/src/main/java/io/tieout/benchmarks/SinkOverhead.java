package io.tieout.benchmarks;

import io.tieout.app.embedded.EmbeddedKafkaBroker;
import io.tieout.sink.FlushPolicy;
import io.tieout.sink.JdbcTablePositions;
import io.tieout.sink.KafkaSink;
import io.tieout.sink.TablePositions;
import io.tieout.sink.TableRoute;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Rows a second from Kafka to visible: the sink, exactly once, against the same loop without its protocol ({@link PlainLoop}),
 * in turn. Arguments: {@code drain} or {@code warehouse}, rows a measurement, rounds.
 */
public final class SinkOverhead {
    static final FlushPolicy FLUSH = new FlushPolicy(20_000, 16L << 20, Duration.ofMillis(500));
    static final int WORKERS = 4;

    private static final int PARTITIONS = 4;
    private static final String TOPIC = "rows";

    private final String brokers;
    private final ServerProcess server;
    private final boolean drain;
    private final int count;

    private SinkOverhead(String brokers, ServerProcess server, boolean drain, int count) {
        this.brokers = brokers;
        this.server = server;
        this.drain = drain;
        this.count = count;
    }

    /** Prints a line a round and the median overhead. */
    public static void main(String[] arguments) throws Exception {
        boolean drain = arguments.length == 0 || arguments[0].equals("drain");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path directory = Files.createTempDirectory("tieout-benchmark-");
        try (EmbeddedKafkaBroker broker = EmbeddedKafkaBroker.start(directory, 0);
                ServerProcess server = ServerProcess.start(drain ? DrainServer.class : WarehouseServer.class)) {
            fill(broker.bootstrapServers(), count);
            SinkOverhead overhead = new SinkOverhead(broker.bootstrapServers(), server, drain, count);
            List<Long> percents = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                // Whoever comes second finds a warmer machine: they take turns.
                long plain = round % 2 == 0 ? overhead.plain(round) : 0;
                long sink = overhead.sink(round);
                plain = round % 2 == 0 ? plain : overhead.plain(round);
                if (round > 0) { // The first warms up.
                    long percent = (plain - sink) * 100 / plain;
                    percents.add(percent);
                    System.out.printf(
                            "round %d: sink %,d rows/s, plain loop %,d rows/s, overhead %d %%%n",
                            round, sink, plain, percent);
                }
            }
            System.out.printf(
                    "median overhead %d %%%n",
                    percents.stream().sorted().toList().get(rounds / 2));
        }
    }

    private long sink(int round) throws Exception {
        String table = table("sink_" + round);
        try (StreamLoadClient client = client();
                KafkaSink sink = KafkaSink.builder()
                        .consumerProperties(Map.of("bootstrap.servers", brokers, "group.id", "sink-" + round))
                        .client(client)
                        .positions(positions())
                        .routes(List.of(TableRoute.duplicate(TOPIC, "bench", table)))
                        .rejectedTopic("rejected")
                        .flush(FLUSH)
                        .workers(WORKERS)
                        .build()) {
            long begin = System.nanoTime();
            sink.start();
            while (sink.status().tables().get(0).rowsLoaded() < count) {
                LockSupport.parkNanos(1_000_000);
            }
            return count * 1_000_000_000L / (System.nanoTime() - begin);
        }
    }

    private long plain(int round) throws Exception {
        String table = table("plain_" + round);
        try (StreamLoadClient client = client();
                PlainLoop loop = new PlainLoop(brokers, "plain-" + round, TOPIC, client, "bench", table)) {
            long begin = System.nanoTime();
            loop.load(count);
            return count * 1_000_000_000L / (System.nanoTime() - begin);
        }
    }

    private StreamLoadClient client() {
        return StreamLoadClient.open(StreamLoadConfig.builder()
                .frontends(List.of(URI.create("http://127.0.0.1:" + server.port(0))))
                .credentials(Credentials.basic("root", ""))
                .build());
    }

    private TablePositions positions() throws SQLException {
        return drain
                ? (database, table) -> Map.of()
                : new JdbcTablePositions(
                        new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + server.port(1) + "/?user=root"));
    }

    private String table(String name) throws SQLException {
        if (!drain) {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + server.port(1) + "/?user=root");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE bench." + name + " (`n` BIGINT NOT NULL, `order_id` VARCHAR(64),"
                        + " `merchant` VARCHAR(64), `amount` DECIMAL(18,4),"
                        + " `currency` VARCHAR(3), `booked_at` DATETIME,"
                        + " `_partition` INT, `_offset` BIGINT) DUPLICATE"
                        + " KEY(`n`) DISTRIBUTED BY HASH(`n`)");
            }
        }
        return name;
    }

    private static void fill(String brokers, int count) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(
                            List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1), new NewTopic("rejected", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "batch.size", 1 << 18, "linger.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int n = 0; n < count; n++) {
                String amount = (n % 10_000) + "." + (10 + n % 90) + "00";
                String row = "{\"n\":" + n + ",\"order_id\":\"order-" + n + "\",\"merchant\":\"merchant-" + n % 500
                        + "\",\"amount\":\"" + amount
                        + "\",\"currency\":\"EUR\",\"booked_at\":\"2026-11-27 10:11:12\"}";
                var unused = producer.send(
                        new ProducerRecord<>(TOPIC, n % PARTITIONS, null, row.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
