package io.tieout.projections.rows;

/**
 * An event cannot be projected. Events are ours, so this is a fault to be looked at and never a record to be skipped: the projection stops where
 * it is and loses nothing.
 */
public final class ProjectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionException(String message) {
        super(message);
    }

    ProjectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
