package io.tieout.warehouse.load;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;

/** How the body is compressed. */
enum Compression {
    NONE,
    DEFLATE,
    GZIP,
    LZ4_FRAME,
    ZSTD;

    static Compression ofCsvFormat(String format) throws LoadRefusedException {
        return switch (format) {
            case "deflate" -> DEFLATE;
            case "gzip" -> GZIP;
            case "lz4" -> LZ4_FRAME;
            case "zstd" -> ZSTD;
            default -> throw notOffered("format", format);
        };
    }

    static Compression of(LoadHeaders headers) throws LoadRefusedException {
        if (headers.has("compression") && headers.has("content-encoding")) {
            throw new LoadRefusedException("Only one of http header content-encoding and compression can be set");
        }
        String name = headers.text("compression")
                .or(() -> headers.text("content-encoding"))
                .orElse("NO_COMPRESSION")
                .toUpperCase(Locale.ROOT);
        return switch (name) {
            case "NO_COMPRESSION", "IDENTITY" -> NONE;
            case "GZIP" -> GZIP;
            case "LZ4_FRAME" -> LZ4_FRAME;
            case "DEFLATE", "ZLIB" -> DEFLATE;
            case "ZSTD" -> ZSTD;
            case "LZ4", "SNAPPY", "BZIP2" -> throw notOffered("compression", name);
            default -> throw new LoadRefusedException("Unsupported compression type: " + name);
        };
    }

    InputStream decompress(InputStream body) throws IOException {
        return switch (this) {
            case NONE -> body;
            case GZIP -> new GZIPInputStream(body, 1 << 16);
            case DEFLATE -> new InflaterInputStream(body);
            case LZ4_FRAME -> new LZ4FrameInputStream(body);
            case ZSTD -> new ZstdInputStream(body);
        };
    }

    private static LoadRefusedException notOffered(String header, String name) {
        return new LoadRefusedException("header " + header + ": " + name
                + " is known to StarRocks and not offered by the embedded warehouse; send the body as LZ4"
                + " frame, zstd, gzip, deflate or plain");
    }
}
