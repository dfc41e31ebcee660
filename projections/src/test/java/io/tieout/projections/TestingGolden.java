package io.tieout.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file under version control; {@code -Dgolden.record=true} writes the files instead, to be read before a commit. */
public final class TestingGolden {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private TestingGolden() {}

    public static void assertSame(String file, String text) throws IOException {
        Path golden = DIRECTORY.resolve(file);
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(golden, text);
        }
        assertThat(text).as("compared with %s", golden).isEqualTo(Files.readString(golden));
    }
}
