package io.tieout.app.completeness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that is not what the event log says.
 *
 * @param place where it differs
 * @param key its key columns as one JSON object
 * @param partition of its row topic
 * @param columns what is altered; empty for the other kinds
 * @param keyHash by which the proof knows it
 */
public record Difference(
        String table,
        Place place,
        Kind kind,
        JsonNode key,
        int partition,
        List<ColumnDifference> columns,
        @JsonIgnore String keyHash) {
    /** Where a row differs from the event log. */
    public enum Place {
        WAREHOUSE,
        TOPIC
    }

    /** What is wrong. */
    public enum Kind {
        /** The event log gives the row, and it is not there. */
        MISSING,
        /** It is there, and no event gives it. */
        EXTRA,
        /** It is there with other values. */
        ALTERED,
        /** It is there more than once. */
        DOUBLED
    }

    /** One column's value as it should be and as it is, null for NULL. */
    public record ColumnDifference(
            String column,
            @Nullable String expected,
            @Nullable String actual) {}

    public Difference {
        columns = List.copyOf(columns);
    }

    /** One line for a log. */
    public String text() {
        return table + " " + words();
    }

    /** The line without the table. */
    String words() {
        StringBuilder text = new StringBuilder().append(key).append(' ').append(kind);
        if (place == Place.TOPIC) {
            text.append(" on its row topic");
        }
        for (ColumnDifference column : columns) {
            text.append(", ")
                    .append(column.column())
                    .append(": expected ")
                    .append(column.expected())
                    .append(", found ")
                    .append(column.actual());
        }
        return text.toString();
    }
}
