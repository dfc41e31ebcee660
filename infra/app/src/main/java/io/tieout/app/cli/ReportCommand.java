package io.tieout.app.cli;

import io.tieout.app.config.TieoutConfig;
import io.tieout.app.report.DailyReport;
import io.tieout.app.report.ReportFiles;
import io.tieout.app.report.ReportReader;
import io.tieout.app.runtime.RunningStack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report of a business day. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Write the report of a business day as HTML, CSV, XLSX and JSON: verdict and cut, the bridge from captured to the bank,",
            "breaks by scenario and age with what moved them, control totals. The same tables give the same files."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The business day (default: yesterday in the accounting zone).")
    private @Nullable LocalDate date;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write, made where it is missing (default: here).")
    private Path directory = Path.of(".");

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws SQLException, IOException {
        TieoutConfig config = stackOptions.config();
        LocalDate day = date == null
                ? LocalDate.now(clock.withZone(config.ledger().accountingZone()))
                        .minusDays(1)
                : date;
        try (Connection connection = RunningStack.warehouse(config, stackOptions.data())
                .database(config.warehouse().database())
                .getConnection()) {
            DailyReport report = new ReportReader(connection, config.ledger().accountingZone()).read(day);
            List<Path> files = ReportFiles.write(report, directory);
            output.write(() -> text(report, files), () -> Json.tree(document(report, files)));
        }
        return 0;
    }

    private static String text(DailyReport report, List<Path> files) {
        StringBuilder text = new StringBuilder(
                "report of " + report.date() + ": " + report.verdict() + ", " + report.open() + " breaks open\n");
        files.forEach(file -> text.append("  ").append(file).append('\n'));
        return text.toString();
    }

    private static Map<String, Object> document(DailyReport report, List<Path> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("date", report.date());
        document.put("verdict", report.verdict());
        document.put("open", report.open());
        document.put("files", files.stream().map(Path::toString).toList());
        return document;
    }
}
