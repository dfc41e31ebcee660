package io.tieout.warehouse.sql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that {@code SUBMIT TASK} handed over.
 *
 * @param schedule when it runs, or null if it runs once
 * @param definition the statement as it was written
 * @param creator the user as which it runs
 */
record Task(
        long id,
        String name,
        String database,
        @Nullable Schedule schedule,
        String definition,
        Map<String, String> properties,
        String creator,
        long createdAtMs) {}
