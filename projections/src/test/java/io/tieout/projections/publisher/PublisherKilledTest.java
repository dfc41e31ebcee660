package io.tieout.projections.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.projections.TestingKafka;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process of a publisher with SIGKILL at random moments and then counts what a reader of committed records sees. */
class PublisherKilledTest {
    private static final int ROUNDS = 5;
    private static final long EVENTS = 40_000;

    @Test
    void losesAndDoublesNothingWhenItsProcessIsKilled(@TempDir Path directory) throws Exception {
        TieoutTopics topics = new TieoutTopics("killed.");
        Random random = new Random(20260105);
        try (TestingKafka kafka = new TestingKafka(directory)) {
            new TopicCreation(kafka.clientSettings(), topics).create(3, (short) 1);
            for (int round = 0; round < ROUNDS; round++) {
                Process process = publisher(kafka, topics);
                long before = kafka.committedEnd(topics.events());
                // Progress means that this life has taken over and committed; then any moment is as good as another.
                await("progress in round " + round)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> kafka.committedEnd(topics.events()) > before);
                if (process.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the publisher ended by itself with " + process.exitValue());
                }
                process.destroyForcibly().waitFor();
                PublishedLog.of(kafka, topics).assertMarkersHold();
            }
            Process last = publisher(kafka, topics);
            try {
                await("all events")
                        .atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> PublishedLog.of(kafka, topics).cut() == EVENTS);
            } finally {
                last.destroyForcibly().waitFor();
            }
            PublishedLog log = PublishedLog.of(kafka, topics);
            assertThat(log.sequences())
                    .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
            log.assertAggregatesAreWhole();
            log.assertMarkersHold();
        }
    }

    private static Process publisher(TestingKafka kafka, TieoutTopics topics) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublisherProcess.class.getName(),
                        kafka.bootstrapServers(),
                        topics.prefix(),
                        Long.toString(EVENTS)))
                .inheritIO()
                .start();
    }
}
