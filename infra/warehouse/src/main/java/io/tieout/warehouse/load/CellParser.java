package io.tieout.warehouse.load;

/** Turns the text of a source value into what the storage engine's appender takes. */
interface CellParser {
    /**
     * Converts one value.
     *
     * @throws CellException if the text is no value of the column's type, or is too long for it
     */
    Object parse(String text) throws CellException;
}
