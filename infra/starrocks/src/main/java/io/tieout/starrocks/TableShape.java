package io.tieout.starrocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as its schema file defines it. Immutable.
 *
 * @param name the table's name
 * @param model how rows of one key meet
 * @param keyColumns in the order of the definition
 * @param columns all of them, in the order of the definition
 */
public record TableShape(String name, Model model, List<String> keyColumns, List<Column> columns) {
    private static final Pattern KEY =
            Pattern.compile("\\b(PRIMARY|DUPLICATE|UNIQUE|AGGREGATE) KEY\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MERGED = Pattern.compile(
            "(\\w+)\\s+\\w+(?:\\s*\\([\\d,\\s]+\\))?\\s+(SUM|MIN|MAX|REPLACE|REPLACE_IF_NOT_NULL)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The four table models. */
    public enum Model {
        PRIMARY,
        DUPLICATE,
        UNIQUE,
        AGGREGATE
    }

    /**
     * One column.
     *
     * @param type in lower case without blanks, for example {@code decimal(18,4)}
     * @param merge how an Aggregate table merges it, for example {@code SUM}; empty elsewhere
     */
    public record Column(String name, String type, String merge) {}

    public TableShape {
        keyColumns = List.copyOf(keyColumns);
        columns = List.copyOf(columns);
    }

    /**
     * The shape of the table that a file creates.
     *
     * @throws IllegalArgumentException if it creates none, or has no key clause
     */
    public static TableShape of(SqlFile file) {
        String sql = file.statements().get(0);
        Matcher key = KEY.matcher(sql);
        if (file.kind() != SqlFile.Kind.TABLE || !key.find()) {
            throw new IllegalArgumentException("schema file " + file.name()
                    + ": it creates no table with a key clause; write one of the four models");
        }
        Map<String, String> merged = new HashMap<>();
        Matcher merge = MERGED.matcher(sql.substring(0, key.start()));
        while (merge.find()) {
            merged.put(merge.group(1).toLowerCase(Locale.ROOT), merge.group(2).toUpperCase(Locale.ROOT));
        }
        List<Column> columns = new ArrayList<>();
        for (ColumnShape column : ColumnShape.of(file.object(), sql)) {
            columns.add(new Column(column.name(), column.type(), merged.getOrDefault(column.name(), "")));
        }
        List<String> keys = Arrays.stream(key.group(2).split(",", -1))
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new TableShape(file.object(), Model.valueOf(key.group(1).toUpperCase(Locale.ROOT)), keys, columns);
    }

    /** Whether the table has the column. */
    public boolean has(String column) {
        return columns.stream().anyMatch(other -> other.name().equals(column));
    }
}
