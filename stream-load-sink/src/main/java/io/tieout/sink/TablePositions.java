package io.tieout.sink;

import java.io.IOException;
import java.util.Map;

/** What a table says about how far it has been loaded. Called from several threads. */
@FunctionalInterface
public interface TablePositions {
    /**
     * The largest {@code _offset} of each {@code _partition} that readers of the table see now; a partition without rows
     * is absent.
     *
     * @throws IOException if the table could not be asked; the sink asks again
     */
    Map<Integer, Long> lastOffsets(String database, String table) throws IOException;
}
