package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.settlement.FileProblem;
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
    private final List<ObjectNode> notes = new ArrayList<>();
    private final List<ObjectNode> files = new ArrayList<>();
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

    /** Takes what a reader of reports has to say. */
    synchronized void told(String file, FileProblem problem) {
        if (problem.isFailure()) {
            problem(file, problem.line(), problem.kind().name(), problem.reason(), shown(problem.text()));
        } else if (notes.size() < MOST_TOLD) {
            tell.accept(place(file, problem.line()) + ": NOTE " + problem.reason());
            notes.add(node(file, problem.line(), "NOTE", problem.reason(), shown(problem.text())));
        }
    }

    /** Takes what became of a report that was read to its end. */
    synchronized void file(String file, String sha256, long facts, long badLines, long controlTotals) {
        files.add(JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("sha256", sha256)
                .put("facts", facts)
                .put("badLines", badLines)
                .put("controlTotals", controlTotals));
    }

    private void problem(FactLine line, String outcome, String reason) {
        problem(line.file(), line.number(), outcome, reason, shown(line.bytes()));
    }

    private void problem(String file, long line, String outcome, String reason, String text) {
        problemCount++;
        if (problemCount > MOST_TOLD) {
            if (problemCount == MOST_TOLD + 1) {
                tell.accept("more than " + MOST_TOLD + " lines were refused or failed; the rest is only counted");
            }
            return;
        }
        tell.accept(place(file, line) + ": " + outcome + " " + reason + (text.isEmpty() ? "" : "\n    " + text));
        problems.add(node(file, line, outcome, reason, text));
    }

    private static ObjectNode node(String file, long line, String outcome, String reason, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("line", line)
                .put("outcome", outcome)
                .put("reason", reason)
                .put("text", text);
    }

    private static String place(String file, long line) {
        return line == 0 ? file : file + ":" + line;
    }

    private static String shown(byte[] bytes) {
        return shown(new String(bytes, 0, Math.min(bytes.length, 4 * SHOWN_CHARACTERS), StandardCharsets.UTF_8));
    }

    private static String shown(String whole) {
        String text = whole.strip();
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    synchronized long facts() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often each outcome was answered; outcomes that never were are left out. */
    synchronized Map<String, Long> counts() {
        Map<String, Long> answered = new LinkedHashMap<>(counts);
        answered.values().removeIf(count -> count == 0);
        return answered;
    }

    synchronized boolean isClean() {
        return problemCount == 0;
    }

    synchronized String text(String seconds) {
        TextTable table = TextTable.columns("outcome", "facts>");
        counts.forEach(table::row);
        return table + "\n" + facts() + " facts in " + seconds + " s, " + retries + " requests sent again\n"
                + filesText();
    }

    /** A line for each report that was read, with the hash by which it can be found again. */
    synchronized String filesText() {
        StringBuilder text = new StringBuilder();
        for (ObjectNode file : files) {
            text.append(file.path("file").asText())
                    .append(": ")
                    .append(file.path("facts").asLong())
                    .append(" facts, ")
                    .append(file.path("badLines").asLong())
                    .append(" bad lines, ")
                    .append(file.path("controlTotals").asLong())
                    .append(" control totals that differ; SHA-256 ")
                    .append(file.path("sha256").asText())
                    .append('\n');
        }
        return text.toString();
    }

    synchronized ObjectNode json(String seconds) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("facts", facts());
        ObjectNode byOutcome = document.putObject("counts");
        counts.forEach(byOutcome::put);
        document.put("retries", retries);
        document.put("seconds", seconds);
        if (!files.isEmpty()) {
            document.putArray("files").addAll(files);
            document.putArray("notes").addAll(notes);
        }
        document.putArray("problems").addAll(problems);
        return document.put("problemsOmitted", problemCount - problems.size());
    }
}
