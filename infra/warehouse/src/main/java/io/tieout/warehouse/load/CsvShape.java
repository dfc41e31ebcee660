package io.tieout.warehouse.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a CSV body is cut: delimiters of 1 to 50 bytes, quoting, rows to skip, spaces to trim. */
final class CsvShape {
    static final int NONE = -1;

    private static final int MAX_BYTES = 50;

    private final byte[] columnSeparator;
    private final byte[] rowDelimiter;
    private final int enclose;
    private final int escape;
    private final long skippedRows;
    private final boolean trimming;

    private CsvShape(
            byte[] columnSeparator, byte[] rowDelimiter, int enclose, int escape, long skippedRows, boolean trimming) {
        this.columnSeparator = columnSeparator;
        this.rowDelimiter = rowDelimiter;
        this.enclose = enclose;
        this.escape = escape;
        this.skippedRows = skippedRows;
        this.trimming = trimming;
    }

    /** The byte around a field that may hold delimiters, or {@value #NONE}. */
    int enclose() {
        return enclose;
    }

    /** The byte that takes the next one's meaning away, or {@value #NONE}. */
    int escape() {
        return escape;
    }

    /** How many rows at the start are no data. */
    long skippedRows() {
        return skippedRows;
    }

    /** Whether spaces around a field go. */
    boolean isTrimming() {
        return trimming;
    }

    boolean isQuoted() {
        return enclose != NONE || escape != NONE;
    }

    byte[] columnSeparator() {
        return columnSeparator.clone();
    }

    byte[] rowDelimiter() {
        return rowDelimiter.clone();
    }

    static CsvShape of(LoadHeaders headers) throws LoadRefusedException {
        return new CsvShape(
                delimiter("column_separator", headers.text("column_separator").orElse("\t")),
                delimiter("row_delimiter", headers.text("row_delimiter").orElse("\n")),
                firstByte(headers.text("enclose").orElse("")),
                firstByte(headers.text("escape").orElse("")),
                skippedRows(headers.text("skip_header").orElse("0")),
                headers.flag("trim_space", "Invalid trim space format. Must be bool type: send true or false"));
    }

    /** The first byte of the value counts (protocol section 1.5). */
    private static int firstByte(String text) throws LoadRefusedException {
        if (text.isEmpty()) {
            return NONE;
        }
        byte[] bytes = unescape(text);
        if (bytes == null || bytes.length == 0) {
            throw new LoadRefusedException("Invalid enclose or escape: \"" + text + "\"; give one byte");
        }
        return bytes[0] & 0xFF;
    }

    private static long skippedRows(String text) throws LoadRefusedException {
        long rows;
        try {
            rows = Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            rows = -1;
        }
        if (rows < 0) {
            throw new LoadRefusedException(
                    "Invalid csv load skip_header format, skip_header: " + text + "; it is a whole number from 0");
        }
        return rows;
    }

    private static byte[] delimiter(String header, String text) throws LoadRefusedException {
        byte[] bytes = unescape(text);
        if (bytes == null || bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new LoadRefusedException("Invalid " + header + ": \"" + text + "\"; it is 1 to " + MAX_BYTES
                    + " bytes, written as themselves or in the form \\x01");
        }
        return bytes;
    }

    private static byte @Nullable [] unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (next == 'x' || next == 'X') {
                if (i + 4 > text.length()) {
                    return null;
                }
                int high = Character.digit(text.charAt(i + 2), 16);
                int low = Character.digit(text.charAt(i + 3), 16);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.write(high * 16 + low);
                i += 4;
            } else if (next == 't' || next == 'n' || next == 'r') {
                bytes.write(next == 't' ? '\t' : next == 'n' ? '\n' : '\r');
                i += 2;
            } else {
                byte[] utf8 = text.substring(i, text.offsetByCodePoints(i, 1)).getBytes(StandardCharsets.UTF_8);
                bytes.write(utf8, 0, utf8.length);
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
