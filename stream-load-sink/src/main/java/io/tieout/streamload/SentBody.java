package io.tieout.streamload;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A {@link LoadBody} on its way, which remembers whether any of it has left: after that the outcome can be unknown. */
final class SentBody extends RequestBody {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final LoadBody body;
    private final Compression compression;
    private final byte[] ending;
    private volatile boolean begun;

    SentBody(StreamLoadRequest request) {
        this.body = request.body();
        this.compression = request.compression();
        byte[] delimiter = request.rowDelimiter();
        // CSV payloads are joined as they are, in a transaction and in a merge commit: a last row without its
        // delimiter would become one with the next payload's first (protocol 3.5). A blank line too many is skipped.
        this.ending = delimiter.length == 0 || body.endsWith(delimiter) ? new byte[0] : delimiter;
    }

    /** Whether a server asked for the body and got at least a part. */
    boolean begun() {
        return begun;
    }

    @Override
    public @Nullable MediaType contentType() {
        return BYTES;
    }

    @Override
    public long contentLength() {
        return compression == Compression.NONE && body.lengthInBytes() >= 0 ? body.lengthInBytes() + ending.length : -1;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // The sink belongs to OkHttp, which closes it.
    public void writeTo(BufferedSink sink) throws IOException {
        begun = true;
        OutputStream out = sink.outputStream();
        if (compression == Compression.NONE) {
            write(out);
            return;
        }
        try (OutputStream packed = compression.into(new Unclosed(out))) {
            write(packed);
        }
    }

    private void write(OutputStream out) throws IOException {
        body.writeTo(out);
        out.write(ending);
    }

    /** Ends the packed data without ending the connection. */
    private static final class Unclosed extends FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
