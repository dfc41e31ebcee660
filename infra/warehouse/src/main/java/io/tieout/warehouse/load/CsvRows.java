package io.tieout.warehouse.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV body: fields by position, {@code \N} is null, blank lines are skipped. {@link QuotedCsvRows} reads quoted ones. */
final class CsvRows implements RowSource {
    private static final int MAX_ROW_BYTES = 100 << 20;

    private final InputStream body;
    private final byte[] separator;
    private final byte[] delimiter;
    private final int fieldCount;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private byte[] row = new byte[4096];
    private int length;
    private final boolean trimming;
    private long toSkip;
    private String problem = "";

    CsvRows(InputStream body, LoadPlan plan) {
        this.body = new BufferedInputStream(body, 1 << 16);
        this.separator = plan.parameters().csv().columnSeparator();
        this.delimiter = plan.parameters().csv().rowDelimiter();
        this.fieldCount = plan.sources().size();
        this.trimming = plan.parameters().csv().isTrimming();
        this.toSkip = plan.parameters().csv().skippedRows();
    }

    @Override
    public Step next(@Nullable String[] fields) throws IOException, LoadRefusedException {
        do {
            if (!readRow()) {
                return Step.END;
            }
        } while (toSkip-- > 0 || length == 0);
        List<String> values = split();
        if (values == null) {
            problem = "Invalid UTF-8 row";
            return Step.BAD_ROW;
        }
        if (values.size() != fieldCount) {
            problem = countProblem(fieldCount, values.size(), separator, delimiter);
            return Step.BAD_ROW;
        }
        for (int i = 0; i < fieldCount; i++) {
            String value = values.get(i);
            fields[i] = value.equals("\\N") ? null : trimming ? trimmed(value) : value;
        }
        return Step.ROW;
    }

    static String countProblem(int targets, int values, byte[] separator, byte[] delimiter) {
        return "Target column count: " + targets + " doesn't match source value column count: " + values
                + ". Column separator: '" + new String(separator, StandardCharsets.UTF_8) + "', Row delimiter: '"
                + new String(delimiter, StandardCharsets.UTF_8) + "'";
    }

    /** Without spaces around; other white space stays. */
    static String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && value.charAt(from) == ' ') {
            from++;
        }
        while (from < to && value.charAt(to - 1) == ' ') {
            to--;
        }
        return value.substring(from, to);
    }

    /** Fills the row buffer up to the next delimiter; false at the end of the body. */
    private boolean readRow() throws IOException, LoadRefusedException {
        length = 0;
        for (int b = body.read(); b >= 0; b = body.read()) {
            if (length == row.length) {
                if (length >= MAX_ROW_BYTES) {
                    throw new LoadRefusedException(
                            "CSV row longer than " + MAX_ROW_BYTES + " bytes: check row_delimiter against the body");
                }
                row = Arrays.copyOf(row, length * 2);
            }
            row[length++] = (byte) b;
            if (endsWithDelimiter()) {
                length -= delimiter.length;
                return true;
            }
        }
        return length > 0;
    }

    private boolean endsWithDelimiter() {
        return length >= delimiter.length
                && Arrays.equals(row, length - delimiter.length, length, delimiter, 0, delimiter.length);
    }

    private @Nullable List<String> split() {
        List<String> values = new ArrayList<>(fieldCount);
        int from = 0;
        try {
            for (int i = 0; i + separator.length <= length; i++) {
                if (Arrays.equals(row, i, i + separator.length, separator, 0, separator.length)) {
                    values.add(decode(from, i));
                    from = i + separator.length;
                    i = from - 1;
                }
            }
            values.add(decode(from, length));
            return values;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private String decode(int from, int to) throws CharacterCodingException {
        return utf8.decode(ByteBuffer.wrap(row, from, to - from)).toString();
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public String text(@Nullable String[] fields) {
        return new String(row, 0, length, StandardCharsets.UTF_8);
    }
}
