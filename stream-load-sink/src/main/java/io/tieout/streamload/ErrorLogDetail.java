package io.tieout.streamload;

/** How much of a rejected load's error log to read; the log repeats row data (protocol 2.6). */
public enum ErrorLogDetail {
    /** Do not fetch it. */
    NONE,
    /** The reasons, with the rows cut off. */
    REASONS,
    /** The lines as the warehouse wrote them. */
    REASONS_AND_ROWS
}
