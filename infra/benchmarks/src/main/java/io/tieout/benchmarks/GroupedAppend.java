package io.tieout.benchmarks;

import io.tieout.ledger.Ledger;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Facts a second into the ledger by one writer: many facts in one transaction, against one fact a transaction, and against the limit: the very rows
 * that the ledger wrote, inserted by plain JDBC into an empty table of the same kind. All on one durable PostgreSQL in one run. Arguments: rounds (5).
 */
public final class GroupedAppend {
    private static final int GROUP = 500;
    private static final int GROUPED_FACTS = 40_000;
    private static final int SINGLE_FACTS = 2_000;

    private GroupedAppend() {}

    /** Prints a line a round and the median ratios. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (BenchmarkStore store = BenchmarkStore.start();
                Ledger ledger = Ledger.open(store.database("ledger").writers(1).build());
                Connection written = store.connect("ledger")) {
            Ledger.open(store.database("raw_jdbc").build()).close();
            try (Connection limit = store.connect("raw_jdbc")) {
                List<Long> overSingle = new ArrayList<>();
                List<Long> percentOfRaw = new ArrayList<>();
                for (int round = 1; round <= rounds; round++) {
                    long before = highest(written);
                    long grouped = grouped(ledger, SimulatedFacts.of(2L * round, GROUPED_FACTS));
                    List<Object[]> rows = StoredRows.behind(written, before);
                    long raw = perSecond(rows.size(), () -> StoredRows.insert(limit, "ledger_event", rows, GROUP));
                    long single = oneByOne(ledger, SimulatedFacts.of(2L * round + 1, SINGLE_FACTS));
                    overSingle.add(grouped / single);
                    percentOfRaw.add(100 * grouped / raw);
                    System.out.printf(
                            "round %d: grouped by %d %,d facts/s; one a transaction %,d (ratio %d); raw JDBC %,d (%d %%)%n",
                            round, GROUP, grouped, single, grouped / single, raw, 100 * grouped / raw);
                }
                System.out.printf(
                        "median: %d times one a transaction, %d %% of raw JDBC%n",
                        median(overSingle), median(percentOfRaw));
            }
        }
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long highest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT coalesce(max(ledger_seq), 0) FROM ledger_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** One writer, and two who submit by turns, so that a group is read while another is written, as the doors do. */
    private static long grouped(Ledger ledger, List<FactEnvelope> facts) throws SQLException {
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            return perSecond(facts.size(), () -> {
                List<Future<?>> submitted = new ArrayList<>();
                for (int from = 0; from < facts.size(); from += GROUP) {
                    List<FactEnvelope> group = facts.subList(from, Math.min(facts.size(), from + GROUP));
                    submitted.add(callers.submit(() -> ledger.record(group)));
                }
                for (Future<?> group : submitted) {
                    await(group);
                }
            });
        } finally {
            callers.shutdown();
        }
    }

    private static void await(Future<?> group) {
        try {
            group.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a group was not recorded", e);
        }
    }

    private static long oneByOne(Ledger ledger, List<FactEnvelope> facts) throws SQLException {
        return perSecond(facts.size(), () -> facts.forEach(fact -> ledger.record(List.of(fact))));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static long perSecond(int count, Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return count * 1_000_000_000L / (System.nanoTime() - begun);
    }
}
