package io.tieout.app.cli;

import io.tieout.app.config.ConfigFile;
import io.tieout.app.config.TieoutConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a stack keeps its data and what it is told to be. */
final class StackOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".tieout",
            description = "Directory for everything embedded, state and secrets (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".tieout");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration in YAML (default: everything embedded).")
    private @Nullable Path config;

    Path data() {
        return data.toAbsolutePath();
    }

    TieoutConfig config() {
        return config == null ? TieoutConfig.embedded() : ConfigFile.read(config);
    }
}
