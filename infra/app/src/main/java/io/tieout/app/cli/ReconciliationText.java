package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What a reconciliation found, for people. */
final class ReconciliationText {
    private static final int MOST_BREAKS_SHOWN = 50;

    private ReconciliationText() {}

    /** Text of a look, or of a run as the ledger answers it. */
    static String text(JsonNode run) {
        boolean recorded = run.has("id");
        StringBuilder text = new StringBuilder();
        if (recorded) {
            list(text, run, "opened", "new");
            list(text, run, "reopened", "found again");
            list(text, run, "changed", "found with other amounts");
            list(text, run, "cleared", "no longer found");
        } else {
            text.append(breaks(run.path("breaks")));
        }
        text.append(recorded ? moved(run) : looked(run));
        text.append("\nverdict ")
                .append(run.path("verdict").asText())
                .append(" as of ")
                .append(run.path("asOf").asText())
                .append(", cut ")
                .append(run.path("cut").asText());
        if (recorded) {
            text.append(" of ")
                    .append(run.path("head").asText())
                    .append(", run ")
                    .append(run.path("id").asText());
            if (!run.path("acts").asBoolean()) {
                text.append("\nnothing follows from it: it is ")
                        .append(
                                run.path("verdict").asText().equals("INCOMPLETE")
                                        ? "incomplete"
                                        : "behind an earlier run");
            }
        }
        text.append('\n');
        if (run.path("completeness").isObject()) {
            text.append("warehouse ")
                    .append(run.path("completeness").path("text").asText())
                    .append('\n');
        }
        return text.toString();
    }

    private static void list(StringBuilder text, JsonNode run, String list, String title) {
        if (run.path(list).size() > 0) {
            text.append(title).append('\n').append(OperatorText.breaks(run.path(list), MOST_BREAKS_SHOWN));
            text.append('\n');
        }
    }

    private static String breaks(JsonNode breaks) {
        if (breaks.isEmpty()) {
            return "";
        }
        TextTable table =
                TextTable.columns("scenario", "break key", "severity", "expected>", "actual>", "currency", "reason");
        int shown = Math.min(breaks.size(), MOST_BREAKS_SHOWN);
        for (int i = 0; i < shown; i++) {
            JsonNode found = breaks.get(i);
            table.row(
                    found.path("scenario").asText(),
                    found.path("breakKey").asText(),
                    found.path("severity").asText(),
                    found.path("expectedAmount").asText(""),
                    found.path("actualAmount").asText(""),
                    found.path("currency").asText(""),
                    found.path("reason").asText());
        }
        int hidden = breaks.size() - shown;
        return table + (hidden > 0 ? "... and " + hidden + " more; --output json has them all\n" : "") + "\n";
    }

    private static String looked(JsonNode run) {
        TextTable table = TextTable.columns("scenario", "breaks>", "ms>", "what it proves");
        for (JsonNode scenario : run.path("ran")) {
            table.row(
                    scenario.path("id").asText(),
                    scenario.path("breaks").asText(),
                    scenario.path("millis").asText(),
                    scenario.path("title").asText());
        }
        return table.toString();
    }

    private static String moved(JsonNode run) {
        Map<String, long[]> counts = new TreeMap<>();
        for (JsonNode scenario : run.path("ran")) {
            counts.put(scenario.path("id").asText(), new long[6]);
        }
        for (JsonNode total : run.path("totals")) {
            long[] row = counts.computeIfAbsent(total.path("scenario").asText(), id -> new long[6]);
            int column = 0;
            for (String name : new String[] {"found", "opened", "reopened", "changed", "cleared", "open"}) {
                row[column] += total.path(name).path("count").asLong();
                column++;
            }
        }
        TextTable table = TextTable.columns(
                "scenario", "found>", "new>", "again>", "continuing>", "changed>", "cleared>", "open>");
        counts.forEach((scenario, row) ->
                table.row(scenario, row[0], row[1], row[2], row[0] - row[1] - row[2], row[3], row[4], row[5]));
        return table.toString();
    }
}
