package io.tieout.streamload;

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
    private volatile boolean begun;

    SentBody(LoadBody body) {
        this.body = body;
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
        return body.lengthInBytes();
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // The sink belongs to OkHttp, which closes it.
    public void writeTo(BufferedSink sink) throws IOException {
        begun = true;
        OutputStream out = sink.outputStream();
        body.writeTo(out);
    }
}
