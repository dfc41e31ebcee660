package io.tieout.app.settlement;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line the number of its first line in the file
 * @param text the row as it is in the file
 */
record Row(long line, String text, Header header, List<String> cells) {
    /** The text of a cell without white space around it, empty where the table has no such column. */
    String text(Column column) {
        int place = header.place(column);
        return place < 0 ? "" : cells.get(place).strip();
    }

    /** The text of the first of some columns that is filled. */
    String first(Column... columns) {
        for (Column column : columns) {
            String text = text(column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    String required(Column column) throws BadLineException {
        String text = text(column);
        if (text.isEmpty()) {
            throw new BadLineException(
                    "", "the column \"" + column + "\" is empty", "export the report again, or fill the cell");
        }
        return text;
    }
}
