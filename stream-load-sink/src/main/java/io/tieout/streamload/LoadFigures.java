package io.tieout.streamload;

/**
 * The row counters of a plain load (protocol 2.3): {@code total = loaded + filtered + unselected}. All are 0 when the
 * load failed before it was executed.
 *
 * @param totalRows rows read
 * @param loadedRows rows written
 * @param filteredRows rows refused for their data
 * @param unselectedRows rows that the {@code where} header left out
 * @param loadBytes body bytes received
 */
public record LoadFigures(long totalRows, long loadedRows, long filteredRows, long unselectedRows, long loadBytes) {
    static final LoadFigures NONE = new LoadFigures(0, 0, 0, 0, 0);
}
