package io.tieout.warehouse.load;

import java.io.IOException;
import java.io.InputStream;

/** The body of a load, received whole. Closing it gives back what holds it. */
public interface LoadBody extends AutoCloseable {
    /** The bytes as they were sent. The caller closes the stream. */
    InputStream open() throws IOException;

    /** The number of bytes as they were sent. */
    long bytes();

    @Override
    void close() throws IOException;
}
