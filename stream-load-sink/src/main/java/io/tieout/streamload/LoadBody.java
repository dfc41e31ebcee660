package io.tieout.streamload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of one load, written as often as asked: a redirect or a retry writes them again from the start (protocol
 * 1.2: the body must be replayable).
 *
 * <p>Implementations must write the same bytes each time and may be used from several threads, one after another.
 */
public interface LoadBody {
    /**
     * How many bytes {@link #writeTo} writes, exactly; it is sent as {@code Content-Length}. Negative when it is not known
     * beforehand: then the body is sent chunked.
     */
    long lengthInBytes();

    /** Whether the body is known to end with these bytes; without that knowledge false, and a CSV load adds them. */
    default boolean endsWith(byte[] ending) {
        return false;
    }

    /**
     * Writes the whole body.
     *
     * @throws IOException only what {@code out} throws
     */
    void writeTo(OutputStream out) throws IOException;

    /** A body held in one array, which is not copied: do not change it afterwards. */
    static LoadBody ofBytes(byte[] bytes) {
        return ofRows(List.of(bytes));
    }

    /** A body given as text, sent as UTF-8. */
    static LoadBody ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Rows one after another, each already ending with its delimiter where the format needs one. The arrays are not
     * copied: do not change them afterwards.
     */
    static LoadBody ofRows(List<byte[]> rows) {
        return new Rows(List.copyOf(rows));
    }

    /** Rows as they came, without joining them into one array. */
    record Rows(List<byte[]> rows) implements LoadBody {
        @Override
        public long lengthInBytes() {
            long length = 0;
            for (byte[] row : rows) {
                length += row.length;
            }
            return length;
        }

        @Override
        public boolean endsWith(byte[] ending) {
            byte[] last = rows.isEmpty() ? new byte[0] : rows.get(rows.size() - 1);
            int from = last.length - ending.length;
            return from >= 0 && Arrays.equals(last, from, last.length, ending, 0, ending.length);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (byte[] row : rows) {
                out.write(row);
            }
        }
    }
}
