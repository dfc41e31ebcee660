package io.tieout.app.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.starrocks.ReconciliationBreak;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of the tables that only scenario databases have, as lines of JSON. */
final class WhatIfJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_KEY = 1000;

    private WhatIfJson() {}

    static String watermark(String table, int partition, int source, long ledgerSeq) {
        return object().put("table_name", table)
                .put("row_partition", partition)
                .put("source_partition", source)
                .put("ledger_seq", ledgerSeq)
                .put("watermark_at", DATETIME.format(Instant.EPOCH))
                .toString();
    }

    static String found(String side, ReconciliationBreak found) {
        return object().put("side", side)
                .put("scenario", found.scenario())
                .put("break_key", found.breakKey())
                .put("severity", found.severity())
                .put("order_id", found.orderId())
                .put("reference", found.reference())
                .put("expected_amount", plain(found.expectedAmount()))
                .put("actual_amount", plain(found.actualAmount()))
                .put("difference", plain(found.difference()))
                .put("currency", found.currency())
                .put("business_date", found.businessDate().toString())
                .put("first_seen_at", DATETIME.format(found.firstSeenAt()))
                .put("reason", found.reason())
                .toString();
    }

    static String row(ChangedRow row) {
        String key = row.key();
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return object().put("table_name", row.table().tableName())
                .put("row_key", bytes.length <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY / 4))
                .put("order_id", orderOf(row))
                .put("before_row", row.before())
                .put("after_row", row.after())
                .toString();
    }

    static String info(WhatIfInfo info) {
        return object().put("name", info.name())
                .put("cut_seq", info.upTo())
                .put("effective_date", info.effective().map(Object::toString).orElse(null))
                .put("as_of", DATETIME.format(info.asOf()))
                .put("event_count", info.events())
                .put("hypothetical_event_count", info.hypotheticalEvents())
                .put("changed_row_count", info.changedRows())
                .put("hypotheses", info.hypotheses())
                .put("created_at", DATETIME.format(info.createdAt()))
                .toString();
    }

    /** The order that a row names, if it names one. */
    private static @Nullable String orderOf(ChangedRow row) {
        String json = row.after() == null ? row.before() : row.after();
        if (json == null) {
            return null;
        }
        try {
            JsonNode tree = JSON.readTree(json);
            JsonNode order = tree.has("order_id") ? tree.path("order_id") : tree.path("merchant_reference");
            return order.textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows are always JSON", e);
        }
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
