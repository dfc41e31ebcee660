package io.tieout.app.settlement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes rows of lines. The grammar of CSV is FastCSV's; this class gives it one row at a time, so that a stray quote, which to a reader of the whole
 * file opens a field that swallows everything behind it, costs one line. A field may still hold line breaks: a line with an open quote is read
 * together with the following ones as long as that makes a row.
 */
final class CsvLines {
    private static final int MOST_JOINED_LINES = 100;

    private final TextLines lines;
    private final CsvReader.CsvReaderBuilder csv;

    CsvLines(TextLines lines, char separator) {
        this.lines = lines;
        this.csv = builder(separator);
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    /**
     * The cells of a line, with those of the following lines where it ends inside a quoted field.
     *
     * @param width how many cells make a row; 0 where that is not known
     */
    List<String> cells(TextLine line, int width) throws IOException, BadLineException {
        if (line.broken() != null) {
            throw line.broken();
        }
        try {
            return csv.ofSingleCsvRecord(line.text()).getFields();
        } catch (CsvParseException e) {
            return joined(line, width);
        }
    }

    private List<String> joined(TextLine line, int width) throws IOException, BadLineException {
        List<TextLine> following = new ArrayList<>();
        StringBuilder text = new StringBuilder(line.text());
        while (hasOpenQuote(text) && following.size() < MOST_JOINED_LINES && text.length() < TextLines.LONGEST_BYTES) {
            TextLine next = lines.next();
            if (next == null) {
                break;
            }
            following.add(next);
            if (next.broken() != null) {
                break;
            }
            text.append('\n').append(next.text());
        }
        List<String> cells = hasOpenQuote(text) || following.isEmpty() ? List.of() : row(text.toString());
        if (!cells.isEmpty() && (width == 0 || cells.size() == width)) {
            return cells;
        }
        lines.pushBack(following);
        throw new BadLineException(
                line.text(),
                "quotes in a line of CSV are in pairs and stand around whole fields (RFC 4180)",
                "export the report again, or correct the quotes");
    }

    private static boolean hasOpenQuote(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private List<String> row(String text) {
        return row(csv, text);
    }

    /** The cells of a line where it is a row on its own; used to look for a header. Empty where it is none. */
    static List<String> row(String line, char separator) {
        return row(builder(separator), line);
    }

    private static List<String> row(CsvReader.CsvReaderBuilder csv, String text) {
        try {
            return csv.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException e) {
            return List.of();
        }
    }
}
