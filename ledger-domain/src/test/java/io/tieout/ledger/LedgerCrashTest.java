package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LedgerCrashTest {
    private static final int ROUNDS = 3;
    private static final int FACTS_PER_BATCH = 80;

    /** Kills a recording process with SIGKILL; what it acknowledged must be there, once. */
    @Test
    void everyAcknowledgedFactOutlivesAKilledProcess() throws IOException, InterruptedException {
        TestingDatabase database = TestingPostgres.freshDatabase();
        Random random = new Random(20_261_122);
        List<FactEnvelope> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "k" + round + "-";
            for (int batch : recordUntilKilled(database, prefix, 3 + random.nextInt(15))) {
                acknowledged.addAll(TestingFacts.closedLoops(prefix + batch + "-", 10));
            }
        }

        try (Ledger ledger = database.open()) {
            List<StoredEvent> events = TestingFeed.all(ledger);
            Set<String> ids = events.stream().map(StoredEvent::eventId).collect(Collectors.toSet());
            assertThat(ids).hasSameSizeAs(events);
            assertThat(events).hasSizeBetween(acknowledged.size(), acknowledged.size() + ROUNDS * FACTS_PER_BATCH);
            assertThat(ledger.record(acknowledged)).containsOnly(new FactOutcome.Duplicate());
        }
    }

    /** The numbers of the batches that the process acknowledged. */
    private static List<Integer> recordUntilKilled(TestingDatabase database, String prefix, int batchesBeforeKill)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingProcess.class.getName(),
                        database.url(),
                        database.user(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("TESTING_PASSWORD", database.password());
        Process process = builder.start();
        List<Integer> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(Integer.parseInt(line));
                if (acknowledged.size() == batchesBeforeKill) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed by SIGKILL").isEqualTo(137);
        return acknowledged;
    }
}
