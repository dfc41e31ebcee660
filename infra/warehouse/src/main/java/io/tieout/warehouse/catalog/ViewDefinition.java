package io.tieout.warehouse.catalog;

/**
 * A plain view.
 *
 * @param query the SELECT in StarRocks SQL as it was written
 */
public record ViewDefinition(String database, String name, String query, String comment) {}
