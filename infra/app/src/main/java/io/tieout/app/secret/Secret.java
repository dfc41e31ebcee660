package io.tieout.app.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A password or token. It comes from a file or an environment variable, never from a command line, where every user of the machine could read it; and
 * its text form hides it. Immutable, for any thread.
 */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * The secret that a program holds already.
     *
     * @throws IllegalArgumentException where it is empty
     */
    public static Secret of(String value) {
        return notEmpty(value, "the secret");
    }

    /**
     * The content of a file without the white space around it.
     *
     * @throws IllegalArgumentException where the file cannot be read or is empty, naming the file
     */
    public static Secret fromFile(Path file) {
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
    public static Secret fromEnvironment(String name, Map<String, String> environment) {
        return notEmpty(environment.getOrDefault(name, ""), "environment variable " + name);
    }

    private static Secret notEmpty(String value, String where) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(where + " is empty: a secret has at least one character; set it");
        }
        return new Secret(value);
    }

    /** The secret itself. Call it where it is used, and keep what it returns nowhere. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
