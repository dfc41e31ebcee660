package io.tieout.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A value that must not be printed: {@code toString} hides it, {@link #reveal()} gives it to the one place that needs it. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value already in memory. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Reads the first line of a file. */
    public static Secret fromFile(Path file) {
        try {
            return new Secret(Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .trim());
        } catch (IOException e) {
            throw new ConfigException(
                    "secret file " + file + " cannot be read: name a file that holds the secret in its first line", e);
        }
    }

    /** Reads an environment variable. */
    public static Secret fromEnvironment(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null) {
            throw new ConfigException(
                    "environment variable " + variable + " is not set: set it, or name a file instead");
        }
        return new Secret(value);
    }

    /** The value itself. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
