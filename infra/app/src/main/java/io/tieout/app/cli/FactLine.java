package io.tieout.app.cli;

/**
 * A line of a file that is sent.
 *
 * @param file as the user named it
 * @param number from 1
 * @param bytes as they are in the file, without the line end
 */
@SuppressWarnings("ArrayRecordComponent") // Two lines are never compared, and the bytes are not changed.
record FactLine(String file, long number, byte[] bytes) {
    @Override
    public String toString() {
        return file + ":" + number;
    }
}
