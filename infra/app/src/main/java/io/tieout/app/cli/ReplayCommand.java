package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.generation.LiveTables;
import io.tieout.app.replay.Rebuild;
import io.tieout.app.replay.RebuildConfig;
import io.tieout.app.replay.RebuildReport;
import io.tieout.app.replay.ReplayException;
import io.tieout.app.runtime.Generations;
import io.tieout.app.runtime.LedgerAccess;
import io.tieout.app.runtime.RunningStack;
import io.tieout.projections.wire.RowTable;
import io.tieout.streamload.StreamLoadClient;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rebuilds tables from the event store. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Build the tables anew from the event store beside those in use, compare them with the event store, and change them",
            "against each other while analysts go on reading. Facts are taken in throughout. Nothing is appended, sent or published."
        },
        footer = {
            "",
            "Killed or stopped, the same command goes on where it was. A stack that runs goes over to the new tables by itself.",
            "Exit code 0: the new tables are in use; 1: they are not, and the old ones are as they were."
        })
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--readers",
            paramLabel = "N",
            defaultValue = "2",
            description = "Connections that read the event store at the same time (default: ${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--slice",
            paramLabel = "EVENTS",
            defaultValue = "5000",
            description = "Events that are read and published at once (default: ${DEFAULT-VALUE}).")
    private int slice;

    /** One of these. */
    static final class What {
        @Option(names = "--all", description = "Rebuild all tables.")
        private boolean all;

        @Option(
                names = "--tables",
                split = ",",
                paramLabel = "TABLE",
                description = "Rebuild these, for example orders,payments.")
        private List<String> tables = List.of();

        @Option(names = "--abandon", description = "Give up a rebuild that was begun and not finished.")
        private boolean abandon;

        Set<RowTable> chosen() {
            Set<RowTable> chosen = all ? LiveTables.rebuildable() : EnumSet.noneOf(RowTable.class);
            for (String name : tables) {
                chosen.add(table(name));
            }
            return chosen;
        }

        private static RowTable table(String name) {
            for (RowTable table : LiveTables.rebuildable()) {
                if (table.tableName().equals(name.strip().toLowerCase(Locale.ROOT))) {
                    return table;
                }
            }
            throw new CommandFailure("--tables " + name + ": no table of that name is made of events; there are "
                    + String.join(
                            ", ",
                            LiveTables.rebuildable().stream()
                                    .map(RowTable::tableName)
                                    .toList()));
        }
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        TieoutConfig config = stackOptions.config();
        int partitions = config.kafka().partitions();
        RebuildConfig how = RebuildConfig.ofAll(partitions, config.kafka().replicationFactor())
                .reading(readers, slice);
        try (StreamLoadClient client =
                        RunningStack.warehouse(config, stackOptions.data()).streamLoadClient();
                LedgerAccess ledger = LedgerAccess.open(config, stackOptions.data())) {
            Rebuild rebuild = new Rebuild(
                    Generations.ofRunning(config, stackOptions.data(), client),
                    ledger.dataSource(),
                    what.abandon ? how : how.of(what.chosen()));
            if (what.abandon) {
                boolean there = rebuild.abandon();
                String answer = there ? "given up" : "no rebuild was under way";
                output.write(() -> answer + "\n", () -> Json.tree(Map.of("abandoned", there)));
            } else {
                RebuildReport report = rebuild.run(new ReplayProgressBar());
                output.write(() -> text(report), () -> json(report));
            }
            return 0;
        } catch (ReplayException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private static String text(RebuildReport report) {
        StringBuilder text = new StringBuilder();
        if (!report.tables().isEmpty()) {
            TextTable table = TextTable.columns("table", "rows>", "sums compared>");
            report.tables().forEach(checked -> table.row(checked.table(), checked.rows(), checked.sums()));
            text.append(table).append('\n');
        }
        text.append("in use     generation ").append(report.generation()).append('\n');
        if (report.events() > 0) {
            text.append(
                    """
                    compared   with %d events of the store, up to %d
                    filled     in %s s, %d events/s
                    """.formatted(report.events(), report.upTo(), seconds(report.filled()), report.eventsPerSecond()));
        }
        if (!report.views().isEmpty()) {
            text.append("refreshed  ").append(String.join(", ", report.views())).append('\n');
        }
        return text.append("took       ")
                .append(seconds(report.took()))
                .append(" s\n")
                .toString();
    }

    private static JsonNode json(RebuildReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("generation", report.generation());
        document.put("upTo", report.upTo());
        document.put("events", report.events());
        document.put("tables", report.tables());
        document.put("views", report.views());
        document.put("filledSeconds", seconds(report.filled()));
        document.put("eventsPerSecond", report.eventsPerSecond());
        document.put("seconds", seconds(report.took()));
        return Json.tree(document);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}
