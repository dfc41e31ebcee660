package io.tieout.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourceTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void comesFromAFileWithoutItsLineEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "s3cret\n");

        assertThat(SecretSource.file(file).reveal()).isEqualTo("s3cret");
    }

    @Test
    void comesFromTheEnvironment() {
        assertThat(SecretSource.environment("T", Map.of("T", "s3cret")).reveal())
                .isEqualTo("s3cret");
    }

    @Test
    void refusesToBeEmptyAndSaysWhereItLooked() {
        assertThatThrownBy(() -> SecretSource.environment("TIEOUT_TOKEN", Map.of()))
                .hasMessage("environment variable TIEOUT_TOKEN is empty: a secret has at least one character; set it");
    }
}
