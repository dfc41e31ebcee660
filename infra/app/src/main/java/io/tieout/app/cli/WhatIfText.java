package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.app.whatif.BreakDifferences;
import io.tieout.app.whatif.WhatIfInfo;
import io.tieout.app.whatif.WhatIfReport;
import io.tieout.app.whatif.WhatIfs;
import io.tieout.starrocks.ReconciliationBreak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What-ifs as a person reads them, and as JSON. */
final class WhatIfText {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SHOWN = 20;
    private static final Set<String> OF_RECORDING = Set.of("ledger_seq", "recorded_at");

    private WhatIfText() {}

    static String text(WhatIfReport report) {
        BreakDifferences differences = report.differences();
        StringBuilder text = new StringBuilder();
        if (differences.isEmpty()) {
            text.append("no break is closed, opened or changed\n\n");
        } else {
            text.append(breaks(differences))
                    .append('\n')
                    .append(amounts(differences))
                    .append('\n');
        }
        return text.append(head(report)).toString();
    }

    static String asOf(WhatIfReport report) {
        return head(report);
    }

    static String list(List<WhatIfInfo> found) {
        TextTable table =
                TextTable.columns("name", "cut>", "effective", "hypothetical events>", "changed rows>", "made at");
        found.forEach(info -> table.row(
                info.name(),
                info.upTo(),
                info.effective().map(Object::toString).orElse(""),
                info.hypotheticalEvents(),
                info.changedRows(),
                info.createdAt()));
        return found.isEmpty() ? "nothing is supposed\n" : table.toString();
    }

    static String story(List<WhatIfs.RowChange> changes) {
        if (changes.isEmpty()) {
            return "no row changes\n";
        }
        TextTable table = TextTable.columns("table", "row", "column", "before", "after");
        for (WhatIfs.RowChange change : changes) {
            JsonNode before = tree(change.before());
            JsonNode after = tree(change.after());
            Set<String> columns = new TreeSet<>();
            before.fieldNames().forEachRemaining(columns::add);
            after.fieldNames().forEachRemaining(columns::add);
            columns.removeAll(OF_RECORDING);
            for (String column : columns) {
                String old = cell(before.path(column));
                String now = cell(after.path(column));
                if (!old.equals(now)) {
                    table.row(change.table(), change.key(), column, old, now);
                }
            }
        }
        return table.toString();
    }

    static JsonNode storyJson(List<WhatIfs.RowChange> changes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (WhatIfs.RowChange change : changes) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("table", change.table());
            row.put("key", tree(change.key()));
            row.put("before", tree(change.before()));
            row.put("after", tree(change.after()));
            rows.add(row);
        }
        return Json.tree(Map.of("rows", rows));
    }

    static JsonNode json(WhatIfReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("whatIf", json(report.info()));
        BreakDifferences differences = report.differences();
        document.put(
                "closed", differences.closed().stream().map(WhatIfText::json).toList());
        document.put(
                "opened", differences.opened().stream().map(WhatIfText::json).toList());
        document.put(
                "changed",
                differences.changed().stream()
                        .map(changed -> Map.of(
                                "before", json(changed.before()),
                                "after", json(changed.after())))
                        .toList());
        document.put(
                "amounts", differences.amounts().stream().map(WhatIfText::json).toList());
        document.put("seconds", seconds(report.took()));
        return Json.tree(document);
    }

    private static Map<String, @Nullable Object> json(ReconciliationBreak found) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("scenario", found.scenario());
        fields.put("breakKey", found.breakKey());
        fields.put("severity", found.severity());
        fields.put("orderId", found.orderId());
        fields.put("reference", found.reference());
        fields.put("expectedAmount", text(found.expectedAmount()));
        fields.put("actualAmount", text(found.actualAmount()));
        fields.put("difference", text(found.difference()));
        fields.put("currency", found.currency());
        fields.put("businessDate", found.businessDate());
        fields.put("firstSeenAt", found.firstSeenAt());
        fields.put("reason", found.reason());
        return fields;
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static Map<String, Object> json(BreakDifferences.Amount amount) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", amount.scenario());
        fields.put("currency", amount.currency());
        fields.put("breaksBefore", amount.beforeCount());
        fields.put("breaksAfter", amount.afterCount());
        fields.put("differencesBefore", amount.before().toPlainString());
        fields.put("differencesAfter", amount.after().toPlainString());
        return fields;
    }

    static JsonNode json(WhatIfInfo info) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", info.name());
        fields.put("database", info.database());
        fields.put("cut", info.upTo());
        fields.put("effective", info.effective().map(Object::toString).orElse(null));
        fields.put("asOf", info.asOf().toString());
        fields.put("events", info.events());
        fields.put("hypotheticalEvents", info.hypotheticalEvents());
        fields.put("changedRows", info.changedRows());
        fields.put("createdAt", info.createdAt().toString());
        return Json.tree(fields);
    }

    private static String head(WhatIfReport report) {
        WhatIfInfo info = report.info();
        return """
                database   %s
                cut        %d (%d events)%s, judged as of %s
                supposed   %d events, which change %d rows
                """.formatted(
                        info.database(),
                        info.upTo(),
                        info.events(),
                        info.effective().map(day -> ", effective on " + day).orElse(""),
                        info.asOf(),
                        info.hypotheticalEvents(),
                        info.changedRows())
                + (report.took().isZero() ? "" : "took       " + seconds(report.took()) + " s\n");
    }

    private static String breaks(BreakDifferences differences) {
        TextTable table = TextTable.columns(
                "", "scenario", "break key", "difference before>", "after>", "currency", "reason before", "after");
        differences.closed().stream().limit(MOST_SHOWN).forEach(gone -> row(table, "closed", gone, null));
        differences.opened().stream().limit(MOST_SHOWN).forEach(found -> row(table, "opened", null, found));
        differences.changed().stream()
                .limit(MOST_SHOWN)
                .forEach(changed -> row(table, "changed", changed.before(), changed.after()));
        int all = differences.closed().size()
                + differences.opened().size()
                + differences.changed().size();
        String count = differences.closed().size() + " closed, "
                + differences.opened().size() + " opened, "
                + differences.changed().size() + " changed\n";
        return table
                + count
                + (all > MOST_SHOWN ? "at most " + MOST_SHOWN + " of each are shown; --output json has all\n" : "");
    }

    private static void row(
            TextTable table, String what, @Nullable ReconciliationBreak before, @Nullable ReconciliationBreak after) {
        ReconciliationBreak any = after == null ? before : after;
        if (any != null) {
            table.row(
                    what,
                    any.scenario(),
                    any.breakKey(),
                    before == null ? "" : amount(before.difference()),
                    after == null ? "" : amount(after.difference()),
                    any.currency() == null ? "" : any.currency(),
                    before == null ? "" : before.reason(),
                    after == null ? "" : after.reason());
        }
    }

    private static String amounts(BreakDifferences differences) {
        TextTable table =
                TextTable.columns("scenario", "currency", "breaks before>", "after>", "differences before>", "after>");
        differences
                .amounts()
                .forEach(amount -> table.row(
                        amount.scenario(),
                        amount.currency(),
                        amount.beforeCount(),
                        amount.afterCount(),
                        amount.before().toPlainString(),
                        amount.after().toPlainString()));
        return differences.amounts().isEmpty() ? "" : table.toString();
    }

    private static JsonNode tree(@Nullable String json) {
        try {
            return json == null ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a row that was kept is no JSON", e);
        }
    }

    private static String cell(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}
