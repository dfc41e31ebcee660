package io.tieout.warehouse.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The delimiters of a CSV body, 1 to 50 bytes each. */
final class CsvShape {
    private static final int MAX_BYTES = 50;

    private final byte[] columnSeparator;
    private final byte[] rowDelimiter;

    private CsvShape(byte[] columnSeparator, byte[] rowDelimiter) {
        this.columnSeparator = columnSeparator;
        this.rowDelimiter = rowDelimiter;
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
                delimiter("row_delimiter", headers.text("row_delimiter").orElse("\n")));
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
