package io.tieout.warehouse.auth;

/** What an account may do. */
public enum Privilege {
    /** Read rows and the catalogue. */
    SELECT,
    /** Add rows, over Stream Load or {@code INSERT}. */
    INSERT,
    /** Change rows with {@code UPDATE}. */
    UPDATE,
    /** Remove rows with {@code DELETE} and {@code TRUNCATE}. */
    DELETE,
    /** Change a table's or view's definition. */
    ALTER,
    /** Drop an object. */
    DROP,
    /** Refresh a materialized view. */
    REFRESH,
    /** Create objects in a database, or databases. */
    CREATE,
    /** Write query results to files. */
    EXPORT,
    /** End other users' statements. */
    OPERATE,
    /** Create users and roles and grant rights. */
    GRANT,
    /** Everything but {@link #SELECT} and {@link #INSERT}, on every database: the right of a configured operator. */
    DDL
}
