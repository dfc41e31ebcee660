package io.tieout.app.report;

import io.tieout.app.report.DailyReport.Age;
import io.tieout.app.report.DailyReport.Bridge;
import io.tieout.app.report.DailyReport.ControlTotal;
import io.tieout.app.report.DailyReport.Movement;
import io.tieout.app.report.DailyReport.OpenBreak;
import io.tieout.app.report.DailyReport.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a report as a table, which every format writes in its own way. Cells are texts, whole numbers or {@link Money}.
 *
 * @param rows cells by column
 */
record ReportTable(String name, String title, List<String> heads, List<List<Object>> rows) {
    ReportTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** An amount in a cell. */
    record Money(BigDecimal amount, String currency) {
        @Override
        public String toString() {
            return Figures.text(amount, currency);
        }
    }

    /** All parts of a report in their order. */
    static List<ReportTable> of(DailyReport report) {
        return List.of(run(report), bridge(report), movements(report), ages(report), oldest(report), totals(report));
    }

    private static ReportTable run(DailyReport report) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("business day", report.date().toString()));
        rows.add(row("verdict", report.verdict()));
        Run run = report.run();
        if (run != null) {
            rows.add(row("as of", run.asOf().toString()));
            rows.add(row("cut", Long.toString(run.cut())));
            rows.add(row("run", run.runId()));
            rows.add(row("ended at", run.endedAt().toString()));
            rows.add(row("judges", run.afterDayEnd() ? "the whole day" : "before the end of the day: preliminary"));
        }
        rows.add(row("open breaks", Long.toString(report.open())));
        return new ReportTable("run", "Run", List.of("item", "value"), rows);
    }

    private static ReportTable bridge(DailyReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Bridge bridge : report.bridges()) {
            line(rows, bridge, "captured", bridge.captured());
            line(rows, bridge, "not settled yet", bridge.unsettled().negate());
            line(rows, bridge, "settled", bridge.settled());
            line(rows, bridge, "refunds and chargebacks", bridge.returned());
            line(rows, bridge, "corrections and others", bridge.other());
            line(rows, bridge, "fees", bridge.fees().negate());
            line(rows, bridge, "reserve", bridge.reserve().negate());
            line(rows, bridge, "net by lines", bridge.net());
            line(rows, bridge, "not paid out yet", bridge.unpaid().negate());
            line(rows, bridge, "paid out", bridge.paidOut());
            line(rows, bridge, "in transit or unexplained", bridge.inTransit().negate());
            line(rows, bridge, "at the bank", bridge.bank());
        }
        return new ReportTable("bridge", "From captured to the bank", List.of("currency", "step", "amount"), rows);
    }

    private static void line(List<List<Object>> rows, Bridge bridge, String step, BigDecimal amount) {
        rows.add(row(bridge.currency(), step, new Money(amount, bridge.currency())));
    }

    private static ReportTable movements(DailyReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Movement move : report.movements()) {
            rows.add(row(
                    move.scenario(),
                    move.currency(),
                    move.before(),
                    move.opened(),
                    move.reopened(),
                    move.cleared(),
                    move.resolved(),
                    move.after(),
                    new Money(move.amountBefore(), move.currency()),
                    new Money(move.openedAmount(), move.currency()),
                    new Money(move.changedAmount(), move.currency()),
                    new Money(move.settledAmount(), move.currency()),
                    new Money(move.amountAfter(), move.currency())));
        }
        return new ReportTable(
                "breaks",
                "Breaks: open before, moved, open now",
                List.of(
                        "scenario",
                        "currency",
                        "before",
                        "new",
                        "again",
                        "cleared",
                        "resolved",
                        "open",
                        "amount before",
                        "amount new",
                        "amount changed",
                        "amount settled",
                        "amount open"),
                rows);
    }

    private static ReportTable ages(DailyReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Age age : report.ages()) {
            rows.add(row(
                    age.scenario(),
                    age.currency(),
                    age.bucket().title(),
                    age.count(),
                    new Money(age.amount(), age.currency())));
        }
        return new ReportTable(
                "ages", "Open breaks by age", List.of("scenario", "currency", "age", "count", "amount"), rows);
    }

    private static ReportTable oldest(DailyReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (OpenBreak item : report.oldest()) {
            rows.add(row(
                    item.scenario(),
                    item.key(),
                    item.severity(),
                    item.reason(),
                    item.ageingFrom().toString(),
                    item.difference() == null ? "" : new Money(item.difference(), item.currency()),
                    item.currency(),
                    item.assignee(),
                    item.breakId()));
        }
        return new ReportTable(
                "oldest",
                "Open longest",
                List.of("scenario", "key", "severity", "reason", "from", "difference", "currency", "assignee", "break"),
                rows);
    }

    private static ReportTable totals(DailyReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (ControlTotal total : report.totals()) {
            rows.add(row(
                    total.table(),
                    total.figure(),
                    total.currency(),
                    total.count(),
                    new Money(total.amount(), total.currency())));
        }
        return new ReportTable(
                "totals",
                "Control totals up to the day",
                List.of("table", "figure", "currency", "count", "amount"),
                rows);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    /** The amount of a cell; null for other cells. */
    static @Nullable Money money(Object cell) {
        return cell instanceof Money money ? money : null;
    }
}
