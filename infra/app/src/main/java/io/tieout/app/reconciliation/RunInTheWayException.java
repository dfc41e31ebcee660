package io.tieout.app.reconciliation;

/** Another run is under way; this one can be asked for again, under the same command id. */
public final class RunInTheWayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunInTheWayException() {
        super("another reconciliation run is under way: one runs at a time; ask again when it has ended");
    }
}
