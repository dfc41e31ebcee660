/** Faults that tests make a warehouse commit. Start with {@link io.tieout.warehouse.faults.WarehouseFaults}. */
@NullMarked
package io.tieout.warehouse.faults;

import org.jspecify.annotations.NullMarked;
