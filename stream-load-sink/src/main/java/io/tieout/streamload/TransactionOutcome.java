package io.tieout.streamload;

import io.tieout.streamload.LoadOutcome.Pressure;
import java.net.URI;
import java.util.Optional;

/**
 * What became of one step of a transaction. After {@link Aborted} and {@link Rejected} the transaction is rolled back and
 * its label free; begin again with all rows.
 */
public sealed interface TransactionOutcome {
    String label();

    /** The server's words, or the reason why there are none; never a secret. */
    String message();

    /**
     * The step is done. After a commit, readers see the rows or will.
     *
     * @param figures rows and bytes, as far as the step tells; row counts come with prepare and commit
     */
    record Done(String label, String message, LoadFigures figures) implements TransactionOutcome {}

    /** There was nothing to prepare or commit; the transaction is rolled back. The server would call it an error. */
    record Empty(String label, String message) implements TransactionOutcome {}

    /**
     * The label belongs to another transaction or load.
     *
     * @param existing how that one is
     */
    record LabelTaken(String label, String message, LabelState existing) implements TransactionOutcome {}

    /** The rows were refused, and all of the transaction with them. */
    record Rejected(String label, String message, LoadFigures figures, Optional<URI> errorUrl)
            implements TransactionOutcome {}

    /** The request was refused; the transaction stays as it was. A person must act. */
    record Refused(String label, String message) implements TransactionOutcome {}

    /** The transaction is no more. */
    record Aborted(String label, String message) implements TransactionOutcome {}

    /** Nothing happened, for a reason that passes; the same step may be repeated. */
    record TryLater(String label, String message, Pressure pressure) implements TransactionOutcome {}

    /** Nobody could be asked what became of the step. Ask for the label's state, or repeat a commit or rollback. */
    record Unknown(String label, String message) implements TransactionOutcome {}
}
