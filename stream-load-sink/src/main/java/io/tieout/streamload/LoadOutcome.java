package io.tieout.streamload;

import java.net.URI;
import java.util.Optional;

/**
 * What became of a load. Only {@link Unknown} and {@link InProgress} leave it open whether rows are in the table; both are
 * settled by the state of the <em>same</em> label, never by a new one (protocol 2.4).
 */
public sealed interface LoadOutcome {
    /** The label of the load: the request's, or for a merge commit the server's once it is known. */
    String label();

    /** The server's words, or the reason why there are none; never a secret. */
    String message();

    /** Committed. {@code Publish Timeout} is one of these: durable, not yet seen by readers, never to be sent again. */
    record Loaded(String label, String message, LoadFigures figures, Visibility visibility, Optional<URI> errorUrl)
            implements LoadOutcome {}

    /**
     * The label was used by a load that is committed ({@code Label Already Exists} with {@code FINISHED}). Readers may not
     * see it yet. It is success if whoever asks owns the label and sent the same rows.
     */
    record AlreadyLoaded(String label, String message) implements LoadOutcome {}

    /** A load under this label still runs; ask for the label's state. */
    record InProgress(String label, String message) implements LoadOutcome {}

    /** The warehouse refused the data; nothing was written. The same rows will be refused again. */
    record Rejected(String label, String message, LoadFigures figures, Optional<URI> errorUrl) implements LoadOutcome {}

    /** The warehouse refused the request: account, table, column or header. Nothing was written; a person must act. */
    record Refused(String label, String message) implements LoadOutcome {}

    /** Nothing was written for a reason that passes. The same label may be used again. */
    record TryLater(String label, String message, Pressure pressure) implements LoadOutcome {}

    /** The rows may or may not be written. */
    record Unknown(String label, String message) implements LoadOutcome {}

    /** How far a load has come. */
    enum Visibility {
        /** Readers see it. */
        VISIBLE,
        /** Durable, readers will see it. */
        COMMITTED,
        /** A merge commit that did not wait: in a buffer of the server, not durable; its label tells what became of it. */
        BUFFERED
    }

    /** How hard to back off. */
    enum Pressure {
        /** A node is away or busy: soon. */
        TRANSIENT,
        /** The warehouse cannot keep up: wait long, and load fewer and larger batches. */
        BACK_PRESSURE
    }
}
