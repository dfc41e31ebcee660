package io.tieout.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.app.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path root;

    @Test
    void isForOneProcessAtATime() {
        try (DataDirectory first = DataDirectory.take(root)) {
            assertThat(first.of("kafka")).isEqualTo(root.toAbsolutePath().resolve("kafka"));
            assertThatThrownBy(() -> DataDirectory.take(root))
                    .isInstanceOf(ConfigException.class)
                    .hasMessage("data directory " + root
                            + " is in use by another process: stop that one, or name another directory with --data");
        }
        DataDirectory.take(root).close();
    }

    @Test
    void keepsASecretThatOnlyItsOwnerReads() throws Exception {
        try (DataDirectory directory = DataDirectory.take(root)) {
            String secret = directory.secret("token");

            assertThat(secret).matches("[0-9a-f]{48}");
            assertThat(directory.secret("token")).isEqualTo(secret);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.secretFile("token"))))
                    .isEqualTo("rw-------");
        }
    }
}
