package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Three ledgers with three writers each, as three ingest nodes, on one database and on the same few streams. Every fact comes in three contents, each
 * of which names another order, and every copy is sent by every client in another order: whatever two transactions can want from each other in
 * different orders, they want here.
 */
class WriterStressTest {
    private static final int FACTS = 250;
    private static final int CONTENTS = 3;
    private static final int HOT_ORDERS = 12;
    private static final int CLIENTS = 6;

    private final TestingDatabase database = TestingPostgres.freshDatabase();

    @Test
    void writersThatWantTheSameNeverDeadlockAndAnswerEveryFactRightly() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // A deadlock would be found at once and not after a second, so that the test cannot slip through between
            // two.
            statement.execute(
                    "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET deadlock_timeout = 20'; END $$");
        }
        LedgerConfig config = database.config().writers(3).build();
        List<Map<FactEnvelope, List<String>>> answers = new ArrayList<>();
        List<StoredEvent> events;
        try (Ledger one = Ledger.open(config);
                Ledger two = Ledger.open(config);
                Ledger three = Ledger.open(config)) {
            List<Ledger> nodes = List.of(one, two, three);
            List<Callable<Map<FactEnvelope, List<String>>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Ledger node = nodes.get(client % nodes.size());
                Random random = new Random(client);
                clients.add(() -> send(node, random));
            }
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                for (Future<Map<FactEnvelope, List<String>>> client : threads.invokeAll(clients)) {
                    answers.add(client.get());
                }
            } finally {
                threads.shutdown();
            }
            events = TestingFeed.all(one);
            one.chain().seal();
            assertThat(one.chain().verify(List.of(), (place, last) -> {}).isIntact())
                    .isTrue();
        }
        everyFactIsInForceOnceAndItsOtherContentsAreConflicts(answers, events);
        noStreamHasAGap(events);
        assertThat(deadlocks()).isZero();
    }

    private static void everyFactIsInForceOnceAndItsOtherContentsAreConflicts(
            List<Map<FactEnvelope, List<String>>> answers, List<StoredEvent> events) {
        Map<FactEnvelope, Map<String, Long>> byContent = new HashMap<>();
        answers.forEach(client -> client.forEach((fact, outcomes) -> outcomes.forEach(
                outcome -> byContent.computeIfAbsent(fact, f -> new HashMap<>()).merge(outcome, 1L, Long::sum))));
        Map<String, List<Map<String, Long>>> byId = byContent.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().id(), Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(byId).hasSize(FACTS);
        byId.forEach((id, contents) -> assertThat(contents)
                .as(id)
                .containsExactlyInAnyOrder(
                        Map.of("RECORDED", 1L, "DUPLICATE", CLIENTS - 1L),
                        Map.of("CONFLICT", (long) CLIENTS),
                        Map.of("CONFLICT", (long) CLIENTS)));
        assertThat(events.stream().map(StoredEvent::eventType))
                .hasSize(FACTS * CONTENTS)
                .filteredOn("fact.conflict-recorded"::equals)
                .hasSize(FACTS * (CONTENTS - 1));
    }

    private static void noStreamHasAGap(List<StoredEvent> events) {
        events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.aggregateType() + "/" + event.aggregateId(),
                        Collectors.mapping(StoredEvent::aggregateSeq, Collectors.toList())))
                .forEach((stream, sequence) -> assertThat(sequence)
                        .as(stream)
                        .containsExactlyInAnyOrderElementsOf(
                                LongStream.range(0, sequence.size()).boxed().toList()));
    }

    private static Map<FactEnvelope, List<String>> send(Ledger node, Random random) {
        List<FactEnvelope> facts = facts();
        Collections.shuffle(facts, random);
        Map<FactEnvelope, List<String>> answers = new HashMap<>();
        int from = 0;
        while (from < facts.size()) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(60));
            List<FactEnvelope> request = facts.subList(from, to);
            List<FactOutcome> outcomes = node.record(request);
            for (int i = 0; i < request.size(); i++) {
                answers.computeIfAbsent(request.get(i), f -> new ArrayList<>())
                        .add(outcomes.get(i).status());
            }
            from = to;
        }
        return answers;
    }

    private static List<FactEnvelope> facts() {
        List<FactEnvelope> facts = new ArrayList<>();
        for (int fact = 0; fact < FACTS; fact++) {
            for (int content = 0; content < CONTENTS; content++) {
                facts.add(new FactEnvelope(
                        "orders",
                        "hot-" + fact,
                        "io.tieout.order.cancelled.v1",
                        null,
                        Instant.parse("2026-11-20T10:00:00Z"),
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("orderId", "o-" + (fact + content * 5) % HOT_ORDERS)
                                .put("reason", "out of stock")));
            }
        }
        return facts;
    }

    /** The sessions of the ledgers have ended, so what they saw is counted. */
    private long deadlocks() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
