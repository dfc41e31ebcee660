package io.tieout.warehouse.catalog;

/** A change of the catalogue that was refused. The error code and SQL state are those of a StarRocks front end. */
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errorCode;
    private final String sqlState;

    public CatalogException(int errorCode, String sqlState, String message) {
        super(message);
        this.errorCode = errorCode;
        this.sqlState = sqlState;
    }

    /** The MySQL error code, for example 5501 for an unknown database. */
    public int errorCode() {
        return errorCode;
    }

    /** The five-character SQL state, for example {@code 3F000}. */
    public String sqlState() {
        return sqlState;
    }
}
