package io.tieout.starrocks;

import java.util.List;

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
}
