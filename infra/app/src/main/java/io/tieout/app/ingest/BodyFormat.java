package io.tieout.app.ingest;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the body of a request holds its events. */
enum BodyFormat {
    /** One event. */
    EVENT("application/cloudevents+json"),
    /** A JSON array of events, as the JSON event format 1.0 section 4 has it. */
    BATCH("application/cloudevents-batch+json"),
    /** One event or an array of them, for clients that know no CloudEvents media type. */
    EVENT_OR_BATCH("application/json"),
    /** One event a line; blank lines are skipped. */
    LINES("application/x-ndjson");

    private final String mediaType;

    BodyFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a Content-Type header; empty where it is none of ours or names a charset other than UTF-8 (RFC 8259 section 8.1). */
    static Optional<BodyFormat> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return Optional.empty();
            }
        }
        for (BodyFormat format : values()) {
            if (format.mediaType.equals(parts[0].strip())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    static String mediaTypes() {
        StringBuilder all = new StringBuilder();
        for (BodyFormat format : values()) {
            all.append(all.isEmpty() ? "" : ", ").append(format.mediaType);
        }
        return all.toString();
    }
}
