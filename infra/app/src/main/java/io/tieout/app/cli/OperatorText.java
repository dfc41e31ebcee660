package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers of the ledger's door for decisions, for people. */
final class OperatorText {
    private OperatorText() {}

    /** The items of a list that have a value; all where the value is null. */
    static JsonNode only(JsonNode answer, String list, String member, @Nullable String value) {
        if (value == null) {
            return answer;
        }
        ObjectNode filtered = JsonNodeFactory.instance.objectNode();
        ArrayNode kept = filtered.putArray(list);
        for (JsonNode item : answer.path(list)) {
            if (item.path(member).asText().equalsIgnoreCase(value)) {
                kept.add(item);
            }
        }
        return filtered;
    }

    static String adjustments(JsonNode answer) {
        TextTable table =
                TextTable.columns("id", "kind", "status", "answers", "books", "maker", "decided by", "reason");
        for (JsonNode item : answer.path("adjustments")) {
            table.row(
                    text(item, "id"),
                    text(item, "kind"),
                    text(item, "status"),
                    item.path("answers").path("kind").asText() + " "
                            + item.path("answers").path("id").asText(),
                    text(item, "bookingDate"),
                    text(item, "maker"),
                    text(item, "decidedBy"),
                    text(item, "reason"));
        }
        return table.toString();
    }

    static String adjustment(JsonNode item) {
        StringBuilder text = new StringBuilder();
        lines(
                text,
                item,
                "id",
                "kind",
                "status",
                "reason",
                "latePeriod",
                "bookingDate",
                "maker",
                "proposedAt",
                "decidedBy",
                "decidedAt",
                "comment",
                "entryId");
        line(
                text,
                "answers",
                item.path("answers").path("kind").asText() + " "
                        + item.path("answers").path("id").asText());
        line(text, "residual", AmountText.text(item.path("residual")));
        TextTable postings = TextTable.columns("account", "debit>", "credit>");
        for (JsonNode posting : item.path("postings")) {
            boolean debit = posting.path("side").asText().equals("DEBIT");
            String amount = AmountText.text(posting.path("amount"));
            postings.row(text(posting, "account"), debit ? amount : "", debit ? "" : amount);
        }
        return text.append('\n').append(postings).toString();
    }

    static String periods(JsonNode answer) {
        TextTable table = TextTable.columns(
                "period", "status", "decided by", "decided at", "up to seq>", "seal", "reopen requested by");
        for (JsonNode item : answer.path("periods")) {
            table.row(
                    text(item, "period"),
                    text(item, "status"),
                    text(item, "decidedBy"),
                    text(item, "decidedAt"),
                    item.path("seal").path("upToSeq").asText(),
                    item.path("seal").path("hash").asText(),
                    item.path("reopenRequest").path("by").asText());
        }
        return table.toString();
    }

    static String check(JsonNode check) {
        StringBuilder text = new StringBuilder("period " + text(check, "period") + " up to ledger_seq "
                + check.path("upToSeq").asText()
                + (check.path("holds").booleanValue() ? ": the seal holds\n" : ": the seal does not hold\n"));
        check.path("differences")
                .forEach(difference ->
                        text.append("  ").append(difference.asText()).append('\n'));
        return text.toString();
    }

    static String breaks(JsonNode answer) {
        TextTable table =
                TextTable.columns("id", "kind", "status", "key", "residual>", "assignee", "resolution", "last comment");
        for (JsonNode item : answer.path("breaks")) {
            table.row(
                    text(item, "id"),
                    text(item, "kind"),
                    text(item, "status"),
                    text(item, "key"),
                    AmountText.text(item.path("residual")),
                    text(item, "assignee"),
                    text(item, "resolution"),
                    text(item, "lastComment"));
        }
        return table.toString();
    }

    static String ofBreak(JsonNode item) {
        StringBuilder text = new StringBuilder();
        lines(
                text,
                item,
                "id",
                "kind",
                "scenario",
                "key",
                "status",
                "assignee",
                "resolution",
                "openedAt",
                "resolvedAt");
        line(text, "residual", AmountText.text(item.path("residual")));
        int number = 0;
        for (JsonNode content : item.path("contents")) {
            text.append('\n')
                    .append(number == 0 ? "first" : number == 1 ? "second" : "content " + (number + 1))
                    .append(content.path("inForce").booleanValue() ? ", in force" : "")
                    .append('\n');
            lines(text, content, "contentHash", "type", "occurredAt", "recordedAt", "json");
            number++;
        }
        text.append('\n');
        for (JsonNode step : item.path("history")) {
            text.append(text(step, "at"))
                    .append("  ")
                    .append(text(step, "actor"))
                    .append("  ")
                    .append(text(step, "what"))
                    .append(step.path("words").isTextual() ? "  " + text(step, "words") : "")
                    .append('\n');
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, JsonNode item, String... members) {
        for (String member : members) {
            line(text, member, text(item, member));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format(Locale.ROOT, "%-12s %s\n", name, value));
        }
    }

    private static String text(JsonNode item, String member) {
        JsonNode value = item.path(member);
        return value.isNull() ? "" : value.asText();
    }
}
