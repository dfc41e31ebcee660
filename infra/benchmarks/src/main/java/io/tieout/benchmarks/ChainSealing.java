package io.tieout.benchmarks;

import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hash chain costs: facts a second appended with and without sealing every 100 ms beside it, in turn; then events a second sealed and verified
 * alone. Arguments: rounds (5).
 */
public final class ChainSealing {
    private static final int FACTS = 40_000;
    private static final int GROUP = 500;

    private ChainSealing() {}

    /** Prints medians. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (BenchmarkStore store = BenchmarkStore.start()) {
            LedgerConfig plain = store.database("plain").writers(1).build();
            LedgerConfig chained = store.database("chained")
                    .writers(1)
                    .chainInterval(Duration.ofMillis(100))
                    .build();
            List<Long> without = new ArrayList<>();
            List<Long> with = new ArrayList<>();
            try (Ledger one = Ledger.open(plain);
                    Ledger other = Ledger.open(chained)) {
                for (int round = 0; round < rounds; round++) {
                    without.add(append(one, 500L + round));
                    with.add(append(other, 500L + round));
                }
                System.out.printf(
                        "append: median %,d facts/s without sealing, %,d with (%s, %s)%n",
                        GroupedAppend.median(without), GroupedAppend.median(with), without, with);
                long begun = System.nanoTime();
                long events = one.chain().seal().ledgerSeq();
                System.out.printf("seal alone: %,d events/s%n", events * 1_000_000_000L / (System.nanoTime() - begun));
                begun = System.nanoTime();
                var report = one.chain().verify(List.of(), (place, head) -> {});
                System.out.printf(
                        "verify alone: %,d events/s, intact %s%n",
                        report.sealedEvents() * 1_000_000_000L / (System.nanoTime() - begun), report.isIntact());
            }
            size(store);
        }
    }

    private static long append(Ledger ledger, long seed) {
        List<FactEnvelope> facts = SimulatedFacts.of(seed, FACTS);
        long begun = System.nanoTime();
        for (int from = 0; from < facts.size(); from += GROUP) {
            ledger.record(facts.subList(from, Math.min(facts.size(), from + GROUP)));
        }
        return facts.size() * 1_000_000_000L / (System.nanoTime() - begun);
    }

    private static void size(BenchmarkStore store) throws SQLException {
        try (Connection connection = store.connect("plain");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pg_total_relation_size('ledger_event') / n,"
                                + " pg_total_relation_size('ledger_chain') / n FROM (SELECT count(*) AS n FROM ledger_chain) c")) {
            rows.next();
            System.out.printf("bytes an event: log %d, chain %d%n", rows.getLong(1), rows.getLong(2));
        }
    }
}
