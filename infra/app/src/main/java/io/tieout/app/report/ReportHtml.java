package io.tieout.app.report;

import io.tieout.app.report.DailyReport.Age;
import io.tieout.app.report.DailyReport.Bridge;
import io.tieout.app.report.DailyReport.Movement;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report as one HTML file that needs nothing else: style and charts are in it, no script, and every text is escaped. */
final class ReportHtml {
    private static final String STYLE = """
            body{font:14px/1.45 system-ui,sans-serif;margin:2em auto;max-width:72em;padding:0 1em;color:#1c2430}
            h1{font-size:1.5em}h2{font-size:1.1em;margin-top:2em}
            table{border-collapse:collapse;width:100%}th,td{padding:.25em .6em;border-bottom:1px solid #dde2e8;text-align:left}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            .verdict{display:inline-block;padding:.15em .7em;border-radius:.3em;color:#fff;background:#5b6573}
            .CLEAN{background:#1d7a46}.BREAKS{background:#b3261e}.INCOMPLETE{background:#9a6a00}
            svg text{font:12px system-ui,sans-serif;fill:#1c2430}.none{color:#5b6573}
            """;

    private ReportHtml() {}

    static void write(DailyReport report, OutputStream out) throws IOException {
        StringBuilder html = new StringBuilder(16_384);
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>Reconciliation of ")
                .append(report.date())
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Reconciliation of ")
                .append(report.date())
                .append(" <span class=\"verdict ")
                .append(escaped(report.verdict().replace(" ", "-")))
                .append("\">")
                .append(escaped(report.verdict()))
                .append("</span></h1>\n");
        chart(html, "Open breaks by scenario", byScenario(report));
        chart(html, "Open breaks by age", byAge(report));
        for (Bridge bridge : report.bridges()) {
            chart(html, "From captured to the bank, " + bridge.currency(), steps(bridge));
        }
        ReportTable.of(report).forEach(table -> table(html, table));
        html.append("</body></html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<BarChart.Bar> byScenario(DailyReport report) {
        Map<String, Long> open = new TreeMap<>();
        for (Movement move : report.movements()) {
            open.merge(move.scenario(), move.after(), Long::sum);
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        open.forEach((scenario, count) ->
                bars.add(new BarChart.Bar(scenario, BigDecimal.valueOf(count), Long.toString(count))));
        return bars;
    }

    private static List<BarChart.Bar> byAge(DailyReport report) {
        Map<AgeingBucket, Long> counts = new EnumMap<>(AgeingBucket.class);
        for (Age age : report.ages()) {
            counts.merge(age.bucket(), age.count(), Long::sum);
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        for (AgeingBucket bucket : AgeingBucket.values()) {
            long count = counts.getOrDefault(bucket, 0L);
            bars.add(new BarChart.Bar(bucket.title(), BigDecimal.valueOf(count), Long.toString(count)));
        }
        return bars;
    }

    private static List<BarChart.Bar> steps(Bridge bridge) {
        return List.of(
                bar("captured", bridge.captured(), bridge),
                bar("settled", bridge.settled(), bridge),
                bar("net by lines", bridge.net(), bridge),
                bar("paid out", bridge.paidOut(), bridge),
                bar("at the bank", bridge.bank(), bridge));
    }

    private static BarChart.Bar bar(String label, BigDecimal amount, Bridge bridge) {
        return new BarChart.Bar(label, amount, Figures.text(amount, bridge.currency()));
    }

    private static void chart(StringBuilder html, String title, List<BarChart.Bar> bars) {
        html.append("<h2>").append(escaped(title)).append("</h2>\n");
        if (bars.isEmpty()) {
            html.append("<p class=\"none\">none</p>\n");
        } else {
            BarChart.write(html, title, bars);
        }
    }

    private static void table(StringBuilder html, ReportTable table) {
        html.append("<h2>").append(escaped(table.title())).append("</h2>\n");
        if (table.rows().isEmpty()) {
            html.append("<p class=\"none\">none</p>\n");
            return;
        }
        html.append("<table><thead><tr>");
        List<Object> first = table.rows().get(0);
        for (int column = 0; column < table.heads().size(); column++) {
            cell(html, "th", first.get(column), table.heads().get(column));
        }
        html.append("</tr></thead><tbody>\n");
        for (List<Object> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> cell(html, "td", cell, String.valueOf(cell)));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static void cell(StringBuilder html, String element, Object kind, String text) {
        html.append('<').append(element).append(kind instanceof String ? ">" : " class=\"n\">");
        html.append(escaped(text)).append("</").append(element).append('>');
    }

    /** Text that is text in an element and in a quoted attribute, whatever is in it. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(c) && c != '\n' ? '\ufffd' : c);
            }
        });
        return safe.toString();
    }
}
