package io.tieout.benchmarks;

import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Facts a second into the ledger: many facts in one database transaction against one fact a transaction, on the same durable PostgreSQL in the same
 * run, one writer each. Arguments: rounds (5).
 */
public final class GroupedAppend {
    private static final int GROUP = 500;
    private static final int GROUPED_FACTS = 30_000;
    private static final int SINGLE_FACTS = 2_000;

    private GroupedAppend() {}

    /** Prints a line a round and the median ratio. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path directory = Files.createTempDirectory("tieout-benchmark-");
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(directory, 0);
                Ledger ledger = Ledger.open(LedgerConfig.builder()
                        .database(postgres.jdbcUrl(), postgres.user(), Secret.of(postgres.password()))
                        .accountingZone(ZoneOffset.UTC)
                        .build())) {
            List<Long> ratios = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                long grouped = factsPerSecond(ledger, facts(2L * round, GROUPED_FACTS), GROUP);
                long single = factsPerSecond(ledger, facts(2L * round + 1, SINGLE_FACTS), 1);
                ratios.add(grouped / single);
                System.out.printf(
                        "round %d: grouped by %d %,d facts/s, one a transaction %,d facts/s, ratio %d%n",
                        round, GROUP, grouped, single, grouped / single);
            }
            System.out.printf(
                    "median ratio %d%n", ratios.stream().sorted().toList().get(rounds / 2));
        }
    }

    private static List<FactEnvelope> facts(long seed, int count) {
        Iterator<FactEnvelope> world = Simulation.of(SimulationConfig.builder()
                .seed(seed)
                .orders(count)
                .faultRate(BigDecimal.ZERO)
                .build());
        List<FactEnvelope> facts = new ArrayList<>(count);
        while (facts.size() < count && world.hasNext()) {
            facts.add(world.next());
        }
        return facts;
    }

    private static long factsPerSecond(Ledger ledger, List<FactEnvelope> facts, int group) {
        long begun = System.nanoTime();
        for (int from = 0; from < facts.size(); from += group) {
            ledger.record(facts.subList(from, Math.min(facts.size(), from + group)));
        }
        return facts.size() * 1_000_000_000L / (System.nanoTime() - begun);
    }
}
