package io.tieout.app.cli;

import io.tieout.app.config.TieoutConfig;
import io.tieout.app.reconciliation.Reconciliation;
import io.tieout.app.reconciliation.ReconciliationResult;
import io.tieout.app.reconciliation.ReconciliationResult.Verdict;
import io.tieout.app.runtime.RunningStack;
import io.tieout.app.runtime.WarehouseAddress;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs scenarios on a running stack. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run scenarios at the current cut and print the breaks and the verdict.",
        footer = {
            "",
            "Exit code 0: clean; 3: breaks; 4: incomplete, because not every table has reported its watermark."
        })
final class ReconcileCommand implements Callable<Integer> {
    static final int BREAKS = 3;
    static final int INCOMPLETE = 4;

    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "ID",
            description = "Only these, for example R01,R06 (default: all).")
    private List<String> scenarios = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Only breaks of this business date, for example 2026-01-30.")
    private @Nullable LocalDate date;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Judge as of this time, for example 2026-01-31T00:00:00Z (default: now).")
    private @Nullable Instant asOf;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws SQLException {
        TieoutConfig config = stackOptions.config();
        WarehouseAddress warehouse = RunningStack.warehouse(config, stackOptions.data());
        ScenarioCatalogue catalogue = ScenarioCatalogue.fromClassPath();
        List<Scenario> chosen = scenarios.isEmpty()
                ? catalogue.scenarios()
                : scenarios.stream().map(catalogue::scenario).toList();
        try (Connection connection =
                warehouse.database(config.warehouse().database()).getConnection()) {
            ReconciliationResult result = new Reconciliation(
                            connection, config.kafka().partitions())
                    .run(
                            chosen,
                            asOf == null ? clock.instant() : asOf,
                            Optional.ofNullable(date),
                            id -> Notes.say("running " + id));
            output.write(() -> ReconciliationText.text(result), () -> ReconciliationText.json(result));
            return exitCode(result.verdict());
        }
    }

    private static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> 0;
            case BREAKS -> BREAKS;
            case INCOMPLETE -> INCOMPLETE;
        };
    }
}
