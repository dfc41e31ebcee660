package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A break and the facts that it rests on, for people. */
final class BreakText {
    private static final int LONGEST_JSON = 160;

    private BreakText() {}

    static String explained(JsonNode item) {
        StringBuilder text = new StringBuilder();
        line(text, "break", item.path("id").asText());
        line(text, "scenario", told(item, "scenario") + told(item, "title"));
        line(text, "key", item.path("key").asText());
        line(text, "reason", told(item, "reason") + told(item, "explanation"));
        line(text, "status", told(item, "status") + told(item, "resolution"));
        line(text, "expected", amount(item, "expectedAmount"));
        line(text, "actual", amount(item, "actualAmount"));
        line(text, "difference", amount(item, "difference"));
        line(text, "first seen", told(item, "firstSeenAt"));
        line(text, "due", told(item, "dueAt"));
        line(text, "ageing from", told(item, "ageingFrom"));
        text.append('\n');
        TextTable facts = TextTable.columns("seq>", "occurred at", "entity", "event", "source", "content");
        for (JsonNode fact : item.path("facts")) {
            facts.row(
                    fact.path("ledgerSeq").asText(),
                    fact.path("occurredAt").asText(),
                    fact.path("entity").asText(),
                    fact.path("type").asText(),
                    fact.path("source").asText(),
                    content(fact.path("json").asText()));
        }
        text.append(facts);
        if (item.path("moreFacts").asBoolean()) {
            text.append("... and more: look at the tables of the warehouse\n");
        }
        return text.toString();
    }

    /** The content without its origin, which the other columns tell. */
    private static String content(String json) {
        String content = json.replaceFirst("\"origin\":\\{[^}]*\\},?", "");
        return content.length() <= LONGEST_JSON ? content : content.substring(0, LONGEST_JSON) + "...";
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append(name)
                    .append(" ".repeat(13 - name.length()))
                    .append(value.strip())
                    .append('\n');
        }
    }

    private static String told(JsonNode item, String member) {
        return item.hasNonNull(member) ? item.path(member).asText() + "  " : "";
    }

    private static String amount(JsonNode item, String member) {
        return item.hasNonNull(member)
                ? item.path(member).asText() + " " + item.path("currency").asText("")
                : "";
    }
}
