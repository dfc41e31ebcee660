package io.tieout.ledger;

import com.sun.management.OperatingSystemMXBean;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How many facts a second the ledger takes, grouped against one at a time, in one run on one PostgreSQL. Run:
 * {@code ./mvnw -q -pl ledger-domain test-compile exec:java -Dexec.mainClass=io.tieout.ledger.AppendBenchmark -Dexec.classpathScope=test}
 */
public final class AppendBenchmark {
    private static final int ROUNDS = 5;

    private AppendBenchmark() {}

    public static void main(String[] args) {
        int orders = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        try (Ledger ledger = TestingPostgres.freshDatabase().open()) {
            for (int round = 1; round <= ROUNDS; round++) {
                String prefix = "r" + round + "-";
                for (int batch : new int[] {100, 500, 1_000}) {
                    report(
                            "grouped by " + batch,
                            round,
                            ledger,
                            TestingFacts.closedLoops(prefix + batch + "-", orders),
                            batch);
                }
                report("one at a time", round, ledger, TestingFacts.closedLoops(prefix + "1-", orders / 25), 1);
                List<FactEnvelope> again = TestingFacts.closedLoops(prefix + "500-", orders);
                report("again, all duplicates, grouped by 500", round, ledger, again, 500);
            }
            readBack(ledger);
        }
    }

    private static void report(String what, int round, Ledger ledger, List<FactEnvelope> facts, int batch) {
        long start = System.nanoTime();
        long cpuStart = cpuNanos();
        int answered = 0;
        for (int from = 0; from < facts.size(); from += batch) {
            List<FactOutcome> outcomes = ledger.record(facts.subList(from, Math.min(facts.size(), from + batch)));
            answered += outcomes.size();
        }
        print("round " + round + ", " + what, answered, System.nanoTime() - start, cpuNanos() - cpuStart);
    }

    private static void readBack(Ledger ledger) {
        long start = System.nanoTime();
        long cpuStart = cpuNanos();
        FeedPosition position = ledger.feed().start();
        List<Integer> counts = new ArrayList<>();
        FeedBatch batch;
        do {
            batch = ledger.feed().read(position, 5_000);
            counts.add(batch.events().size());
            position = batch.next();
        } while (!batch.events().isEmpty());
        print(
                "read back by 5,000",
                counts.stream().mapToInt(Integer::intValue).sum(),
                System.nanoTime() - start,
                cpuNanos() - cpuStart);
    }

    /** The processor time of this JVM; that of PostgreSQL is not in it. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void print(String what, int facts, long nanos, long cpuNanos) {
        System.out.printf(
                Locale.ROOT,
                "%-60s %,9d facts %,8d ms %,9d/s %,6d us CPU a fact%n",
                what,
                facts,
                TimeUnit.NANOSECONDS.toMillis(nanos),
                facts * TimeUnit.SECONDS.toNanos(1) / nanos,
                TimeUnit.NANOSECONDS.toMicros(cpuNanos / facts));
    }
}
