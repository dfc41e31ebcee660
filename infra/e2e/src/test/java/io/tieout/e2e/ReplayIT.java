package io.tieout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.cli.Tieout;
import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.runtime.Stack;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.wire.RowTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * P4 on a stack that runs: rebuilds with other slices and interleavings, one of them killed midway, with facts coming in and an analyst reading, give
 * the same bytes; and a what-if changes nothing that is there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {
    private static final int ORDERS = Integer.getInteger("replay.orders", 250);

    @TempDir
    static Path directory;

    private static Stack stack;
    private static Path data;
    private static List<Path> parts;

    @BeforeAll
    static void start() throws IOException {
        data = directory.resolve("data");
        stack = Stack.start(TieoutConfig.embeddedOnFreePorts(), data, Role.all(), words -> {});
        Path all = directory.resolve("facts.jsonl");
        assertThat(Tieout.run("simulate", "--orders", Integer.toString(ORDERS), "--seed", "5", "--out", all.toString()))
                .isZero();
        List<String> facts = Files.readAllLines(all);
        parts = List.of(
                Files.write(directory.resolve("1.jsonl"), facts.subList(0, facts.size() / 2)),
                Files.write(directory.resolve("2.jsonl"), facts.subList(facts.size() / 2, facts.size() * 3 / 4)),
                Files.write(directory.resolve("3.jsonl"), facts.subList(facts.size() * 3 / 4, facts.size())));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void rebuildsBesideReadersAndWritersAndGoesOnWhereItWasKilled() throws Exception {
        ingest(parts.get(0));
        awaitCut();
        killARebuildMidway();
        try (Analyst analyst = Analyst.start(stack)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> ingest(parts.get(1)));

            assertThat(replay("--all", "--readers", "1", "--slice", "97")).isZero();

            writing.join();
            awaitCut();
            assertThat(analyst.complaints()).isEmpty();
            assertThat(analyst.looks()).isPositive();
        }
        Map<String, String> once = dump();
        assertThat(once.get("ledger_event")).startsWith(head() + " rows ");

        Set<Long> published = sequences();
        long stored = head();
        assertThat(replay("--all", "--readers", "3")).isZero();

        awaitCut();
        assertThat(dump()).isEqualTo(once);
        assertThat(head()).as("a rebuild appends nothing").isEqualTo(stored);
        assertThat(sequences()).as("a rebuild publishes nothing").isEqualTo(published);
        assertThat(topics())
                .contains("tieout.rows.g3.orders", "tieout.ledger.events")
                .noneMatch(topic -> topic.contains("refill") || topic.contains(".g2.") || topic.contains("-g2-"))
                .doesNotContain("tieout.rows.orders", "tieout-rows-entities-changelog");
        assertThat(tables()).noneMatch(table -> table.contains("__g"));
    }

    /** One table goes over to another generation and the others stay; both follow the ledger. */
    @Test
    @Order(2)
    void rebuildsOneTableAlone() throws Exception {
        Map<String, String> before = dump();

        assertThat(replay("--tables", "orders,ledger_event")).isZero();

        awaitCut();
        assertThat(dump()).isEqualTo(before);
        ingest(parts.get(2));
        awaitCut();
        assertThat(dump().get("ledger_event")).startsWith(head() + " rows ");
        assertThat(topics()).contains("tieout.rows.g3.payments", "tieout.rows.g4.orders");
    }

    @Test
    @Order(3)
    void supposesWithoutTouchingWhatIsThere() throws Exception {
        Map<String, String> tables = dump();
        Map<String, Long> records = records();
        String entry = oneOf("SELECT min(entry_id) FROM journal_entries");
        Path file = Files.writeString(directory.resolve("what-if.yaml"), """
                adjustments:
                  - kind: CORRECTION
                    answers: {kind: JOURNAL_ENTRY, id: %s}
                    reason: booked on the wrong account
                    postings:
                      - {account: 6900-write-offs, side: DEBIT, amount: {amount: "1.00", currency: EUR}}
                      - {account: 1200-receivables, side: CREDIT, amount: {amount: "1.00", currency: EUR}}
                parameters:
                  R06: {sla: P400D}
                """.formatted(entry));

        assertThat(Tieout.run("what-if", "create", "trial", "--data", data.toString(), "--with", file.toString()))
                .isZero();

        assertThat(dump()).isEqualTo(tables);
        assertThat(records()).isEqualTo(records);
        assertThat(oneOf("SELECT count(*) FROM tieout_whatif_trial.adjustments WHERE status = 'APPROVED'"))
                .isEqualTo("1");
        assertThat(oneOf("SELECT count(*) FROM adjustments")).isEqualTo("0");
        assertThat(Tieout.run("what-if", "show", "trial", "--rows", "--data", data.toString()))
                .isZero();
        assertThat(Tieout.run("what-if", "drop", "trial", "--data", data.toString()))
                .isZero();
        assertThat(Tieout.run("what-if", "show", "trial", "--data", data.toString()))
                .isEqualTo(1);
    }

    /** The tables at the head, made without Kafka, are those that the streams made. */
    @Test
    @Order(4)
    void knowsTheTablesAsOfACut() throws Exception {
        assertThat(Tieout.run("as-of", "today", "--data", data.toString())).isZero();

        try (Connection live = stack.warehouseServer().database("tieout").getConnection();
                Connection then =
                        stack.warehouseServer().database("tieout_whatif_today").getConnection()) {
            for (RowTable table : Refold.tables()) {
                assertThat(TableDump.lines(then, table.tableName()))
                        .as("%s", table)
                        .isEqualTo(TableDump.lines(live, table.tableName()));
            }
        }
        long cut = head() / 2;
        assertThat(Tieout.run("as-of", "then", "--at", Long.toString(cut), "--data", data.toString()))
                .isZero();
        assertThat(oneOf("SELECT max(ledger_seq) FROM tieout_whatif_then.ledger_event"))
                .isEqualTo(Long.toString(cut));
    }

    private void killARebuildMidway() throws Exception {
        Process rebuild = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.tieout.app.cli.Tieout",
                        "replay",
                        "--all",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("killed.log").toFile())
                .start();
        try {
            Awaitility.await("some rows of the new generation are there")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !rebuild.isAlive() || tables().contains("ledger_event__g2") && rowsBeside() > 0);
            assertThat(rebuild.isAlive())
                    .as(() -> "the rebuild was still running when it was killed; " + log())
                    .isTrue();
        } finally {
            rebuild.destroyForcibly();
            rebuild.waitFor();
        }
    }

    private static String log() {
        try {
            return Files.readString(directory.resolve("killed.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long rowsBeside() throws SQLException {
        return Long.parseLong(oneOf("SELECT count(*) FROM ledger_event__g2"));
    }

    private static int replay(String... options) {
        List<String> command = new ArrayList<>(List.of("replay", "--data", data.toString()));
        command.addAll(List.of(options));
        return Tieout.run(command.toArray(String[]::new));
    }

    private static void ingest(Path facts) {
        assertThat(Tieout.run(
                        "ingest",
                        "--url",
                        stack.addresses().http(),
                        "--token-file",
                        stack.files().token().toString(),
                        facts.toString()))
                .isZero();
    }

    private static void awaitCut() throws SQLException {
        long head = head();
        Awaitility.await("the cut passes the head of the ledger")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Long.parseLong(oneOf("SELECT CASE WHEN count(*) < " + watermarks()
                                + " THEN -1 ELSE min(ledger_seq) END FROM projection_watermark"))
                        >= head);
    }

    private static int watermarks() {
        return Stream.of(RowTable.values())
                .mapToInt(table -> table.watermarks(1))
                .sum();
    }

    private static long head() throws SQLException {
        try (Connection connection = stack.ledgerDatabase().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(ledger_seq) FROM ledger_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> dump() throws SQLException {
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection()) {
            return TableDump.of(connection);
        }
    }

    private static List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW TABLES")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String oneOf(String sql) throws SQLException {
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", stack.addresses().kafka()))) {
            return admin.listTopics().names().get();
        }
    }

    private static Set<Long> sequences() {
        Set<Long> sequences = new HashSet<>();
        read("tieout.ledger.events", record -> {
            var header = record.headers().lastHeader("ledger.sequence");
            if (header != null) {
                sequences.add(Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII)));
            }
        });
        return sequences;
    }

    /** How many records each topic has; markers do not count, the publisher writes them whatever happens. */
    private static Map<String, Long> records() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String topic : topics()) {
            if (topic.startsWith("tieout.")) {
                read(topic, record -> {
                    if (record.headers().lastHeader("watermark.sequence") == null
                            && !topic.endsWith("ledger.position")) {
                        counts.merge(topic, 1L, Long::sum);
                    }
                });
            }
        }
        return counts;
    }

    private static void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.addresses().kafka(), "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(receiver);
            }
        }
    }
}
