package io.tieout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P6: the demonstration as a person starts it: every injected fault is found, nothing else is, and it says so in one document. */
class DemoIT {
    @TempDir
    Path directory;

    @Test
    void findsEveryInjectedFaultAndNothingElse() throws Exception {
        Path log = directory.resolve("demo.log");
        Path answer = directory.resolve("demo.json");
        Process demo = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Duser.timezone=UTC",
                        "-XX:+UseParallelGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.tieout.app.cli.Tieout",
                        "demo",
                        "--orders",
                        "500",
                        "--seed",
                        "11",
                        "--faults",
                        "0.25",
                        "--output",
                        "json"))
                .redirectError(log.toFile())
                .redirectOutput(answer.toFile())
                .start();
        int exit = demo.waitFor();

        assertThat(exit).as(() -> "exit code; " + log).isZero();
        JsonNode report = new ObjectMapper().readTree(Files.readString(answer));
        assertThat(report.path("orders").intValue()).isEqualTo(500);
        assertThat(report.path("injected")).isEqualTo(report.path("found")).isNotEmpty();
        report.path("injected").properties().forEach(scenario -> {
            // What people decide is no fact, so no simulation tells faults of adjustments.
            if (!scenario.getKey().equals("R20")) {
                assertThat(scenario.getValue().intValue())
                        .as("injected for %s", scenario.getKey())
                        .isPositive();
            }
        });
        assertThat(report.path("missed").intValue()).isZero();
        assertThat(report.path("false").intValue()).isZero();
        assertThat(report.path("cut").longValue())
                .isEqualTo(report.path("events").longValue());
    }
}
