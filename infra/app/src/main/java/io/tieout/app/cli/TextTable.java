package io.tieout.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for people: columns as wide as their content, numbers to the right, a line under the heads.
 *
 * <pre>{@code
 * TextTable.columns("outcome", "facts>").row("RECORDED", "999").toString()
 * }</pre>
 */
public final class TextTable {
    private static final String BETWEEN = "  ";

    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable() {}

    /** A table with these heads; a head that ends with {@code >} stands over a column that is aligned to the right. */
    public static TextTable columns(String... heads) {
        TextTable table = new TextTable();
        for (String head : heads) {
            boolean number = head.endsWith(">");
            table.right.add(number);
            table.heads.add(number ? head.substring(0, head.length() - 1) : head);
        }
        return table;
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column; objects are written by their {@code toString}
     */
    public TextTable row(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("row of " + cells.length + " cells in a table of " + heads.size()
                    + " columns: give one cell for each of " + heads);
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /** The table with a line end behind each row. */
    @Override
    public String toString() {
        int[] widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(heads.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, heads, widths);
        line(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : BETWEEN);
            line.append(right.get(column) ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
