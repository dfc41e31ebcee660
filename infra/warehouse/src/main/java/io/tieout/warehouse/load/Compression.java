package io.tieout.warehouse.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How the body is compressed. */
enum Compression {
    NONE,
    GZIP;

    static Compression ofCsvFormat(String format) throws LoadRefusedException {
        if (format.equals("gzip")) {
            return GZIP;
        }
        throw notOffered(format);
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
            case "LZ4", "LZ4_FRAME", "SNAPPY", "ZLIB", "ZSTD", "DEFLATE", "BZIP2" -> throw notOffered(name);
            default -> throw new LoadRefusedException("Unsupported compression type: " + name);
        };
    }

    InputStream decompress(InputStream body) throws IOException {
        return this == GZIP ? new GZIPInputStream(body, 1 << 16) : body;
    }

    private static LoadRefusedException notOffered(String name) {
        return new LoadRefusedException("header compression: " + name
                + " is known to StarRocks and not offered by the embedded warehouse; send the body as gzip or plain");
    }
}
