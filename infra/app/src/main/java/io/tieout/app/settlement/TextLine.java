package io.tieout.app.settlement;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text without its end; where the line is broken, as much of it as can be shown
 * @param broken what is wrong with the line as such, null where it can be read
 */
record TextLine(
        long number,
        String text,
        @org.jspecify.annotations.Nullable BadLineException broken) {
    boolean isBlank() {
        return broken == null && text.isBlank();
    }
}
