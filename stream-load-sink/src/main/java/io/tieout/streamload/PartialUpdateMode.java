package io.tieout.streamload;

/** How the server writes a partial update (protocol 4.3). */
public enum PartialUpdateMode {
    /** Many columns and small batches; the server's default. */
    ROW("row"),
    /** Few columns and many rows. */
    COLUMN("column"),
    /** The server chooses. */
    AUTO("auto");

    private final String header;

    PartialUpdateMode(String header) {
        this.header = header;
    }

    /** Lower case: other spellings are silently taken for {@code row}. */
    String header() {
        return header;
    }
}
