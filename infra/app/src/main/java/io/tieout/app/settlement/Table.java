package io.tieout.app.settlement;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file that is one table: a header and then rows. The separator is the one under which the header has the columns. */
final class Table {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final List<Column> columns;

    Table(List<Column> columns) {
        this.columns = columns;
    }

    /** What a reader makes of the rows. */
    interface Rows {
        /**
         * Takes a line that is no row; called before the line is made a row of.
         *
         * @return whether it was one
         */
        default boolean isAside(TextLine line) {
            return false;
        }

        /** Takes the header, before the first row. */
        default void header(Header header) throws FileRefusedException {}

        /** Takes a row that is as wide as the header. */
        void row(Row row);

        /** Takes a line that is no row and should be one. */
        void broken(long line, String text, BadLineException reason);
    }

    /** A header and the separator of its file. */
    record Found(Header header, char separator) {}

    void read(ReportFile file, Charset charset, Rows rows) throws IOException, FileRefusedException {
        file.checkIsText();
        try (TextLines lines = TextLines.of(file, charset)) {
            Found found = null;
            CsvLines csv = new CsvLines(lines, ',');
            for (TextLine line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank() || (line.broken() == null && rows.isAside(line))) {
                    continue;
                }
                if (found == null) {
                    found = header(line);
                    rows.header(found.header());
                    csv = new CsvLines(lines, found.separator());
                } else {
                    row(found.header(), csv, line, rows);
                }
            }
            if (found == null) {
                throw new FileRefusedException(
                        file.name(), "the file has no header with column names", "check --format and the file");
            }
        }
    }

    private static void row(Header header, CsvLines csv, TextLine line, Rows rows) throws IOException {
        try {
            List<String> cells = csv.cells(line, header.width());
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            rows.row(new Row(line.number(), line.text(), header, fitted(line, cells, header.width())));
        } catch (BadLineException e) {
            rows.broken(line.number(), line.text(), e);
        }
    }

    /** Too many cells are allowed where they are empty; a missing one may mean that the rest of the line is missing, even of the last number. */
    static List<String> fitted(TextLine line, List<String> cells, int width) throws BadLineException {
        boolean fits = cells.size() >= width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        if (!fits) {
            throw new BadLineException(
                    line.text(),
                    "a row has as many cells as the header, " + width + ", and this one has " + cells.size(),
                    "export the report again; the file may be cut off here");
        }
        return cells;
    }

    /** The header in a line. */
    Found header(TextLine line) throws FileRefusedException {
        BadLineException broken = line.broken();
        if (broken != null) {
            throw new FileRefusedException(broken.value(), broken.rule(), broken.remedy());
        }
        @Nullable FileRefusedException refusal = null;
        int mostCells = 0;
        for (char separator : SEPARATORS) {
            List<String> cells = CsvLines.row(line.text(), separator);
            try {
                return new Found(Header.of(cells, columns), separator);
            } catch (FileRefusedException e) {
                if (refusal == null || cells.size() > mostCells) {
                    refusal = e;
                    mostCells = cells.size();
                }
            }
        }
        if (refusal == null) {
            throw new IllegalStateException("there is at least one separator");
        }
        throw refusal;
    }
}
