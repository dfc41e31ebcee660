package io.tieout.app.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The started parts of a stack; closes them in reverse order, and each even if another one fails. Not thread-safe, but {@link #close} may be
 * called from another thread once starting is over.
 */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Part> started = new ArrayDeque<>();

    /** Remembers a part that was started. */
    <T extends AutoCloseable> T add(String name, T part) {
        started.push(new Part(name, part));
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            Part part = started.pop();
            try {
                part.closeable().close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly; the next start recovers", part.name(), e);
            }
        }
    }

    private record Part(String name, AutoCloseable closeable) {}
}
