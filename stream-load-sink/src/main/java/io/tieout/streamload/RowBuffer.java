package io.tieout.streamload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the rows of one load as the bytes that will be sent, each followed by its delimiter, without an object a row.
 *
 * <pre>{@code
 * RowBuffer rows = RowBuffer.lines();
 * rows.add("{\"order_id\":\"o1\"}");
 * client.loadUntilKnown(StreamLoadRequest.builder("tieout", "orders", "orders-1", rows).build());
 * }</pre>
 *
 * <p>Filled by one thread, and not any more once it is given to a request.
 */
public final class RowBuffer implements LoadBody {
    private static final int BLOCK = 1 << 18;

    private final byte[] delimiter;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] block = new byte[BLOCK];
    private int used;
    private int rows;

    private RowBuffer(byte[] delimiter) {
        this.delimiter = delimiter;
    }

    /** JSON lines, or CSV with the usual delimiter. */
    public static RowBuffer lines() {
        return delimitedBy("\n");
    }

    /** CSV whose rows end so. */
    public static RowBuffer delimitedBy(String delimiter) {
        return new RowBuffer(delimiter.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a row, in UTF-8, without its delimiter. */
    public void add(String row) {
        add(row.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a row, copied, without its delimiter. */
    public void add(byte[] row) {
        append(row);
        append(delimiter);
        rows++;
    }

    public int rows() {
        return rows;
    }

    @Override
    public long lengthInBytes() {
        return (long) full.size() * BLOCK + used;
    }

    @Override
    public boolean endsWith(byte[] ending) {
        return rows > 0 && Arrays.equals(ending, delimiter);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] whole : full) {
            out.write(whole);
        }
        out.write(block, 0, used);
    }

    private void append(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            if (used == BLOCK) {
                full.add(block);
                block = new byte[BLOCK];
                used = 0;
            }
            int length = Math.min(bytes.length - from, BLOCK - used);
            System.arraycopy(bytes, from, block, used, length);
            used += length;
            from += length;
        }
    }
}
