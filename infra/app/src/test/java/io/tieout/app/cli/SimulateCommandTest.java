package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    private Path directory = Path.of("");

    /** The golden world is what makes a run of today comparable with one of next year. */
    @Test
    void writesTheSameSmallWorldAsEver() throws IOException {
        Path facts = directory.resolve("facts.jsonl");
        Path labels = directory.resolve("labels.jsonl");

        CommandRun run = CommandRun.of(
                "simulate",
                "--orders",
                "4",
                "--seed",
                "7",
                "--faults",
                "0.5",
                "--out",
                facts.toString(),
                "--labels",
                labels.toString());

        assertThat(run.exitCode()).isZero();
        TieoutTest.isGolden("simulate-4-orders.jsonl", Files.readString(facts));
        TieoutTest.isGolden("simulate-4-orders-labels.jsonl", Files.readString(labels));
        TieoutTest.isGolden("simulate-4-orders.txt", run.out());
    }

    @Test
    void printsOneJsonDocument() throws IOException {
        CommandRun run = CommandRun.of(
                "simulate",
                "--orders",
                "200",
                "--faults",
                "0.2",
                "--output",
                "json",
                "--out",
                directory.resolve("f").toString());

        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.get("orders").intValue()).isEqualTo(200);
        assertThat(document.get("deliveries").longValue()).isGreaterThan(1_200);
        assertThat(document.get("injected").get("R17").intValue()).isPositive();
    }

    @Test
    void refusesARateAboveOne() {
        CommandRun run = CommandRun.of(
                "simulate", "--faults", "1.5", "--out", directory.resolve("f").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "tieout: fault rate 1.5: must be 0 to 1 with at most six decimals; 0.01 is one order in a hundred\n");
    }
}
