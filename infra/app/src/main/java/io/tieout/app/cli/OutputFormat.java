package io.tieout.app.cli;

/** How a command writes its result. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** One JSON document on standard output and nothing else there. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
