package io.tieout.sink.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.sink.TestingKafka;
import io.tieout.streamload.TestingStarRocks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar stream-load-sink.jar}, as its users start it. */
class StandAloneToolIT {
    private static final Path JAR = Path.of("target", "stream-load-sink.jar");
    private static final Pattern ADMIN = Pattern.compile("admin on 127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path directory;

    private TestingKafka kafka;
    private TestingStarRocks warehouse;

    @BeforeEach
    void start() throws IOException {
        kafka = new TestingKafka(Files.createDirectory(directory.resolve("kafka")));
        kafka.createTopic("clicks", 2);
        kafka.createTopic("rejected", 1);
        warehouse = new TestingStarRocks();
    }

    @AfterEach
    void stop() {
        warehouse.close();
        kafka.close();
    }

    @Test
    void loadsATopicServesMetricsTakesOrdersAndDrainsOnTerm() throws Exception {
        Path config = Files.writeString(
                directory.resolve("sink.yaml"), """
                    kafka: {bootstrap.servers: '%s', group.id: loader}
                    warehouse: {frontends: '%s', user: root, password: '${env:LOADER_PASSWORD}'}
                    tables:
                      - {topic: clicks, database: db, table: clicks, kind: duplicate, delivery: at-least-once}
                    rejected-topic: rejected
                    flush: {interval: 50ms}
                    status-interval: 200ms
                    admin: {port: 0}
                    """.formatted(kafka.bootstrap(), warehouse.address()));
        Path log = directory.resolve("log");
        assertThat(exitCode(process(log, "--config", config.toString(), "--check-config")))
                .isZero();

        Process tool = process(log, "--config", config.toString());
        try {
            send(0, 500);
            awaitRows(500);
            URI admin = adminAddress(log);
            assertThat(get(admin, "/metrics").body())
                    .contains("stream_sink_rows_loaded_total{", "stream_load_requests_seconds_count{");
            assertThat(get(admin, "/health").statusCode()).isEqualTo(200);
            assertThat(post(admin, "/pause/clicks").statusCode()).isEqualTo(200);
            assertThat(get(admin, "/status").body()).contains("db.clicks");
            assertThat(post(admin, "/pause/nonsense").statusCode()).isEqualTo(404);
            assertThat(post(admin, "/resume/clicks").statusCode()).isEqualTo(200);
            send(500, 800);
            awaitRows(800);
        } finally {
            tool.destroy();
        }
        assertThat(exitCode(tool)).as("exit code after SIGTERM").isZero();
        assertThat(Files.readString(log)).contains("db.clicks running rows=800").doesNotContain("s3cret");
        assertThat(warehouse.rows("clicks")).hasSize(800);
    }

    @Test
    void refusesWhatCannotWorkBeforeItReadsAnything() throws Exception {
        Path config = Files.writeString(
                directory.resolve("sink.yaml"), """
                    kafka: {bootstrap.servers: '%s', group.id: loader}
                    warehouse: {frontends: '%s', user: root}
                    tables:
                      - {topic: klicks, database: db, table: clicks, kind: duplicate, delivery: at-least-once}
                    rejected-topic: rejected
                    """.formatted(kafka.bootstrap(), warehouse.address()));
        Path log = directory.resolve("log");

        assertThat(exitCode(process(log, "--config", config.toString()))).isEqualTo(Main.UNUSABLE);

        assertThat(Files.readString(log))
                .contains("stream-load-sink: topic klicks does not exist or may not be seen: create it, or correct its"
                        + " name");
    }

    private static Process process(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LOADER_PASSWORD", "s3cret");
        return builder.start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ended within a minute")
                .isTrue();
        return process.exitValue();
    }

    private void send(int from, int to) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = from; n < to; n++) {
                var unused = producer.send(new ProducerRecord<>(
                        "clicks", n % 2, null, ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private void awaitRows(int rows) {
        await(rows + " rows")
                .atMost(Duration.ofSeconds(60))
                .until(() -> warehouse.rows("clicks").size() == rows);
    }

    private static URI adminAddress(Path log) throws IOException {
        Matcher line = ADMIN.matcher(Files.readString(log));
        assertThat(line.find()).isTrue();
        return URI.create("http://127.0.0.1:" + line.group(1));
    }

    private static HttpResponse<String> get(URI admin, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(admin.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(URI admin, String path) throws IOException, InterruptedException {
        HttpRequest order = HttpRequest.newBuilder(admin.resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(order, HttpResponse.BodyHandlers.ofString());
    }
}
