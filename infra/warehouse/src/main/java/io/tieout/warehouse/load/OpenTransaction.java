package io.tieout.warehouse.load;

import io.tieout.warehouse.duckdb.LoadTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction from its begin to its prepare, commit or end. Guarded by the monitor of {@link LoadTransactions}. */
final class OpenTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);

    private final LoadTransaction transaction;
    private final Optional<String> table;
    private final Instant startedAt;
    private final Duration timeout;
    private final Optional<Duration> idleTimeout;
    private final Map<String, TableLoad> loads = new LinkedHashMap<>();
    private final java.util.Set<String> busyTables = new java.util.HashSet<>();
    private Instant lastUsedAt;
    private @Nullable Map<String, String> firstHeaders;
    private boolean ending;
    private long announcedBytes;

    /** @param table the only table, or empty where each load names its own: a multi-table transaction */
    OpenTransaction(
            LoadTransaction transaction,
            Optional<String> table,
            Instant startedAt,
            Duration timeout,
            Optional<Duration> idleTimeout) {
        this.transaction = transaction;
        this.table = table;
        this.startedAt = startedAt;
        this.timeout = timeout;
        this.idleTimeout = idleTimeout;
        this.lastUsedAt = startedAt;
    }

    LoadTransaction transaction() {
        return transaction;
    }

    Optional<String> table() {
        return table;
    }

    boolean isMulti() {
        return table.isEmpty();
    }

    boolean isEmpty() {
        return loads.isEmpty();
    }

    /** Whether an operation runs that another must not meet. */
    boolean isBusy() {
        return ending || !busyTables.isEmpty();
    }

    boolean isBusy(String ofTable) {
        return ending || busyTables.contains(ofTable) || (!isMulti() && !busyTables.isEmpty());
    }

    boolean isEnding() {
        return ending;
    }

    void startEnding() {
        ending = true;
    }

    /** Whether its time is over; a running operation counts as use. */
    boolean isLate(Instant now) {
        boolean idle =
                idleTimeout.isPresent() && busyTables.isEmpty() && now.isAfter(lastUsedAt.plus(idleTimeout.get()));
        return !ending && (now.isAfter(startedAt.plus(timeout)) || idle);
    }

    /** Whether the headers ask for the same as those of the first load; transport headers do not count. */
    boolean sameHeaders(LoadHeaders headers) {
        Map<String, String> asked = headers.parameters();
        asked.remove("table");
        if (firstHeaders == null) {
            firstHeaders = new TreeMap<>(asked);
        }
        return firstHeaders.equals(asked);
    }

    /** The sum of the announced lengths with a further one: limits apply to the sum (protocol section 3.5). */
    long announce(long bytes) {
        announcedBytes += bytes;
        return announcedBytes;
    }

    void startLoad(String ofTable) {
        busyTables.add(ofTable);
    }

    void endLoad(String ofTable, Instant now) {
        busyTables.remove(ofTable);
        lastUsedAt = now;
    }

    void add(LoadPlan plan, LoadBody body) {
        TableLoad known = loads.get(plan.table().name());
        List<LoadBody> bodies = new ArrayList<>(known == null ? List.of() : known.bodies());
        bodies.add(body);
        loads.put(plan.table().name(), new TableLoad(plan, List.copyOf(bodies)));
    }

    /** The run over all that was loaded. */
    LoadRun run(LoadServices services) {
        return new LoadRun(services, transaction, List.copyOf(loads.values()), startedAt, timeout, 0);
    }

    /** Gives back what holds the bodies. */
    void release() {
        for (TableLoad load : loads.values()) {
            for (LoadBody body : load.bodies()) {
                try {
                    body.close();
                } catch (IOException e) {
                    LOG.warn("spool file of a transaction cannot be removed; it is removed at the next start", e);
                }
            }
        }
        loads.clear();
    }
}
