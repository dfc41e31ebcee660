package io.tieout.warehouse.duckdb;

import java.time.Clock;

/**
 * What the storage may use and for how long it remembers labels.
 *
 * @param memoryLimitMegabytes the most memory that DuckDB takes for data, in MB (10^6 bytes); it spills to disk beyond
 * @param threads how many threads one statement may use
 * @param clock dates the ends of loads
 */
public record StoreSettings(int memoryLimitMegabytes, int threads, LabelRetention labelRetention, Clock clock) {
    public StoreSettings {
        if (memoryLimitMegabytes < 64) {
            throw new IllegalArgumentException(
                    "memory limit of " + memoryLimitMegabytes + " MB: the storage engine needs at least 64; raise it");
        }
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads: the storage engine needs at least one");
        }
    }

    /** 1024 MB, as many threads as there are processors, StarRocks' label retention and the system's clock. */
    public static StoreSettings defaults() {
        return new StoreSettings(
                1024, Runtime.getRuntime().availableProcessors(), LabelRetention.defaults(), Clock.systemUTC());
    }

    /** The same settings with another memory limit. */
    public StoreSettings withMemoryLimitMegabytes(int megabytes) {
        return new StoreSettings(megabytes, threads, labelRetention, clock);
    }

    /** The same settings with another label retention. */
    public StoreSettings withLabelRetention(LabelRetention retention) {
        return new StoreSettings(memoryLimitMegabytes, threads, retention, clock);
    }
}
