package io.tieout.projections.loop;

import io.tieout.projections.wire.Watermark;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the records between the levels, the same way in front of them and between them. */
public final class LoopDispatch {
    private static final String VIA_HEADER = "watermark.via";
    private static final LoopJson<Parcel> PARCELS = new LoopJson<>(Parcel.class);

    private LoopDispatch() {}

    /** The record that brings a piece to its level. */
    public static Record<RoutedKey, byte[]> record(LoopMoment moment, LoopPiece piece) {
        Parcel parcel =
                new Parcel(moment.seq(), moment.recordedAt(), piece.address().slot(), piece.content());
        return new Record<>(
                LoopKey.of(piece.address().key()),
                PARCELS.bytes(parcel),
                moment.recordedAt().toEpochMilli(),
                new RecordHeaders());
    }

    /**
     * Hands a marker to each of some levels; every partition of them gets it.
     *
     * @param via who speaks: the node and its partition
     */
    public static void markers(
            Iterable<LoopLevel> levels,
            Watermark watermark,
            String via,
            long timestamp,
            BiConsumer<Record<RoutedKey, byte[]>, LoopLevel> forward) {
        for (LoopLevel level : levels) {
            Headers headers = watermark.headers();
            headers.add(VIA_HEADER, via.getBytes(StandardCharsets.UTF_8));
            forward.accept(new Record<>(LoopKey.marker(), new byte[0], timestamp, headers), level);
        }
    }

    static Parcel parcel(byte[] value) {
        return PARCELS.read(value);
    }

    static byte[] bytes(Parcel parcel) {
        return PARCELS.bytes(parcel);
    }

    static String via(Headers headers) {
        Header via = headers.lastHeader(VIA_HEADER);
        if (via == null) {
            throw new IllegalArgumentException("marker without " + VIA_HEADER
                    + ": every marker between levels has it; only the projections write here");
        }
        return new String(via.value(), StandardCharsets.UTF_8);
    }
}
