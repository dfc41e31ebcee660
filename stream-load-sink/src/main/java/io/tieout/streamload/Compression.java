package io.tieout.streamload;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/**
 * How a load's body is packed on the wire (protocol 1.8). A packed body is sent chunked, since its length is known only at
 * its end, and packed anew each time it is sent, so that no batch is held twice.
 */
public enum Compression {
    NONE("", ""),
    GZIP("gzip", "gzip"),
    /** Costs least; four to five times smaller for JSON rows. */
    LZ4_FRAME("lz4_frame", "lz4"),
    /** Smallest for the processor time. */
    ZSTD("zstd", "zstd");

    private final String codec;
    private final String csvFormat;

    Compression(String codec, String csvFormat) {
        this.codec = codec;
        this.csvFormat = csvFormat;
    }

    /** The headers that tell the server: JSON names the codec beside its format, CSV names it in place of its format. */
    Map<String, String> headers(LoadFormat format) {
        if (this == NONE) {
            return Map.of("format", format.header());
        }
        return format == LoadFormat.CSV
                ? Map.of("format", csvFormat)
                : Map.of("format", format.header(), "compression", codec);
    }

    /**
     * A stream that packs into {@code out}; closing it ends the packed data and closes {@code out}.
     *
     * @throws IOException what {@code out} throws
     */
    OutputStream into(OutputStream out) throws IOException {
        return switch (this) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out, 1 << 16);
            case LZ4_FRAME -> new LZ4FrameOutputStream(out, LZ4FrameOutputStream.BLOCKSIZE.SIZE_256KB);
            case ZSTD -> new ZstdOutputStream(out);
        };
    }
}
