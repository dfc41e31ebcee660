package io.tieout.warehouse.load;

import io.tieout.warehouse.duckdb.WarehouseStore;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;

/** The write locks of some tables, taken by name so that two transactions over the same tables never wait for each other. */
final class TableLocks {
    private final List<Lock> held = new ArrayList<>();

    private TableLocks() {}

    static TableLocks of(WarehouseStore store, String database, List<String> tables) {
        TableLocks locks = new TableLocks();
        for (String table : new TreeSet<>(tables)) {
            Lock lock = store.writeLock(database, table);
            lock.lock();
            locks.held.add(lock);
        }
        return locks;
    }

    /** Gives the locks back. */
    void close() {
        held.forEach(Lock::unlock);
    }
}
