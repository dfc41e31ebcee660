package io.tieout.warehouse.auth;

import java.util.Optional;

/** Where accounts that SQL created outlive the process. */
public interface AccountMemory {
    /** What was written last, or empty if nothing was. */
    Optional<String> read();

    /** Keeps a text; it is durable when the method returns. */
    void write(String text);
}
