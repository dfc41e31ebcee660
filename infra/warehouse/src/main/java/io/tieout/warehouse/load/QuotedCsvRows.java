package io.tieout.warehouse.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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

/**
 * Rows of a CSV body whose fields may be enclosed or escaped (headers {@code enclose} and {@code escape}): delimiters within an enclosed field are
 * data, a doubled enclosing byte is one, and an escaped byte is itself. An enclosed {@code \N} is text.
 */
final class QuotedCsvRows implements RowSource {
    private static final int MAX_ROW_BYTES = 100 << 20;

    private final InputStream body;
    private final byte[] separator;
    private final byte[] delimiter;
    private final CsvShape shape;
    private final int fieldCount;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final List<byte[]> values = new ArrayList<>();
    private final List<Boolean> enclosed = new ArrayList<>();
    private long toSkip;
    private String problem = "";

    QuotedCsvRows(InputStream body, LoadPlan plan) {
        this.body = new BufferedInputStream(body, 1 << 16);
        this.shape = plan.parameters().csv();
        this.separator = shape.columnSeparator();
        this.delimiter = shape.rowDelimiter();
        this.fieldCount = plan.sources().size();
        this.toSkip = shape.skippedRows();
    }

    @Override
    public Step next(@Nullable String[] fields) throws IOException, LoadRefusedException {
        do {
            if (!readRow()) {
                return Step.END;
            }
        } while (toSkip-- > 0 || raw.size() == 0);
        if (values.size() != fieldCount) {
            problem = CsvRows.countProblem(fieldCount, values.size(), separator, delimiter);
            return Step.BAD_ROW;
        }
        try {
            for (int i = 0; i < fieldCount; i++) {
                String value = utf8.decode(ByteBuffer.wrap(values.get(i))).toString();
                boolean isNull = !enclosed.get(i) && value.equals("\\N");
                fields[i] = isNull ? null : shape.isTrimming() && !enclosed.get(i) ? CsvRows.trimmed(value) : value;
            }
            return Step.ROW;
        } catch (CharacterCodingException e) {
            problem = "Invalid UTF-8 row";
            return Step.BAD_ROW;
        }
    }

    /** Fills the values up to the next delimiter that is not data; false at the end of the body. */
    private boolean readRow() throws IOException, LoadRefusedException {
        raw.reset();
        values.clear();
        enclosed.clear();
        Field field = new Field();
        for (int b = body.read(); b >= 0; b = body.read()) {
            raw.write(b);
            if (raw.size() > MAX_ROW_BYTES) {
                throw new LoadRefusedException("CSV row longer than " + MAX_ROW_BYTES
                        + " bytes: check row_delimiter, and enclose for one that is not closed");
            }
            if (!field.isOpen() && b == shape.enclose() && field.isBlank()) {
                field.open();
            } else if (b == shape.escape()) {
                int next = body.read();
                if (next >= 0) {
                    raw.write(next);
                    field.data(next);
                }
            } else if (field.isOpen() && b == shape.enclose()) {
                body.mark(1);
                int next = body.read();
                if (next == shape.enclose()) {
                    raw.write(next);
                    field.data(next);
                } else {
                    body.reset();
                    field.shut();
                }
            } else {
                field.plain(b);
                if (field.endsWith(separator)) {
                    end(field, separator.length);
                    field = new Field();
                } else if (field.endsWith(delimiter)) {
                    if (raw.size() == delimiter.length) {
                        raw.reset();
                        return true;
                    }
                    end(field, delimiter.length);
                    return true;
                }
            }
        }
        if (raw.size() == 0) {
            return false;
        }
        end(field, 0);
        return true;
    }

    private void end(Field field, int delimiterLength) {
        values.add(field.value(delimiterLength));
        enclosed.add(field.wasEnclosed);
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public String text(@Nullable String[] fields) {
        return raw.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** A field while it is read. */
    private static final class Field extends ByteArrayOutputStream {
        /** How many bytes at the end may still turn out to be a delimiter. */
        private int plainBytes;

        private boolean open;
        private boolean wasEnclosed;
        /** Where the enclosed part ends; what follows up to the delimiter is dropped. */
        private int enclosedEnd = -1;

        boolean isOpen() {
            return open;
        }

        boolean isBlank() {
            for (int i = 0; i < count; i++) {
                if (buf[i] != ' ') {
                    return false;
                }
            }
            return !wasEnclosed;
        }

        void open() {
            reset();
            plainBytes = 0;
            open = true;
            wasEnclosed = true;
        }

        /** The enclosed part ended. */
        void shut() {
            open = false;
            enclosedEnd = count;
            plainBytes = 0;
        }

        void data(int b) {
            write(b);
            plainBytes = 0;
        }

        void plain(int b) {
            write(b);
            plainBytes = open ? 0 : plainBytes + 1;
        }

        boolean endsWith(byte[] delimiter) {
            return plainBytes >= delimiter.length
                    && Arrays.equals(buf, count - delimiter.length, count, delimiter, 0, delimiter.length);
        }

        byte[] value(int delimiterLength) {
            return Arrays.copyOf(buf, enclosedEnd >= 0 ? enclosedEnd : count - delimiterLength);
        }
    }
}
