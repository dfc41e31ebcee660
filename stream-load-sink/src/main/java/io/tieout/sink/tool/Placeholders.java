package io.tieout.sink.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in what a configuration file should not hold: <code>${env:NAME}</code> is an environment variable and
 * <code>${file:/path}</code> the text of a file without its last line break.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(env|file):([^}]*)}");

    private final Map<String, String> environment;

    Placeholders(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @param key where the text stands, for messages */
    String resolved(String key, String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value =
                    matcher.group(1).equals("env") ? variable(key, matcher.group(2)) : file(key, matcher.group(2));
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private String variable(String key, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new ConfigException(
                    key + " refers to the environment variable " + name + ", which is not set: set it");
        }
        return value;
    }

    private static String file(String key, String name) {
        try {
            String text = Files.readString(Path.of(name));
            return text.endsWith("\n") ? text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1)) : text;
        } catch (IOException | InvalidPathException unreadable) {
            throw new ConfigException(
                    key + " refers to the file " + name + ", which cannot be read ("
                            + unreadable.getClass().getSimpleName() + "): create it or correct the path",
                    unreadable);
        }
    }
}
