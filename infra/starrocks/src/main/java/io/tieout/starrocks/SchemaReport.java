package io.tieout.starrocks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What applying the schema did.
 *
 * @param created names of the objects that were missing
 * @param unchanged names of those that were there
 */
public record SchemaReport(List<String> created, List<String> unchanged) {
    public SchemaReport {
        created = List.copyOf(created);
        unchanged = List.copyOf(unchanged);
    }

    /** Both reports as one, this one's objects first. */
    public SchemaReport and(SchemaReport other) {
        return new SchemaReport(
                Stream.concat(created.stream(), other.created.stream()).toList(),
                Stream.concat(unchanged.stream(), other.unchanged.stream()).toList());
    }
}
