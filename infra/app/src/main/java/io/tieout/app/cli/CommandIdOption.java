package io.tieout.app.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The name under which a decision is carried out once, as a picocli mixin. */
final class CommandIdOption {
    @Option(
            names = "--command-id",
            paramLabel = "ID",
            description = "names this command: sent twice under one id, it is carried out once; default a new UUID")
    private @Nullable String id;

    /** The id that was given, or a new one, the same at each call. */
    String value() {
        if (id == null) {
            id = UUID.randomUUID().toString();
        }
        return id;
    }
}
