package io.tieout.warehouse.duckdb;

/**
 * One load under one label. At most one that is not aborted exists per database and label.
 *
 * @param id unique in the warehouse, ascending
 */
public record LoadTransaction(long id, String database, String label) {}
