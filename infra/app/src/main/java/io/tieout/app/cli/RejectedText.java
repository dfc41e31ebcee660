package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.rejected.RejectedFact;
import io.tieout.app.rejected.RejectedItem;
import io.tieout.app.rejected.Resolution;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Rejected facts for people and for programs. */
final class RejectedText {
    private static final int BYTES_IN_A_LINE = 16;
    private static final int MOST_HEX_BYTES = 4_096;

    private RejectedText() {}

    static String table(List<RejectedItem> items) {
        TextTable table = TextTable.columns("id", "state", "rejected at", "source", "fact", "field", "value", "rule");
        for (RejectedItem item : items) {
            RejectedFact fact = item.fact();
            table.row(
                    item.id(),
                    item.resolution().state(),
                    fact.rejectedAt(),
                    known(fact.source()),
                    known(fact.factId()),
                    fact.reason().field().isEmpty() ? "(all)" : fact.reason().field(),
                    fact.reason().value(),
                    fact.reason().rule());
        }
        return table + "\n" + items.size() + (items.size() == 1 ? " rejected fact\n" : " rejected facts\n");
    }

    /** All about one fact; its bytes as indented JSON, as text, or in hexadecimal where they are neither. */
    static String page(RejectedItem item) {
        RejectedFact fact = item.fact();
        StringBuilder page = new StringBuilder();
        line(page, "id", item.id().toString());
        line(page, "state", state(item.resolution()));
        line(page, "rejected at", fact.rejectedAt().toString());
        line(page, "source", known(fact.source()));
        line(page, "fact", known(fact.factId()));
        line(page, "type", known(fact.type()));
        line(page, "came by", fact.transport().name().toLowerCase(Locale.ROOT) + " " + new TreeMap<>(fact.arrival()));
        line(page, "field", fact.reason().field());
        line(page, "value", fact.reason().value());
        line(page, "rule", fact.reason().rule());
        line(page, "remedy", fact.reason().remedy());
        headers(fact).forEach((name, value) -> line(page, "header", name + ": " + value));
        line(page, "bytes", Integer.toString(fact.bytes().length));
        return page.append('\n').append(content(fact)).append('\n').toString();
    }

    /** One fact as JSON, without its bytes. */
    static ObjectNode json(RejectedItem item) {
        RejectedFact fact = item.fact();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", item.id().toString());
        json.put("state", item.resolution().state().name());
        if (item.resolution().state() != Resolution.State.OPEN) {
            json.putObject("resolution")
                    .put("at", item.resolution().at().toString())
                    .put("by", item.resolution().by())
                    .put("note", item.resolution().note());
        }
        json.put("rejectedAt", fact.rejectedAt().toString());
        json.put("source", fact.source());
        json.put("factId", fact.factId());
        json.put("type", fact.type());
        json.put("transport", fact.transport().name().toLowerCase(Locale.ROOT));
        ObjectNode arrival = json.putObject("arrival");
        new TreeMap<>(fact.arrival()).forEach(arrival::put);
        json.putObject("reason")
                .put("field", fact.reason().field())
                .put("value", fact.reason().value())
                .put("rule", fact.reason().rule())
                .put("remedy", fact.reason().remedy());
        return json.put("bytes", fact.bytes().length);
    }

    /** One fact as JSON with its content: {@code fact} where it is JSON, {@code text} where it is UTF-8, else {@code base64}. */
    static ObjectNode jsonWithContent(RejectedItem item) {
        ObjectNode json = json(item);
        byte[] bytes = item.fact().bytes();
        Optional<JsonNode> event = RejectedEvents.event(item.fact());
        Optional<String> text = RejectedEvents.text(bytes);
        if (event.isPresent()) {
            json.set("fact", event.get());
        } else if (text.isPresent()) {
            json.put("text", text.get());
        } else {
            json.put("base64", Base64.getEncoder().encodeToString(bytes));
        }
        return json;
    }

    private static Map<String, String> headers(RejectedFact fact) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : fact.headers()) {
            headers.put(
                    header.key(),
                    header.value() == null ? "" : printable(new String(header.value(), StandardCharsets.UTF_8)));
        }
        return headers;
    }

    private static String content(RejectedFact fact) {
        Optional<JsonNode> event = RejectedEvents.event(fact);
        if (event.isPresent()) {
            return event.get().toPrettyString();
        }
        Optional<String> text = RejectedEvents.text(fact.bytes());
        return text.filter(found -> found.equals(printable(found))).orElseGet(() -> hex(fact.bytes()));
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> printable.appendCodePoint(Character.isISOControl(c) && c != '\n' && c != '\t' ? '.' : c));
        return printable.toString();
    }

    /** Offset, sixteen bytes in hexadecimal and in ASCII, a line each. */
    private static String hex(byte[] bytes) {
        StringBuilder dump = new StringBuilder();
        int shown = Math.min(bytes.length, MOST_HEX_BYTES);
        for (int from = 0; from < shown; from += BYTES_IN_A_LINE) {
            int to = Math.min(shown, from + BYTES_IN_A_LINE);
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
            StringBuilder ascii = new StringBuilder();
            for (int i = from; i < to; i++) {
                ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            dump.append(String.format(Locale.ROOT, "%08x  %-47s  %s\n", from, hex, ascii));
        }
        if (shown < bytes.length) {
            dump.append(bytes.length - shown).append(" bytes more; tieout rejected export writes all\n");
        }
        return dump.toString();
    }

    private static String state(Resolution resolution) {
        return resolution.state() == Resolution.State.OPEN
                ? "OPEN"
                : resolution.state() + " at " + resolution.at() + " by " + resolution.by() + ": " + resolution.note();
    }

    private static String known(@Nullable String name) {
        return name == null ? "(unknown)" : name;
    }

    private static void line(StringBuilder page, String name, String value) {
        page.append(String.format(Locale.ROOT, "%-12s %s\n", name, value));
    }
}
