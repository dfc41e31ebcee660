package io.tieout.warehouse.duckdb;

/**
 * What DuckDB may use.
 *
 * @param memoryLimitMegabytes the most memory that DuckDB takes for data, in MB (10^6 bytes); it spills to disk beyond
 * @param threads how many threads one statement may use
 */
public record StoreSettings(int memoryLimitMegabytes, int threads) {
    public StoreSettings {
        if (memoryLimitMegabytes < 64) {
            throw new IllegalArgumentException(
                    "memory limit of " + memoryLimitMegabytes + " MB: the storage engine needs at least 64; raise it");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("" + threads + " threads: the storage engine needs at least one");
        }
    }

    /** 1024 MB and as many threads as there are processors. */
    public static StoreSettings defaults() {
        return new StoreSettings(1024, Runtime.getRuntime().availableProcessors());
    }
}
