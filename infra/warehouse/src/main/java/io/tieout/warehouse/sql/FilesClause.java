package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code FILES ('path' = '...', 'format' = 'parquet', ...)}. Paths lie in the warehouse's own directory of files and nowhere else.
 *
 * @param path absolute, without {@code file://}; ends with a slash where the statement's does
 */
record FilesClause(String path, Map<String, String> properties) {
    private static final Set<String> KNOWN = Set.of(
            "path", "format", "compression", "partition_by", "single", "target_max_file_size", "columns_from_path");

    /** Reads from the bracket on. @throws SqlException if a property is missing or refused */
    static FilesClause read(Tokens tokens, Scope scope) {
        scope.session().access().require(Privilege.EXPORT, ObjectKind.SYSTEM, "", "");
        Map<String, String> properties = new LinkedHashMap<>();
        tokens.expectSymbol("(");
        do {
            String name = tokens.string().toLowerCase(Locale.ROOT);
            tokens.expectSymbol("=");
            properties.put(name, tokens.string());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        properties.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw SqlException.notHere("property " + name + " of FILES()", "files are local; leave it out");
                });
        String format = properties.getOrDefault("format", "");
        if (!format.equalsIgnoreCase("parquet")) {
            throw SqlException.notHere("FILES() of format '" + format + "'", "write 'format' = 'parquet'");
        }
        return new FilesClause(
                inside(
                        properties.getOrDefault("path", ""),
                        scope.engine().store().filesDirectory()),
                properties);
    }

    private static String inside(String written, Path root) {
        String text = written.startsWith("file://") ? written.substring("file://".length()) : written;
        try {
            // A star is part of a name here and a pattern for the engine, so it is set aside to make a path.
            Path path = root.resolve(text).normalize();
            if (text.isEmpty() || !path.startsWith(root) || path.equals(root)) {
                throw SqlException.analysis("path '" + written + "' of FILES() lies outside of '" + root
                        + "': the embedded warehouse writes and reads files below that directory only.");
            }
            return text.endsWith("/") ? path + "/" : path.toString();
        } catch (InvalidPathException e) {
            throw SqlException.analysis("path '" + written + "' of FILES() is no path: " + e.getReason() + ".");
        }
    }

    String property(String name, String fallback) {
        return properties.getOrDefault(name, fallback);
    }
}
