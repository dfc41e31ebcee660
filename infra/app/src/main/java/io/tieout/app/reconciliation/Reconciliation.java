package io.tieout.app.reconciliation;

import io.tieout.app.reconciliation.ReconciliationResult.ScenarioResult;
import io.tieout.app.reconciliation.ReconciliationResult.Verdict;
import io.tieout.starrocks.ParameterTable;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs scenarios at the current cut: writes the as-of time and what is due as data, then each scenario's one SELECT. Not thread-safe; two runs at a
 * time on one warehouse would share the parameters, so the caller runs one after the other.
 */
public final class Reconciliation {
    private final Connection connection;
    private final int partitions;

    /**
     * A run.
     *
     * @param connection to the database of the tables, as a user who may insert; stays the caller's to close
     * @param partitions of each row topic
     */
    public Reconciliation(Connection connection, int partitions) {
        this.connection = connection;
        this.partitions = partitions;
    }

    /**
     * Runs the scenarios.
     *
     * @param asOf the time to judge at: a fact younger than its SLA then is pending
     * @param businessDate only breaks of this day, where given
     * @param progress told the id of each scenario before it runs
     */
    public ReconciliationResult run(
            List<Scenario> scenarios, Instant asOf, Optional<LocalDate> businessDate, Consumer<String> progress)
            throws SQLException {
        Cut cut = new CutReader(connection, partitions).read();
        new ParameterTable(connection).writeDefaults(scenarios, asOf);
        ScenarioRunner runner = new ScenarioRunner(connection);
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            progress.accept(scenario.id());
            long begun = System.nanoTime();
            List<ReconciliationBreak> breaks = new ArrayList<>();
            runner.run(scenario, found -> {
                if (businessDate.isEmpty() || businessDate.get().equals(found.businessDate())) {
                    breaks.add(found);
                }
            });
            results.add(new ScenarioResult(
                    scenario.id(), scenario.title(), breaks, Duration.ofNanos(System.nanoTime() - begun)));
        }
        return new ReconciliationResult(asOf, cut, verdict(cut, results), results);
    }

    private static Verdict verdict(Cut cut, List<ScenarioResult> results) {
        if (!cut.known()) {
            return Verdict.INCOMPLETE;
        }
        return results.stream().allMatch(result -> result.breaks().isEmpty()) ? Verdict.CLEAN : Verdict.BREAKS;
    }
}
