package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieoutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "up",
                "ingest",
                "rejected",
                "rejected resend",
                "privacy",
                "privacy forget",
                "reconcile",
                "breaks",
                "adjust",
                "period",
                "schema",
                "simulate",
                "verify"
            })
    void explainsItself(String command) throws IOException {
        CommandRun run = command.isEmpty() ? CommandRun.of("--help") : CommandRun.of((command + " --help").split(" "));

        assertThat(run.exitCode()).isZero();
        isGolden("help-" + (command.isEmpty() ? "tieout" : command.replace(' ', '-')) + ".txt", run.out());
    }

    @Test
    void namesItsVersion() {
        assertThat(CommandRun.of("--version").out()).startsWith("tieout ");
    }

    @Test
    void answersAWrongCommandLineWithTheUsageAndExitCodeTwo() {
        assertThat(CommandRun.of().exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("nonsense").exitCode()).isEqualTo(2);
        CommandRun run = CommandRun.of("simulate", "--orders", "many", "--out", "x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Invalid value for option '--orders': 'many' is not an int")
                .contains("Usage: tieout simulate");
    }

    @Test
    void answersAForeseenFailureWithOneLine() {
        CommandRun run = CommandRun.of("ingest", "--token-file", "/does/not/exist", "/nor/this");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "tieout: file /does/not/exist cannot be read: a secret is the content of a text file;"
                                + " check its path and that you may read it\n");
    }

    /** Compares with the recorded text; -Dgolden.record=true writes it anew. */
    static void isGolden(String name, String text) throws IOException {
        Path golden = Path.of("src/test/resources/golden", name);
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
