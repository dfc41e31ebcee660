package io.tieout.warehouse.duckdb;

import org.jspecify.annotations.Nullable;

/** The storage engine refused or failed where the caller could not have known better. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
