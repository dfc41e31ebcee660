package io.tieout.projections.rows;

import io.tieout.projections.loop.ClosedLoop;
import io.tieout.projections.loop.ExpectedFee;
import io.tieout.projections.loop.LoopFact.LineFact;
import io.tieout.projections.loop.LoopLevel;
import io.tieout.projections.loop.LoopMoment;
import io.tieout.projections.loop.LoopTables;
import io.tieout.projections.loop.RoutedKey;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.Watermark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The rows of the closed loop. */
final class LoopTableRows implements LoopTables {
    private final IntSupplier partitions;

    LoopTableRows(IntSupplier partitions) {
        this.partitions = partitions;
    }

    /** The tables that a level writes. */
    static List<RowTable> tablesOf(LoopLevel level) {
        return switch (level) {
            case BATCHES -> List.of(RowTable.EXPECTED_FEES);
            case ORDERS -> List.of(RowTable.CLOSED_LOOP, RowTable.CLOSED_LOOP_HISTORY);
            case REFERENCES, LINKS -> List.of();
        };
    }

    @Override
    public List<Output> fee(int partition, LineFact line, @Nullable ExpectedFee fee, LoopMoment moment) {
        RowId id = RowId.of(RowTable.EXPECTED_FEES, line.provider(), line.batchId(), line.lineNo());
        return List.of(
                output(partition, id, fee == null ? null : RowWriter.rowJson(feeRow(line, fee, moment)), moment));
    }

    @Override
    public List<Output> order(
            int partition, String orderId, @Nullable ClosedLoop before, @Nullable ClosedLoop after, LoopMoment moment) {
        List<Output> outputs = new ArrayList<>();
        RowId now = RowId.of(RowTable.CLOSED_LOOP, orderId);
        RowId change = RowId.of(RowTable.CLOSED_LOOP_HISTORY, orderId);
        if (after != null) {
            byte[] row = RowWriter.rowJson(ClosedLoopRows.row(orderId, after, moment));
            outputs.add(output(partition, now, row, moment));
            outputs.add(output(partition, change, row, moment));
        } else if (before != null) {
            outputs.add(output(partition, now, null, moment));
            outputs.add(
                    output(partition, change, RowWriter.rowJson(ClosedLoopRows.gone(orderId, before, moment)), moment));
        }
        return outputs;
    }

    @Override
    public List<Output> watermarks(LoopLevel level, int partition, long sequence, long timestamp) {
        RowKey nowhere = new RowKey(partition, null);
        return tablesOf(level).stream()
                .flatMap(table -> IntStream.range(0, partitions.getAsInt())
                        .mapToObj(source -> output(
                                nowhere,
                                null,
                                timestamp,
                                new Watermark(sequence, source).headers(),
                                RowKey.sinkOf(table))))
                .toList();
    }

    private static ExpectedFeeRow feeRow(LineFact line, ExpectedFee fee, LoopMoment moment) {
        return new ExpectedFeeRow(
                line.provider(),
                line.batchId(),
                line.lineNo(),
                fee.paymentId(),
                fee.orderId(),
                fee.method(),
                fee.scheduleId(),
                fee.amount(),
                fee.tolerance(),
                line.currency(),
                line.span().businessDate(),
                line.span().occurredAt(),
                moment.recordedAt(),
                moment.seq());
    }

    private static Output output(int partition, RowId id, byte @Nullable [] value, LoopMoment moment) {
        return output(
                new RowKey(partition, id),
                value,
                moment.recordedAt().toEpochMilli(),
                new RecordHeaders(),
                RowKey.sinkOf(id.table()));
    }

    private static Output output(
            RoutedKey key, byte @Nullable [] value, long timestamp, Headers headers, String child) {
        return new Output(new Record<>(key, value, timestamp, headers), child);
    }
}
