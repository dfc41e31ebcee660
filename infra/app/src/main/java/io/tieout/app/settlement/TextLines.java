package io.tieout.app.settlement;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in one charset. Bytes are cut at line feeds before they are decoded (in UTF-8 and in GB 18030 a line feed is no part of another
 * character), so a byte that is wrong costs one line. A line longer than {@value #LONGEST_BYTES} bytes is passed over without being held.
 */
final class TextLines implements Closeable {
    /** Far above any line of the formats we read, far below what hurts. */
    static final int LONGEST_BYTES = 1 << 18;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<TextLine> pushedBack = new ArrayDeque<>();
    private int from;
    private int to;
    private byte[] line = new byte[1024];
    private long number;

    TextLines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static TextLines of(ReportFile file, Charset charset) throws IOException {
        return new TextLines(file.open(), charset);
    }

    /** The next line, null at the end. */
    @Nullable
    TextLine next() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        int length = 0;
        long total = 0;
        boolean any = false;
        while (true) {
            if (from == to) {
                to = Math.max(0, in.read(buffer));
                from = 0;
                if (to == 0) {
                    return any ? text(length, total) : null;
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - from, LONGEST_BYTES - length);
            keep(from, kept, length);
            length += kept;
            total += end - from;
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                return text(length, total);
            }
        }
    }

    /** Gives lines back, to be read again in their order. */
    void pushBack(Iterable<TextLine> lines) {
        Deque<TextLine> reversed = new ArrayDeque<>();
        lines.forEach(reversed::push);
        reversed.forEach(pushedBack::push);
    }

    private void keep(int start, int count, int at) {
        if (at + count > line.length) {
            line = java.util.Arrays.copyOf(line, Math.max(line.length * 2, at + count));
        }
        System.arraycopy(buffer, start, line, at, count);
    }

    private TextLine text(int keptLength, long total) {
        number++;
        int length = keptLength;
        if (total > LONGEST_BYTES) {
            return new TextLine(
                    number,
                    shown(Math.min(length, 512)),
                    new BadLineException(
                            shown(64),
                            "a line has at most " + LONGEST_BYTES + " bytes and this one has " + total,
                            "export the report again; no report has such a field"));
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        try {
            String text = decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
            boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new TextLine(number, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new TextLine(
                    number,
                    shown(Math.min(length, 512)),
                    new BadLineException(
                            shown(Math.min(length, 64)),
                            "the line is not text in " + charset.name(),
                            "export the report again, in " + charset.name()));
        }
    }

    private String shown(int length) {
        return new String(line, 0, length, StandardCharsets.UTF_8.equals(charset) ? charset : StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
