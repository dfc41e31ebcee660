package io.tieout.warehouse.auth;

/** What an account may do, on every database of the warehouse. */
public enum Privilege {
    /** Read rows and the catalogue. */
    SELECT,
    /** Add rows, over Stream Load or {@code INSERT}. */
    INSERT,
    /** Create, drop and alter objects, and {@code UPDATE}, {@code DELETE} and {@code TRUNCATE}. */
    DDL
}
