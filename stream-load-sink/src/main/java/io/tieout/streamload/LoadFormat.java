package io.tieout.streamload;

/** How the rows of a load are written (protocol 1.7). */
public enum LoadFormat {
    /** JSON objects one after another, usually one a line. */
    JSON_LINES("json"),
    /** One JSON array of objects; sent with {@code strip_outer_array: true}. */
    JSON_ARRAY("json"),
    /** CSV; the separators are headers of the request. */
    CSV("csv");

    private final String header;

    LoadFormat(String header) {
        this.header = header;
    }

    /** The value of the {@code format} header. */
    String header() {
        return header;
    }
}
