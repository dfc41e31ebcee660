package io.tieout.app.cli;

import io.tieout.app.demo.DemoReport;
import io.tieout.app.reconciliation.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The demonstration's report for people. */
final class DemoText {
    private static final int MOST_KEYS_SHOWN = 10;

    /** Whether the stack is still there when the report is read. */
    enum Stay {
        UP,
        GONE
    }

    private DemoText() {}

    static String of(DemoReport report, Stay stay) {
        return "\n" + scenarios(report)
                + differences(report)
                + "\n"
                + stages(report)
                + "\n"
                + pace(report)
                + "\n"
                + verdict(report)
                + (stay == Stay.UP ? connect(report) : "");
    }

    private static String scenarios(DemoReport report) {
        TextTable table = TextTable.columns(
                "scenario", "injected>", "found>", "missed>", "false>", "precision>", "recall>", "what it proves");
        for (Comparison.Row row : report.comparison().rows()) {
            table.row(
                    row.scenario(),
                    row.injected(),
                    row.found(),
                    row.missed().size(),
                    row.unexpected().size(),
                    row.precisionPercent() + " %",
                    row.recallPercent() + " %",
                    report.titles().getOrDefault(row.scenario(), ""));
        }
        return table.toString();
    }

    private static String differences(DemoReport report) {
        StringBuilder text = new StringBuilder();
        for (Comparison.Row row : report.comparison().rows()) {
            list(text, row.scenario() + " missed", row.missed());
            list(text, row.scenario() + " false", row.unexpected());
        }
        return text.toString();
    }

    private static void list(StringBuilder text, String words, List<String> keys) {
        if (!keys.isEmpty()) {
            text.append(words).append(": ");
            text.append(String.join(", ", keys.subList(0, Math.min(keys.size(), MOST_KEYS_SHOWN))));
            text.append(keys.size() > MOST_KEYS_SHOWN ? ", ...\n" : "\n");
        }
    }

    private static String stages(DemoReport report) {
        TextTable table = TextTable.columns("stage", "seconds>");
        report.stages().forEach((stage, time) -> table.row(stage, seconds(time)));
        return table.toString();
    }

    private static String pace(DemoReport report) {
        StringBuilder cpu = new StringBuilder();
        long whole = 0;
        for (Map.Entry<String, Long> stage : report.cpuMicrosPerFact().entrySet()) {
            whole += stage.getValue();
            if (stage.getValue() > 0) {
                cpu.append(cpu.isEmpty() ? "" : ", ")
                        .append(stage.getKey())
                        .append(' ')
                        .append(stage.getValue());
            }
        }
        return report.orders() + " orders, " + report.facts() + " facts sent " + report.outcomes() + ", "
                + report.events()
                + " events\n"
                + report.factsPerSecond()
                + " facts/s from the first fact sent to the last row visible; recorded to visible p50 "
                + report.p50().toMillis() + " ms, p99 " + report.p99().toMillis() + " ms\n"
                + "CPU " + whole + " microseconds a fact (" + cpu + "); peak memory "
                + (report.peakMemoryBytes() >> 20) + " MiB\n";
    }

    private static String verdict(DemoReport report) {
        return (report.exact()
                        ? "Found equals injected: "
                                + report.comparison().rows().stream()
                                        .mapToInt(Comparison.Row::found)
                                        .sum() + " breaks, none missed, none false"
                        : "Found differs from injected: " + report.comparison().missed() + " missed, "
                                + report.comparison().unexpected() + " false")
                + ", at cut " + report.cut() + ".\n";
    }

    private static String connect(DemoReport report) {
        return "\nThe stack stays up; look around with\n  mariadb --defaults-extra-file=" + report.mysqlOptions()
                + "\nuser and password are in that file, the address is " + report.mysql() + ". Stop with Ctrl-C.\n";
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + "." + time.toMillisPart() / 100;
    }
}
