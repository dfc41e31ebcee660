package io.tieout.sink;

import io.tieout.streamload.StreamLoadRequest;
import java.util.List;

/** One piece of I/O that a worker does for the loop: one request, no waiting in between. */
sealed interface Job {
    record Load(StreamLoadRequest request, int rows, long bytes) implements Job {}

    record AskLabel(String database, String label) implements Job {}

    record AskTable(TableRoute route, int partition) implements Job {}

    record Divert(TableRoute route, List<Entry.Poison> records) implements Job {}

    record WriteWatermarks(WatermarkBoard.Snapshot marks, StreamLoadRequest request) implements Job {}
}
