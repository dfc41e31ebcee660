package io.tieout.projections.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.projections.wire.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What the further content of a fact is about, as far as it leads to an order.
 *
 * @param kind as a journal entry would say it
 */
record ConflictReference(String kind, String id) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FactConflictRow row(EventEnvelope envelope, FactConflictRecorded event) {
        ConflictReference reference = of(event);
        return new FactConflictRow(
                envelope.eventId(),
                event.origin().source() + "/" + event.origin().factId(),
                event.factType(),
                reference == null ? null : reference.kind,
                reference == null ? null : reference.id,
                event.origin().businessDate(),
                event.origin().occurredAt(),
                event.origin().recordedAt(),
                envelope.ledgerSeq());
    }

    private static @Nullable ConflictReference of(FactConflictRecorded event) {
        JsonNode content = content(event);
        String line = text(content, "lineNo");
        if (text(content, "orderId") != null) {
            return of("ORDER", text(content, "orderId"));
        } else if (text(content, "paymentId") != null) {
            return of("PAYMENT", text(content, "paymentId"));
        } else if (line != null && content.hasNonNull("batchId")) {
            return of("SETTLEMENT_LINE", text(content, "provider") + "/" + text(content, "batchId") + "/" + line);
        }
        JsonNode reference = content.path("reference");
        String kind = text(reference, "kind");
        return kind == null || kind.equals("JOURNAL_ENTRY") || kind.equals("ADJUSTMENT")
                ? null
                : of(kind, text(reference, "id"));
    }

    private static @Nullable ConflictReference of(String kind, @Nullable String id) {
        return id == null ? null : new ConflictReference(kind, id);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static JsonNode content(FactConflictRecorded event) {
        try {
            return JSON.readTree(event.content());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "conflict of fact " + event.origin().factId()
                            + " has a content that is no JSON: it was JSON when it was recorded",
                    e);
        }
    }
}
