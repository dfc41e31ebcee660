package io.tieout.warehouse.load;

import java.io.IOException;
import java.io.InputStream;

/** The body of a load, received whole. */
public interface LoadBody {
    /** The bytes as they were sent. The caller closes the stream. */
    InputStream open() throws IOException;

    /** The number of bytes as they were sent. */
    long bytes();
}
