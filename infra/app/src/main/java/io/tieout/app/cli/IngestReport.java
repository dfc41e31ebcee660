package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts outcomes and tells each line that was not recorded, up to a number that a person can still read. For any thread. */
final class IngestReport {
    private static final int MOST_TOLD = 100;
    private static final int SHOWN_CHARACTERS = 120;

    private final Consumer<String> tell;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<ObjectNode> problems = new ArrayList<>();
    private long problemCount;
    private long retries;

    /** @param tell takes one line of text for each line that was refused or failed */
    IngestReport(Consumer<String> tell) {
        this.tell = tell;
        for (String outcome : List.of("RECORDED", "DUPLICATE", "CONFLICT", "REJECTED", "FAILED")) {
            counts.put(outcome, 0L);
        }
    }

    synchronized void outcome(FactLine line, JsonNode outcome) {
        String status = outcome.path("outcome").asText();
        counts.merge(status, 1L, Long::sum);
        if (status.equals("REJECTED")) {
            problem(
                    line,
                    status,
                    outcome.path("field").asText() + " \""
                            + outcome.path("value").asText() + "\": "
                            + outcome.path("rule").asText() + "; "
                            + outcome.path("remedy").asText());
        }
    }

    synchronized void failed(List<FactLine> lines, String reason) {
        counts.merge("FAILED", (long) lines.size(), Long::sum);
        lines.forEach(line -> problem(line, "FAILED", reason));
    }

    synchronized void retried() {
        retries++;
    }

    private void problem(FactLine line, String outcome, String reason) {
        problemCount++;
        if (problemCount > MOST_TOLD) {
            if (problemCount == MOST_TOLD + 1) {
                tell.accept("more than " + MOST_TOLD + " lines were refused or failed; the rest is only counted");
            }
            return;
        }
        String text = shown(line.bytes());
        tell.accept(line + ": " + outcome + " " + reason + "\n    " + text);
        problems.add(JsonNodeFactory.instance
                .objectNode()
                .put("file", line.file())
                .put("line", line.number())
                .put("outcome", outcome)
                .put("reason", reason)
                .put("text", text));
    }

    private static String shown(byte[] bytes) {
        String text =
                new String(bytes, 0, Math.min(bytes.length, 4 * SHOWN_CHARACTERS), StandardCharsets.UTF_8).strip();
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    synchronized long facts() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized boolean isClean() {
        return problemCount == 0;
    }

    synchronized String text(String seconds) {
        TextTable table = TextTable.columns("outcome", "facts>");
        counts.forEach(table::row);
        return table + "\n" + facts() + " facts in " + seconds + " s, " + retries + " requests sent again\n";
    }

    synchronized ObjectNode json(String seconds) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("facts", facts());
        ObjectNode byOutcome = document.putObject("counts");
        counts.forEach(byOutcome::put);
        document.put("retries", retries);
        document.put("seconds", seconds);
        document.putArray("problems").addAll(problems);
        return document.put("problemsOmitted", problemCount - problems.size());
    }
}
