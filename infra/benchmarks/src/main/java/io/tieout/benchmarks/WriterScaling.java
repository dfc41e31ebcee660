package io.tieout.benchmarks;

import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Facts a second by the number of writers and of ledgers (ingest nodes) on one store, four callers of 500 facts each, in turn within each round.
 * Arguments: rounds (5).
 */
public final class WriterScaling {
    private static final int FACTS = 30_000;
    private static final int CALLERS = 4;
    private static final int GROUP = 500;

    private WriterScaling() {}

    /** @param nodes ledgers on one database */
    private record Setting(int nodes, int writers) {}

    /** Prints the median of each setting. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        List<Setting> settings =
                List.of(new Setting(1, 1), new Setting(1, 2), new Setting(1, 3), new Setting(2, 1), new Setting(2, 2));
        List<List<Ledger>> ledgers = new ArrayList<>();
        try (BenchmarkStore store = BenchmarkStore.start()) {
            for (Setting setting : settings) {
                ledgers.add(open(store, setting));
            }
            List<List<Long>> rates = new ArrayList<>();
            settings.forEach(setting -> rates.add(new ArrayList<>()));
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < settings.size(); i++) {
                    rates.get(i).add(factsPerSecond(ledgers.get(i), 10L * round + i));
                }
            }
            for (int i = 0; i < settings.size(); i++) {
                System.out.printf(
                        "%d node(s), %d writer(s) each: median %,d facts/s of %s%n",
                        settings.get(i).nodes(),
                        settings.get(i).writers(),
                        GroupedAppend.median(rates.get(i)),
                        rates.get(i));
            }
            ledgers.forEach(nodes -> nodes.forEach(Ledger::close));
        }
    }

    private static List<Ledger> open(BenchmarkStore store, Setting setting) throws SQLException, IOException {
        LedgerConfig config = store.database("n" + setting.nodes() + "w" + setting.writers())
                .writers(setting.writers())
                .build();
        List<Ledger> nodes = new ArrayList<>();
        for (int node = 0; node < setting.nodes(); node++) {
            nodes.add(Ledger.open(config));
        }
        return nodes;
    }

    private static long factsPerSecond(List<Ledger> nodes, long seed) throws InterruptedException, ExecutionException {
        List<FactEnvelope> facts = SimulatedFacts.of(1_000 + seed, FACTS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long begun = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller * GROUP;
                Ledger ledger = nodes.get(caller % nodes.size());
                running.add(callers.submit(() -> {
                    for (int from = first; from < facts.size(); from += CALLERS * GROUP) {
                        ledger.record(facts.subList(from, Math.min(facts.size(), from + GROUP)));
                    }
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
            return facts.size() * 1_000_000_000L / (System.nanoTime() - begun);
        } finally {
            callers.shutdown();
        }
    }
}
