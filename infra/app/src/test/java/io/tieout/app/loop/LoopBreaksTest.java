package io.tieout.app.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.operations.OperationsSchema;
import io.tieout.ledger.BreakDossier;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopBreaksTest {
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
    private static final String PAST = "2026-01-06 00:00:00.000000";
    private static final String FUTURE = "2026-01-12 00:00:00.000000";

    private final EmbeddedPostgres postgres;
    private final Ledger ledger;
    private final LoopFollower follower;

    LoopBreaksTest() throws IOException {
        postgres = EmbeddedPostgres.start();
        ledger = Ledger.open(LedgerConfig.builder()
                .database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", Secret.of("postgres"))
                .accountingZone(ZoneOffset.UTC)
                .build());
        OperationsSchema.migrate(postgres.getPostgresDatabase());
        follower = new LoopFollower(ledger.breaks(), new LoopPending(postgres.getPostgresDatabase()), "high");
    }

    @AfterAll
    void close() throws IOException {
        ledger.close();
        postgres.close();
    }

    @Test
    void aBrokenRowThatIsDueIsABreakUntilTheRowIsNotBroken() throws SQLException {
        follow(row("o-1", 10, "BROKEN", PAST, "-0.5000"));
        follow(row("o-1", 11, "BROKEN", PAST, "-0.7000"));
        follow(row("o-1", 12, "CLOSED", null, "0"));
        follow(row("o-1", 13, "BROKEN", PAST, "-0.7000"));

        assertThat(history("o-1")).containsExactly("BreakOpened", "BreakChanged", "BreakCleared", "BreakReopened");
        assertThat(dossier("o-1").orElseThrow().state().residual()).hasToString("EUR -0.70");
    }

    @Test
    void rowsThatAreReadAgainChangeNothing() throws SQLException {
        List<LoopRow> rows = List.of(
                row("o-2", 10, "BROKEN", PAST, "-0.5000"),
                row("o-2", 11, "CLOSED", null, "0"),
                row("o-2", 12, "BROKEN", PAST, "-0.9000"));
        for (LoopRow row : rows) {
            follow(row);
        }
        List<String> before = history("o-2");

        for (LoopRow row : rows) {
            follow(row);
        }
        follower.follow(rows, NOW);

        assertThat(history("o-2")).isEqualTo(before).hasSize(3);
    }

    @Test
    void aBrokenRowWaitsUntilItIsDueAndIsNoBreakIfSomethingComesBefore() throws SQLException {
        follow(row("o-3", 10, "BROKEN", FUTURE, "-0.5000"), row("o-4", 11, "BROKEN", FUTURE, "-0.5000"));
        follower.sweep(NOW);
        assertThat(dossier("o-3")).isEmpty();

        follow(row("o-4", 12, "CLOSED", null, "0"));
        follower.sweep(NOW.plus(Duration.ofDays(3)));
        follower.sweep(NOW.plus(Duration.ofDays(3)));

        assertThat(history("o-3")).containsExactly("BreakOpened");
        assertThat(dossier("o-4")).isEmpty();
    }

    @Test
    void anOrphanThatFoundItsOrderIsCleared() throws SQLException {
        follow(row("orphan:payment:p-1", 10, "BROKEN", PAST, "20.0000"));
        follow(LoopRow.read(bytes("{\"order_id\":\"orphan:payment:p-1\"}"), null));

        assertThat(history("orphan:payment:p-1")).containsExactly("BreakOpened", "BreakCleared");
        assertThat(dossier("orphan:payment:p-1").orElseThrow().state().finding().orderId())
                .isNull();
    }

    @Test
    void followsTheTopicLeavesOutWhatIsNoRowAndCommitsBehindWhatFollowed() {
        TopicPartition partition = new TopicPartition("tieout.rows.closed_loop", 0);
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(partition));
            add(consumer, 0, "o-5", "{\"order_id\":\"o-5\",\"verdict\":\"BROKEN\"}");
            add(consumer, 1, "o-6", "no JSON");
            add(consumer, 2, "o-7", json("o-7", 10, "BROKEN", PAST, "-0.5000"));
        });
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        try (LoopBreaks breaks = LoopBreaks.start(
                partition::topic,
                () -> (Consumer<byte[], byte[]>) consumer,
                ledger.breaks(),
                postgres.getPostgresDatabase(),
                "high",
                Clock.fixed(NOW, ZoneOffset.UTC))) {
            assertThat(breaks).isNotNull();
            Awaitility.await("the rows are followed")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> dossier("o-7").isPresent());
            Awaitility.await("the place is committed")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        committed.putAll(consumer.committed(java.util.Set.of(partition)));
                        return committed.get(partition) != null
                                && committed.get(partition).offset() == 3;
                    });
        }
        assertThat(dossier("o-5")).isEmpty();
    }

    private static void add(MockConsumer<byte[], byte[]> consumer, long offset, String order, String value) {
        consumer.addRecord(new ConsumerRecord<>(
                "tieout.rows.closed_loop", 0, offset, bytes("{\"order_id\":\"" + order + "\"}"), bytes(value)));
    }

    private void follow(LoopRow... rows) throws SQLException {
        follower.follow(List.of(rows), NOW);
    }

    private static LoopRow row(String order, long seq, String verdict, @Nullable String dueAt, String residual) {
        return LoopRow.read(
                bytes("{\"order_id\":\"" + order + "\"}"), bytes(json(order, seq, verdict, dueAt, residual)));
    }

    private static String json(String order, long seq, String verdict, @Nullable String dueAt, String residual) {
        String recorded = DATETIME.format(LocalDateTime.of(2026, 1, 5, 10, 0).plusSeconds(seq));
        return "{\"order_id\":\"" + order + "\",\"verdict\":\"" + verdict + "\",\"broken_link\":\"SETTLEMENT\","
                + "\"reason\":\"NOT_SETTLED\",\"due_at\":" + (dueAt == null ? "null" : "\"" + dueAt + "\"")
                + ",\"currency\":\"EUR\",\"residual_settlement\":\"" + residual
                + "\",\"business_date\":\"2026-01-05\",\"occurred_at\":\"2026-01-05 10:00:00.000000\",\"recorded_at\":\""
                + recorded + "\",\"ledger_seq\":" + seq + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<BreakDossier> dossier(String order) {
        return ledger.books().dossier(BreakId.of("LOOP", order));
    }

    private List<String> history(String order) {
        return dossier(order).orElseThrow().history().stream()
                .map((BreakEvent event) -> event.getClass().getSimpleName())
                .toList();
    }
}
