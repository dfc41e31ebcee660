package io.tieout.ledger;

/**
 * The event store did not answer. Facts sent with the failed call may or may not be recorded: send them again, what was recorded is then
 * answered as a duplicate.
 */
public final class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
