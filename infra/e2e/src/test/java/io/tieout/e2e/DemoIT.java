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
                        "400",
                        "--seed",
                        "11",
                        "--faults",
                        "0.1",
                        "--output",
                        "json"))
                .redirectError(log.toFile())
                .redirectOutput(answer.toFile())
                .start();
        int exit = demo.waitFor();

        assertThat(exit).as(() -> "exit code; " + log).isZero();
        JsonNode report = new ObjectMapper().readTree(Files.readString(answer));
        assertThat(report.path("orders").intValue()).isEqualTo(400);
        assertThat(report.path("injected")).isEqualTo(report.path("found")).isNotEmpty();
        for (JsonNode injected : report.path("injected")) {
            assertThat(injected.intValue())
                    .as("injected %s", report.path("injected"))
                    .isPositive();
        }
        assertThat(report.path("missed").intValue()).isZero();
        assertThat(report.path("false").intValue()).isZero();
        assertThat(report.path("cut").longValue())
                .isEqualTo(report.path("events").longValue());
    }
}
