package io.tieout.starrocks;

import java.util.List;

/**
 * One file of the schema: one object of the warehouse.
 *
 * @param name the file's name, for example {@code 010_table_orders.sql}; files apply in its order
 * @param kind what the object is
 * @param object the object's name in the warehouse, for example {@code orders}
 * @param statements what creates it, in order, without comments and semicolons
 */
public record SqlFile(String name, Kind kind, String object, List<String> statements) {
    /** What a file creates. */
    public enum Kind {
        TABLE,
        VIEW
    }

    public SqlFile {
        statements = List.copyOf(statements);
    }

    static SqlFile of(String name, String text) {
        String[] parts = name.replaceFirst("\\.sql$", "").split("_", 3);
        Kind kind = parts.length == 3 ? kindOf(parts[1]) : null;
        if (kind == null || !parts[0].matches("\\d{3}")) {
            throw new IllegalArgumentException(
                    "schema file " + name + ": a name is NNN_table_NAME.sql or NNN_view_NAME.sql; rename the file");
        }
        return new SqlFile(name, kind, parts[2], SqlScript.split(text));
    }

    private static @org.jspecify.annotations.Nullable Kind kindOf(String word) {
        return switch (word) {
            case "table" -> Kind.TABLE;
            case "view" -> Kind.VIEW;
            default -> null;
        };
    }
}
