package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.completeness.CompletenessReport;
import io.tieout.app.completeness.CompletenessReport.TableResult;
import io.tieout.app.completeness.CompletenessReport.Verdict;
import io.tieout.app.completeness.Difference;
import io.tieout.app.completeness.Verification;
import io.tieout.app.completeness.VerificationProgress;
import io.tieout.app.completeness.VerificationSettings;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.generation.TopicsInUse;
import io.tieout.app.runtime.LedgerAccess;
import io.tieout.app.runtime.RunningStack;
import io.tieout.app.runtime.WarehouseAddress;
import io.tieout.projections.wire.RowTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code tieout verify} without {@code --chain}: the rows of the warehouse against the event log. */
final class VerifyRows {
    private static final int DIFFERENT = 1;
    private static final int UNKNOWN = 4;
    private static final int MOST_SHOWN = 50;
    private static final int MOST_CHARACTERS = 40;
    private static final Duration REPAIR_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StackOptions stack;
    private final OutputOption output;

    VerifyRows(StackOptions stack, OutputOption output) {
        this.stack = stack;
        this.output = output;
    }

    /** What was found first, what was done about it, and what was found then. */
    private record Outcome(
            CompletenessReport report, List<String> repaired, Optional<CompletenessReport> afterwards, long millis) {
        CompletenessReport last() {
            return afterwards.orElse(report);
        }
    }

    int verify(List<String> tables, Optional<LocalDate> fromDate, boolean repair) throws SQLException {
        Set<RowTable> chosen = chosen(tables);
        TieoutConfig config = stack.config();
        WarehouseAddress warehouse = RunningStack.warehouse(config, stack.data());
        Path directory = temporary();
        try (LedgerAccess ledger = LedgerAccess.open(config, stack.data());
                TopicsInUse topics = new TopicsInUse(RunningStack.kafka(config, stack.data()));
                Verification verification = Verification.open(new VerificationSettings(
                        ledger.dataSource(),
                        warehouse.database(config.warehouse().database()),
                        config.warehouse().database(),
                        RunningStack.kafka(config, stack.data()),
                        topics,
                        warehouse::streamLoadClient,
                        config.kafka().partitions(),
                        directory,
                        chosen,
                        fromDate))) {
            Outcome outcome = verify(verification, repair);
            output.write(() -> text(outcome), () -> json(outcome));
            return switch (outcome.last().verdict()) {
                case COMPLETE -> 0;
                case INCOMPLETE -> DIFFERENT;
                case UNKNOWN -> UNKNOWN;
            };
        } finally {
            delete(directory);
        }
    }

    private static Set<RowTable> chosen(List<String> tables) {
        try {
            return VerificationSettings.tables(tables);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static Outcome verify(Verification verification, boolean repair) throws SQLException {
        long begun = System.nanoTime();
        CompletenessReport report = verification.run(new Bar());
        if (!repair || report.verdict() != Verdict.INCOMPLETE) {
            return new Outcome(report, List.of(), Optional.empty(), millisSince(begun));
        }
        Notes.say("putting " + report.differenceCount() + " rows right");
        List<String> repaired = verification.repair();
        CompletenessReport after = verification.run(new Bar());
        long deadline = System.nanoTime() + REPAIR_PATIENCE.toNanos();
        while (after.verdict() != Verdict.COMPLETE && System.nanoTime() < deadline) {
            Notes.say("waiting for " + after.differenceCount() + " rows to arrive");
            pause();
            after = verification.run(VerificationProgress.none());
        }
        return new Outcome(report, repaired, Optional.of(after), millisSince(begun));
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static String text(Outcome outcome) {
        CompletenessReport report = outcome.report();
        StringBuilder text = new StringBuilder();
        TextTable tables = TextTable.columns(
                "table", "rows from", "expected>", "found>", "groups>", "different>", "topic records>", "ms>");
        report.tables()
                .forEach(table -> tables.row(
                        table.table(),
                        table.source().equals("LOG") ? "event log" : "row topic",
                        table.expectedRows(),
                        table.rows(),
                        table.groups(),
                        table.differingGroups(),
                        table.records(),
                        table.millis()));
        text.append(tables).append('\n');
        report.tables().stream()
                .flatMap(table -> table.totals().stream().limit(5).map(total -> table.table() + " " + total))
                .forEach(line -> text.append(line).append('\n'));
        if (!report.differences().isEmpty()) {
            text.append('\n').append(differences(report)).append('\n');
        }
        outcome.repaired()
                .forEach(line -> text.append("repaired  ").append(line).append('\n'));
        CompletenessReport last = outcome.last();
        long rows = last.tables().stream().mapToLong(TableResult::expectedRows).sum();
        return text
                + """
                verdict   %s%s
                cut       %d (head of the ledger %d)
                compared  %d rows in %d groups, %s s, %d rows/s
                """.formatted(
                        last.verdict(),
                        last.differenceCount() == 0 ? "" : ", " + last.differenceCount() + " rows differ",
                        last.cut(),
                        last.head(),
                        rows,
                        last.tables().stream().mapToInt(TableResult::groups).sum(),
                        seconds(outcome.millis()),
                        rows * 1_000 / Math.max(1, outcome.millis()));
    }

    private static String differences(CompletenessReport report) {
        TextTable table = TextTable.columns("table", "where", "what", "key", "column: expected -> found");
        report.differences().stream()
                .limit(MOST_SHOWN)
                .forEach(difference -> table.row(
                        difference.table(),
                        difference.place() == Difference.Place.TOPIC ? "topic" : "warehouse",
                        difference.kind(),
                        difference.key(),
                        columns(difference)));
        long hidden = report.differenceCount() - MOST_SHOWN;
        return table + (hidden > 0 ? "... and " + hidden + " more; --output json has the first thousand\n" : "");
    }

    private static String columns(Difference difference) {
        return difference.columns().stream()
                .map(column ->
                        column.column() + ": " + shortened(column.expected()) + " -> " + shortened(column.actual()))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(@Nullable String value) {
        String text = String.valueOf(value);
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }

    private static JsonNode json(Outcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", outcome.last().verdict());
        document.put("cut", outcome.last().cut());
        document.put("head", outcome.last().head());
        document.put("tables", outcome.report().tables());
        document.put("differences", outcome.report().differences());
        document.put("differenceCount", outcome.report().differenceCount());
        if (outcome.afterwards().isPresent()) {
            document.put("repaired", outcome.repaired());
            document.put("differencesAfterRepair", outcome.last().differences());
        }
        document.put("seconds", seconds(outcome.millis()));
        return Json.tree(document);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tieout-verify-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made for the expected rows", e);
        }
    }

    private static void delete(Path directory) {
        try {
            Verification.delete(directory);
        } catch (IOException e) {
            Notes.say("directory " + directory + " could not be deleted: " + e.getMessage());
        }
    }

    /** A bar with rate and time left. */
    private static final class Bar implements VerificationProgress {
        private final DemoProgressBar bar = new DemoProgressBar();

        @Override
        public void counting(String words, long expected) {
            bar.counting(words, expected);
        }

        @Override
        public void reached(long count) {
            bar.reached(count);
        }

        @Override
        public void done() {
            bar.done();
        }
    }
}
