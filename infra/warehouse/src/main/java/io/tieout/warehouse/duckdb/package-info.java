/** Storage: one DuckDB file with the rows, the catalogue and the load labels. Start with {@link io.tieout.warehouse.duckdb.WarehouseStore}. */
@NullMarked
package io.tieout.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
