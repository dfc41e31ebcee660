package io.tieout.app.replay;

import java.time.Duration;
import java.util.List;

/**
 * What a rebuild did.
 *
 * @param generation the number of the generation that is in use now
 * @param upTo the place in the ledger at which the new tables were compared with the event store
 * @param events how many events the event store holds up to there
 * @param tables what was compared, by table
 * @param views materialized views that were made active again
 * @param filled how long it took from the first event read to the last row visible; zero where an earlier run did it
 * @param took how long this run took in all
 */
public record RebuildReport(
        int generation,
        long upTo,
        long events,
        List<CheckedTable> tables,
        List<String> views,
        Duration filled,
        Duration took) {
    public RebuildReport {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
    }

    /**
     * One table.
     *
     * @param rows that the new table has at {@code upTo}
     * @param sums how many sums were compared, each of one column and currency
     */
    public record CheckedTable(String table, long rows, int sums) {}

    /** Events a second from the event store to visible rows; 0 where this run did not fill. */
    public long eventsPerSecond() {
        return filled.isZero() ? 0 : events * 1_000 / Math.max(1, filled.toMillis());
    }
}
