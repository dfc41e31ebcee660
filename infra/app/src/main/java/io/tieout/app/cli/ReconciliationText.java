package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.reconciliation.ReconciliationResult;
import io.tieout.app.reconciliation.ReconciliationResult.ScenarioResult;
import io.tieout.starrocks.ReconciliationBreak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reconciliation found, for people and for programs. */
final class ReconciliationText {
    private static final int MOST_BREAKS_SHOWN = 50;

    private ReconciliationText() {}

    static String text(ReconciliationResult result) {
        TextTable scenarios = TextTable.columns("scenario", "breaks>", "ms>", "what it proves");
        for (ScenarioResult scenario : result.scenarios()) {
            scenarios.row(
                    scenario.id(), scenario.breaks().size(), scenario.duration().toMillis(), scenario.title());
        }
        return breaks(result.breaks()) + scenarios + "\nverdict " + result.verdict() + " as of " + result.asOf()
                + ", cut "
                + result.cut().ledgerSeq() + " (" + result.cut().parts() + " of "
                + result.cut().partsExpected() + " table partitions have reported)\n";
    }

    private static String breaks(List<ReconciliationBreak> breaks) {
        if (breaks.isEmpty()) {
            return "";
        }
        TextTable table =
                TextTable.columns("scenario", "break key", "severity", "expected>", "actual>", "currency", "reason");
        breaks.stream()
                .limit(MOST_BREAKS_SHOWN)
                .forEach(found -> table.row(
                        found.scenario(),
                        found.breakKey(),
                        found.severity(),
                        amount(found.expectedAmount()),
                        amount(found.actualAmount()),
                        found.currency() == null ? "" : found.currency(),
                        found.reason()));
        int hidden = breaks.size() - MOST_BREAKS_SHOWN;
        return table + (hidden > 0 ? "... and " + hidden + " more; --output json has them all\n" : "") + "\n";
    }

    static JsonNode json(ReconciliationResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", result.verdict());
        document.put("asOf", result.asOf());
        document.put("cut", result.cut().ledgerSeq());
        document.put("cutComplete", result.cut().known());
        document.put("counts", result.counts());
        List<Map<String, @Nullable Object>> breaks = new ArrayList<>();
        result.breaks().forEach(found -> breaks.add(json(found)));
        document.put("breaks", breaks);
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

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
