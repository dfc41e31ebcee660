package io.tieout.warehouse.http;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.faults.WarehouseFaults;
import io.tieout.warehouse.load.StreamLoads;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the connections of the back end share.
 *
 * @param faults what tests make go wrong; none without them
 * @param workers runs what blocks
 * @param spoolDirectory for bodies that do not fit into memory
 * @param memoryBudget bytes that bodies in memory may still take together
 */
record BackEnd(
        WarehouseStore store,
        StreamLoads loads,
        Accounts accounts,
        WarehouseFaults faults,
        Executor workers,
        Path spoolDirectory,
        AtomicLong memoryBudget) {}
