package io.tieout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.app.cli.Tieout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P1: an acknowledged fact is in the event store after SIGKILL, and in the warehouse exactly once after the restart. The goal is to find a window
 * in which a kill loses or doubles something; so facts keep arriving while the process dies, at a different moment each round.
 *
 * <p>{@code -Dcrash.rounds} and {@code -Dcrash.seed} vary it; the profile {@code crash} runs more rounds.
 */
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final long SEED = Long.getLong("crash.seed", 20_261_122L);
    private static final int ORDERS_PER_ROUND = 120;
    private static final int BATCH = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheProcessIsKilled() throws Exception {
        Random random = new Random(SEED);
        List<String> facts = simulatedFacts();
        List<List<String>> batches = batches(facts);
        Path data = directory.resolve("data");
        Path config = FreePorts.configFile(directory.resolve("tieout.yaml"));
        Path log = directory.resolve("up.log");

        AtomicInteger acknowledged = new AtomicInteger();
        List<String> rejected = new ArrayList<>();
        try (FactSender sender = new FactSender()) {
            for (int round = 1; round <= ROUNDS; round++) {
                int killAt = acknowledged.get() + 1 + random.nextInt(Math.max(1, batches.size() / (ROUNDS + 1)));
                long killDelayNanos = random.nextInt(300_000_000);
                try (UpProcess up = UpProcess.start(data, config, log)) {
                    Thread killer = killer(up, acknowledged, killAt, killDelayNanos);
                    sendUntilTheProcessDies(sender, up, batches, acknowledged, rejected);
                    killer.join();
                }
            }
            try (UpProcess up = UpProcess.start(data, config, log)) {
                while (acknowledged.get() < batches.size()) {
                    sender.send(up, batches.get(acknowledged.get()));
                    acknowledged.incrementAndGet();
                }
                assertThat(sender.send(up, batches.get(random.nextInt(batches.size()))))
                        .as("the same facts again, after all crashes")
                        .containsOnlyKeys("DUPLICATE");

                try (Stores stores = Stores.open(up)) {
                    assertExactlyOnce(stores, identities(facts));
                    assertKept(stores, rejected);
                }
                assertThat(up.stop()).as("exit code after SIGTERM").isIn(0, 143);
            }
        }
    }

    private static void assertExactlyOnce(Stores stores, Set<String> sent) throws Exception {
        assertThat(stores.recorded()).as("facts in the event store").containsExactlyInAnyOrderElementsOf(sent);

        long head = stores.head();
        Awaitility.await("the cut passes the head of the ledger")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stores.cut() >= head);

        assertThat(stores.publishedSequences())
                .as("ledger sequences in the topic, read committed")
                .containsExactlyInAnyOrderElementsOf(stores.storedSequences());
        assertThat(stores.loadedSequences())
                .as("ledger sequences in ledger_event")
                .containsExactlyInAnyOrderElementsOf(stores.storedSequences());
        assertThat(stores.tableCounts()).as("rows by table").isEqualTo(stores.expectedCounts());
        assertThat(stores.capturedByCurrency())
                .as("captured money by currency")
                .isEqualTo(stores.capturedByCurrencyInTheStore());
    }

    private static void assertKept(Stores stores, List<String> rejected) {
        assertThat(rejected).as("rejections answered").isNotEmpty();
        assertThat(stores.rejected())
                .as("rejected facts that were answered as kept, in their own bytes")
                .containsAll(rejected);
    }

    /** Each batch carries a malformed fact as well, which must cost no other fact and be kept once it is answered. */
    private static void sendUntilTheProcessDies(
            FactSender sender,
            UpProcess up,
            List<List<String>> batches,
            AtomicInteger acknowledged,
            List<String> rejected) {
        while (acknowledged.get() < batches.size()) {
            String malformed = "{\"specversion\":\"1.0\",\"id\":\"malformed-" + acknowledged.get() + "\",\"data\":{}}";
            List<String> batch = new ArrayList<>(batches.get(acknowledged.get()));
            batch.add(batch.size() / 2, malformed);
            try {
                Map<String, Integer> outcomes = sender.send(up, batch);
                assertThat(outcomes)
                        .as("outcomes of a batch with one malformed fact")
                        .containsEntry("REJECTED", 1);
                if (!outcomes.containsKey(FactSender.NOT_KEPT)) {
                    rejected.add(malformed);
                }
                acknowledged.incrementAndGet();
            } catch (IOException killed) {
                return;
            }
        }
    }

    private static Thread killer(UpProcess up, AtomicInteger acknowledged, int killAt, long delayNanos) {
        Thread killer = new Thread(
                () -> {
                    Awaitility.await("enough facts to kill in the middle of them")
                            .atMost(Duration.ofMinutes(1))
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> acknowledged.get() >= killAt);
                    // Some kills fall into the append, others into publishing, projecting or loading behind it.
                    LockSupport.parkNanos(delayNanos);
                    try {
                        up.kill();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "killer");
        killer.start();
        return killer;
    }

    private List<String> simulatedFacts() throws IOException {
        Path file = directory.resolve("facts.jsonl");
        int exit = Tieout.run(
                "simulate",
                "--orders",
                Integer.toString(ORDERS_PER_ROUND * (ROUNDS + 1)),
                "--seed",
                "7",
                "--out",
                file.toString());
        assertThat(exit).isZero();
        return Files.readAllLines(file);
    }

    private static List<List<String>> batches(List<String> facts) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += BATCH) {
            batches.add(facts.subList(from, Math.min(facts.size(), from + BATCH)));
        }
        return batches;
    }

    private static Set<String> identities(List<String> facts) throws IOException {
        Set<String> identities = new HashSet<>();
        for (String fact : facts) {
            JsonNode event = JSON.readTree(fact);
            identities.add(
                    event.path("source").asText() + " " + event.path("id").asText());
        }
        return identities;
    }
}
