package io.tieout.app.replay;

/** A rebuild cannot go on; the message says why and what to do, and nothing that readers see has changed because of it. */
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReplayException(String message) {
        super(message);
    }

    public ReplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
