package io.tieout.app.demo;

import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.reconciliation.Comparison;
import io.tieout.app.reconciliation.Cut;
import io.tieout.app.reconciliation.LedgerHead;
import io.tieout.app.reconciliation.Reconciliation;
import io.tieout.app.reconciliation.ReconciliationResult;
import io.tieout.app.runtime.Stack;
import io.tieout.app.simulator.InjectedFault;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Simulated orders through the whole stack over its public doors: facts in over HTTP, answers out over the MySQL protocol. What the scenarios find is
 * compared with the faults that were put in.
 *
 * <pre>{@code
 * try (Demo demo = Demo.start(directory, config, publishers, progress)) {
 *     DemoReport report = demo.run(simulation, Pace.unlimited());
 * }
 * }</pre>
 */
public final class Demo implements AutoCloseable {
    private static final int BATCH_FACTS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stack stack;
    private final TieoutConfig config;
    private final DemoPublisher.Factory publishers;
    private final DemoProgress progress;
    private final Map<String, Duration> stages = new LinkedHashMap<>();

    private Demo(Stack stack, TieoutConfig config, DemoPublisher.Factory publishers, DemoProgress progress) {
        this.stack = stack;
        this.config = config;
        this.publishers = publishers;
        this.progress = progress;
    }

    /** Starts the stack in {@code directory}, which should be fresh: labels know only the faults of this run. */
    public static Demo start(
            Path directory, TieoutConfig config, DemoPublisher.Factory publishers, DemoProgress progress) {
        long begun = System.nanoTime();
        Stack stack = Stack.start(config, directory, Role.all(), progress::stage);
        Demo demo = new Demo(stack, config, publishers, progress);
        demo.took("start", begun);
        return demo;
    }

    /** The running stack. */
    public Stack stack() {
        return stack;
    }

    /**
     * Simulates, waits until everything is visible, reconciles and compares.
     *
     * @param pace how fast facts are published
     * @throws TimeoutException if the cut does not reach the head of the ledger in ten minutes
     */
    public DemoReport run(SimulationConfig world, Pace pace)
            throws IOException, SQLException, TimeoutException, InterruptedException {
        Clock clock = Clock.systemUTC();
        var database = stack.warehouseServer().database(config.warehouse().database());
        Simulation simulation = Simulation.of(world);
        Map<String, Duration> before = StageCpu.read(stack.childProcesses());
        try (CutObserver observer = CutObserver.start(database, config.kafka().partitions(), clock)) {
            Sent sent = send(simulation, pace);
            LedgerHead.Position head = new LedgerHead(stack.ledgerDatabase().dataSource()).read();
            long begun = System.nanoTime();
            progress.counting("waiting for the cut", head.ledgerSeq());
            Cut cut = observer.await(head.ledgerSeq(), PATIENCE, progress::reached);
            took("visible", begun);
            progress.done();
            Map<String, Duration> cpu = StageCpu.between(before, StageCpu.read(stack.childProcesses()));
            CutTimeline.Quantiles visible = observer.quantiles(head.ledgerSeq());

            List<Scenario> scenarios = ScenarioCatalogue.fromClassPath().scenarios();
            ReconciliationResult result = reconcile(scenarios, world);
            return new DemoReport(
                    world.orders(),
                    sent.facts(),
                    sent.outcomes(),
                    Comparison.of(expected(simulation.faults()), result.keys()),
                    scenarios.stream().collect(Collectors.toMap(Scenario::id, Scenario::title)),
                    result.verdict(),
                    cut.ledgerSeq(),
                    head.events(),
                    stages,
                    cpu,
                    visible.p50(),
                    visible.p99(),
                    PeakMemory.bytes(),
                    stack.addresses().mysql(),
                    stack.files().mysql().toString());
        }
    }

    @Override
    public void close() {
        stack.close();
    }

    private Sent send(Simulation simulation, Pace pace) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        progress.counting("publishing facts", 0);
        Map<String, Long> outcomes = new TreeMap<>();
        long facts = 0;
        try (DemoPublisher publisher = publishers.open(stack.addresses().http(), stack.publisherToken())) {
            int batchFacts = pace.batchFacts(BATCH_FACTS);
            List<String> batch = new ArrayList<>(batchFacts);
            while (simulation.hasNext()) {
                batch.add(FactJson.cloudEvent(simulation.next()));
                if (batch.size() == batchFacts || !simulation.hasNext()) {
                    pace.await(begun, facts);
                    publisher.publish(batch);
                    facts += batch.size();
                    progress.reached(facts);
                    batch = new ArrayList<>(batchFacts);
                }
            }
            outcomes.putAll(publisher.finish());
        }
        took("ingest", begun);
        progress.done();
        return new Sent(facts, outcomes);
    }

    private ReconciliationResult reconcile(List<Scenario> scenarios, SimulationConfig world) throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection =
                stack.warehouseServer().database(config.warehouse().database()).getConnection()) {
            ReconciliationResult result = new Reconciliation(
                            connection, config.kafka().partitions())
                    .run(scenarios, world.asOf(), Optional.empty(), id -> progress.stage("reconciling " + id));
            took("reconcile", begun);
            return result;
        }
    }

    private static Map<String, Set<String>> expected(List<InjectedFault> faults) {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (InjectedFault fault : faults) {
            fault.breaks()
                    .forEach(expected -> keys.computeIfAbsent(expected.scenario(), id -> new TreeSet<>())
                            .add(expected.breakKey()));
        }
        return keys;
    }

    private void took(String stage, long begunNanos) {
        stages.put(stage, Duration.ofNanos(System.nanoTime() - begunNanos));
    }

    private record Sent(long facts, Map<String, Long> outcomes) {}
}
