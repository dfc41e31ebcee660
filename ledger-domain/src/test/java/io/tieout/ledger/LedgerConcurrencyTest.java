package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerConcurrencyTest {
    private final TestingDatabase database = TestingPostgres.freshDatabase();

    /**
     * Facts shuffled, doubled and sent at once through two ledgers on one database, as two processes would: each is recorded once, all other
     * answers are duplicates, and no stream has a gap.
     */
    @Test
    void factsShuffledDoubledAndSentThroughTwoLedgersAreRecordedOnceEach() throws Exception {
        List<FactEnvelope> facts = TestingFacts.closedLoops("o-", 60);
        try (Ledger one = database.open();
                Ledger other = database.open()) {
            List<Callable<List<FactOutcome>>> clients = new ArrayList<>();
            for (int client = 0; client < 6; client++) {
                Ledger ledger = client % 2 == 0 ? one : other;
                Random random = new Random(client);
                clients.add(() -> sendInRandomBatches(ledger, facts, random));
            }

            Map<String, Long> outcomes = runAll(clients).stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(FactOutcome::status, Collectors.counting()));

            assertThat(outcomes).isEqualTo(Map.of("RECORDED", (long) facts.size(), "DUPLICATE", 5L * facts.size()));
            List<StoredEvent> events = TestingFeed.all(one);
            assertThat(events)
                    .extracting(StoredEvent::eventId)
                    .doesNotHaveDuplicates()
                    .hasSize(facts.size());
            Map<String, List<Long>> streams = events.stream()
                    .collect(Collectors.groupingBy(
                            event -> event.aggregateType() + "/" + event.aggregateId(),
                            Collectors.mapping(StoredEvent::aggregateSeq, Collectors.toList())));
            streams.forEach((stream, sequence) -> assertThat(sequence)
                    .as(stream)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(0, sequence.size()).boxed().toList()));
        }
    }

    @Test
    void ofTwoLedgersRacingWithOneFactOneAnswersRecordedAndOneDuplicate() throws Exception {
        try (Ledger one = database.open();
                Ledger other = database.open()) {
            for (int i = 0; i < 30; i++) {
                List<FactEnvelope> fact = List.of(TestingFacts.orderPlaced("race-" + i));
                List<Callable<List<FactOutcome>>> race = List.of(() -> one.record(fact), () -> other.record(fact));
                List<FactOutcome> answers =
                        runAll(race).stream().flatMap(List::stream).toList();
                assertThat(answers).extracting(FactOutcome::status).containsExactlyInAnyOrder("RECORDED", "DUPLICATE");
            }
        }
    }

    /** What one ledger has cached of a stream is stale once the other extends it: the unique key tells, and it looks again. */
    @Test
    void aStreamThatAnotherLedgerExtendedIsReadAgain() {
        try (Ledger one = database.open();
                Ledger other = database.open()) {
            one.record(List.of(TestingFacts.orderPlaced("o-1")));
            other.record(List.of(TestingFacts.orderPaid("o-1")));

            List<FactOutcome> answer = one.record(List.of(TestingFacts.orderCancelled("o-1")));

            assertThat(answer).extracting(FactOutcome::status).containsExactly("RECORDED");
            assertThat(TestingFeed.all(one))
                    .extracting(StoredEvent::aggregateSeq)
                    .containsExactly(0L, 1L, 2L);
        }
    }

    private static List<FactOutcome> sendInRandomBatches(Ledger ledger, List<FactEnvelope> facts, Random random) {
        List<FactEnvelope> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        List<FactOutcome> outcomes = new ArrayList<>();
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(80));
            outcomes.addAll(ledger.record(shuffled.subList(from, to)));
            from = to;
        }
        return outcomes;
    }

    private static <T> List<T> runAll(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
