package io.tieout.app.secret;

import io.tieout.ledger.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where secrets come from: a file or an environment variable, never a command line, where every user of the machine could read them. */
public final class SecretSource {
    private SecretSource() {}

    /**
     * The content of a file without the white space around it.
     *
     * @throws IllegalArgumentException where the file cannot be read or is empty, naming the file
     */
    public static Secret file(Path file) {
        try {
            return notEmpty(Files.readString(file).strip(), "file " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "file " + file
                            + " cannot be read: a secret is the content of a text file; check its path and that you may read it",
                    e);
        }
    }

    /**
     * The value of a variable.
     *
     * @param environment all variables, normally {@code System.getenv()}
     * @throws IllegalArgumentException where the variable is not set or empty, naming the variable
     */
    public static Secret environment(String name, Map<String, String> environment) {
        return notEmpty(environment.getOrDefault(name, ""), "environment variable " + name);
    }

    private static Secret notEmpty(String value, String where) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(where + " is empty: a secret has at least one character; set it");
        }
        return Secret.of(value);
    }
}
