package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopFact.LineFact;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** What the loop writes, as records of row topics; the rows themselves are not its business. */
public interface LoopTables {
    /**
     * A record and the node that writes it.
     *
     * @param child the sink's name
     */
    record Output(Record<RoutedKey, byte[]> record, String child) {}

    /**
     * The row of a line that has other terms now.
     *
     * @param partition of the task that writes it
     * @param fee null where no terms hold any more
     */
    List<Output> fee(int partition, LineFact line, @Nullable ExpectedFee fee, LoopMoment moment);

    /**
     * The row of an order that changed, and the change itself.
     *
     * @param before null where there was no row
     * @param after null where there is none any more
     */
    List<Output> order(
            int partition, String orderId, @Nullable ClosedLoop before, @Nullable ClosedLoop after, LoopMoment moment);

    /** The markers of the tables that a level writes: one for each partition of the events topic. */
    List<Output> watermarks(LoopLevel level, int partition, long sequence, long timestamp);
}
