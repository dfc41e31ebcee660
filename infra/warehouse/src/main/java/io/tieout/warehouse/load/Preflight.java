package io.tieout.warehouse.load;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What is checked before a transaction begins (protocol section 1.4), so that a failure leaves the label unused.
 *
 * @param timeout from the begin to the commit
 */
record Preflight(Format format, Compression compression, Duration timeout) {
    private static final long MAX_JSON_BYTES = 100L << 20;
    private static final long MAX_BODY_BYTES = 10240L << 20;
    private static final long MAX_TIMEOUT_SECONDS = 259_200;

    enum Format {
        CSV,
        JSON
    }

    static Preflight of(LoadHeaders headers, OptionalLong contentLength) throws LoadRefusedException {
        long bytes = contentLength.orElse(0);
        if (bytes > MAX_BODY_BYTES) {
            throw new LoadRefusedException("body size: " + bytes + " exceed limit: " + MAX_BODY_BYTES
                    + " of streaming_load_max_mb; split the body into several loads");
        }
        String name = headers.text("format").orElse("csv").toLowerCase(Locale.ROOT);
        Compression compression = Compression.NONE;
        Format format;
        switch (name) {
            case "csv" -> format = Format.CSV;
            case "json" -> format = Format.JSON;
            case "gzip", "lz4", "deflate", "bzip2", "zstd" -> {
                format = Format.CSV;
                compression = Compression.ofCsvFormat(name);
            }
            default -> throw new LoadRefusedException("unknown data format. format: " + name);
        }
        if (format == Format.JSON && bytes > MAX_JSON_BYTES && !headers.isTrue("ignore_json_size")) {
            throw new LoadRefusedException("The size of this batch exceed the max size [" + MAX_JSON_BYTES
                    + "] of json type data data [ " + bytes
                    + " ]. Set ignore_json_size to skip check, although it may lead huge memory consuming.");
        }
        return new Preflight(format, compression, timeout(headers));
    }

    private static Duration timeout(LoadHeaders headers) throws LoadRefusedException {
        String text = headers.text("timeout").orElse("600");
        long seconds;
        try {
            seconds = Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new LoadRefusedException("Invalid timeout format, timeout: " + text + "; give whole seconds");
        }
        if (seconds < 1 || seconds > MAX_TIMEOUT_SECONDS) {
            throw new LoadRefusedException("Invalid timeout: " + seconds + ". Timeout should between 1 and "
                    + MAX_TIMEOUT_SECONDS + " seconds");
        }
        return Duration.ofSeconds(seconds);
    }
}
