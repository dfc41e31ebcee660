package io.tieout.app.reconciliation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.reconciliation.ReconciliationResult.ScenarioResult;
import io.tieout.starrocks.ReconciliationBreak;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What scenarios found, as JSON: amounts as decimal strings, times in ISO 8601 in UTC, nulls written. */
public final class ReconciliationJson {
    private ReconciliationJson() {}

    /** Everything that a run found without recording it. */
    public static ObjectNode of(ReconciliationResult result) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("verdict", result.verdict().name());
        body.put("asOf", result.asOf().toString());
        body.put("cut", result.cut().ledgerSeq());
        body.setAll(found(result, Integer.MAX_VALUE));
        return body;
    }

    /**
     * What a run found.
     *
     * @param most breaks that are named; the counts are of all
     */
    public static ObjectNode found(ReconciliationResult result, int most) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("cutComplete", result.cut().known());
        Completeness completeness = result.completeness();
        body.putObject("completeness")
                .put("state", completeness.state().name())
                .put("round", completeness.round())
                .put("verifiedSeq", completeness.verifiedSeq())
                .put("differences", completeness.differences())
                .put("firstDifference", completeness.firstDifference())
                .put("text", completeness.text());
        ObjectNode counts = body.putObject("counts");
        ArrayNode scenarios = body.putArray("ran");
        for (ScenarioResult scenario : result.scenarios()) {
            counts.put(scenario.id(), scenario.breaks().size());
            scenarios
                    .addObject()
                    .put("id", scenario.id())
                    .put("title", scenario.title())
                    .put("breaks", scenario.breaks().size())
                    .put("millis", scenario.duration().toMillis());
        }
        ArrayNode breaks = body.putArray("breaks");
        result.breaks().stream().limit(most).forEach(found -> breaks.add(json(found)));
        return body;
    }

    private static ObjectNode json(ReconciliationBreak found) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("scenario", found.scenario());
        fields.put("breakKey", found.breakKey());
        fields.put("severity", found.severity());
        fields.put("orderId", found.orderId());
        fields.put("reference", found.reference());
        fields.put("expectedAmount", text(found.expectedAmount()));
        fields.put("actualAmount", text(found.actualAmount()));
        fields.put("difference", text(found.difference()));
        fields.put("currency", found.currency());
        fields.put("businessDate", found.businessDate().toString());
        fields.put("firstSeenAt", found.firstSeenAt().toString());
        fields.put("reason", found.reason());
        return fields;
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
