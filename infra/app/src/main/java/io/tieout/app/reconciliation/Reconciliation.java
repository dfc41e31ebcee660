package io.tieout.app.reconciliation;

import io.tieout.app.reconciliation.ReconciliationResult.ScenarioResult;
import io.tieout.app.reconciliation.ReconciliationResult.Verdict;
import io.tieout.starrocks.ParameterTable;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioRunner;
import io.tieout.starrocks.ScenarioSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs scenarios at the current cut: writes the as-of time and what is due as data, then each scenario's one SELECT. Not thread-safe; two runs at a
 * time on one warehouse would share the parameters, so the caller runs one after the other.
 */
public final class Reconciliation {
    private final Connection connection;
    private final int partitions;
    private final ScenarioSettings settings;
    private final Duration patience;

    /** A run by the scenarios' own tolerances, SLAs and severities, that takes the verifier's last finding as it is. */
    public Reconciliation(Connection connection, int partitions) {
        this(connection, partitions, ScenarioSettings.DEFAULTS, Duration.ZERO);
    }

    /**
     * A run that waits until the verifier has compared the warehouse after the run began.
     *
     * @param connection to the database of the tables, as a user who may insert and delete; stays the caller's to close
     * @param partitions of each row topic
     * @param settings what differs from the scenarios' own tolerances, SLAs and severities
     * @param patience how long at most; a verifier that has never spoken is not waited for
     */
    public Reconciliation(Connection connection, int partitions, ScenarioSettings settings, Duration patience) {
        this.connection = connection;
        this.partitions = partitions;
        this.settings = settings;
        this.patience = patience;
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
        CompletenessReader verifier = new CompletenessReader(connection);
        long before = verifier.round();
        Cut cut = new CutReader(connection, partitions).read();
        new ParameterTable(connection).write(scenarios, asOf, settings);
        ScenarioRunner runner = new ScenarioRunner(connection);
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            progress.accept(scenario.id());
            long begun = System.nanoTime();
            List<ReconciliationBreak> breaks = new ArrayList<>();
            Set<String> otherKeys = new HashSet<>();
            runner.run(scenario, found -> {
                if (businessDate.isEmpty() || businessDate.get().equals(found.businessDate())) {
                    breaks.add(found);
                } else {
                    otherKeys.add(found.breakKey());
                }
            });
            results.add(new ScenarioResult(
                    scenario.id(), scenario.title(), breaks, Duration.ofNanos(System.nanoTime() - begun), otherKeys));
        }
        Completeness completeness = verifier.since(before, patience);
        return new ReconciliationResult(asOf, cut, verdict(cut, results, completeness), results, completeness);
    }

    private static Verdict verdict(Cut cut, List<ScenarioResult> results, Completeness completeness) {
        if (!cut.known() || completeness.state() == Completeness.State.DIFFERENT) {
            return Verdict.INCOMPLETE;
        }
        return results.stream().allMatch(result -> result.breaks().isEmpty()) ? Verdict.CLEAN : Verdict.BREAKS;
    }
}
