/** Tests of the storage without HTTP. Start with {@link io.tieout.warehouse.duckdb.WarehouseStoreTest}. */
@NullMarked
package io.tieout.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
