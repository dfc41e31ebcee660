package io.tieout.sink;

import io.tieout.streamload.Compression;
import io.tieout.streamload.PartialUpdateMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the rows of a route are made and sent. Immutable.
 *
 * @param partialUpdate Primary Key tables: change only the columns that a record has; each run of records with the same
 *     columns is a load of its own, since the columns belong to the load (protocol 4.3)
 * @param compression of the load's body
 * @param values what becomes of a value that does not fit its column
 * @param columns table column by source; empty for the record's own fields, one column each. A source is a field, a path of
 *     fields with dots, or one of {@code @topic}, {@code @partition}, {@code @offset}, {@code @timestamp} and {@code @key}
 * @param headers further Stream Load headers
 */
public record LoadOptions(
        Optional<PartialUpdateMode> partialUpdate,
        Compression compression,
        Values values,
        Map<String, String> columns,
        Map<String, String> headers) {
    /** Values that do not fit their column (protocol 4.5). */
    public enum Values {
        /** The row is refused and goes to the rejected topic. */
        STRICT,
        /** The server stores NULL where the column allows it. */
        LENIENT
    }

    /** Whole rows, strict, not compressed, named as in the record. */
    public static final LoadOptions DEFAULT =
            new LoadOptions(Optional.empty(), Compression.NONE, Values.STRICT, Map.of(), Map.of());

    public LoadOptions {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        headers = Map.copyOf(headers);
    }

    public LoadOptions withPartialUpdate(PartialUpdateMode mode) {
        return new LoadOptions(Optional.of(mode), compression, values, columns, headers);
    }

    public LoadOptions withCompression(Compression chosen) {
        return new LoadOptions(partialUpdate, chosen, values, columns, headers);
    }

    public LoadOptions withValues(Values chosen) {
        return new LoadOptions(partialUpdate, compression, chosen, columns, headers);
    }

    public LoadOptions withColumns(Map<String, String> sourceByColumn) {
        return new LoadOptions(partialUpdate, compression, values, sourceByColumn, headers);
    }

    public LoadOptions withHeaders(Map<String, String> further) {
        return new LoadOptions(partialUpdate, compression, values, columns, further);
    }
}
