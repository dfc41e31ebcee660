package io.tieout.app.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.Finding;
import io.tieout.ledger.recon.FoundBreak;
import io.tieout.ledger.recon.Look;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code closed_loop} as its topic carries it.
 *
 * @param orderId the key; {@code orphan:kind:key} for what reaches no order
 * @param dueAt until when it is pending whatever its verdict says; null where nothing is waited for
 * @param json the whole row; null where it was deleted
 */
record LoopRow(
        String orderId,
        @Nullable String verdict,
        @Nullable Instant dueAt,
        long ledgerSeq,
        @Nullable JsonNode json) {
    /** The scenario under which breaks of the closed loop are kept. */
    static final String SCENARIO = "LOOP";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final String ORPHAN = "orphan:";
    private static final String BROKEN = "BROKEN";

    /**
     * Reads a record of the topic.
     *
     * @param value null for a deleted row
     * @throws IllegalArgumentException if it is none
     */
    static LoopRow read(byte[] key, byte @Nullable [] value) {
        try {
            String orderId = text(JSON.readTree(key), "order_id");
            return value == null ? new LoopRow(orderId, null, null, 0, null) : of(orderId, JSON.readTree(value));
        } catch (IOException e) {
            throw new IllegalArgumentException("a row of closed_loop is JSON: " + e.getMessage(), e);
        }
    }

    /** The row that {@link #text()} wrote. */
    static LoopRow parse(String json) {
        try {
            JsonNode row = JSON.readTree(json);
            return of(text(row, "order_id"), row);
        } catch (IOException e) {
            throw new IllegalArgumentException("a row that waits is JSON: " + e.getMessage(), e);
        }
    }

    private static LoopRow of(String orderId, JsonNode row) {
        return new LoopRow(
                orderId,
                text(row, "verdict"),
                instant(row, "due_at"),
                row.path("ledger_seq").asLong(),
                row);
    }

    boolean isBroken() {
        return BROKEN.equals(verdict);
    }

    boolean isDue(Instant now) {
        return dueAt == null || !dueAt.isAfter(now);
    }

    BreakId breakId() {
        return BreakId.of(SCENARIO, orderId);
    }

    /** The look that the row is; null for a deleted row, which can tell no time. */
    @Nullable
    Look look() {
        if (json == null) {
            return null;
        }
        Instant recordedAt = instant(json, "recorded_at");
        return new Look(Look.LOOP, ledgerSeq, recordedAt == null ? Instant.EPOCH : recordedAt);
    }

    /** The break that a broken row is. */
    FoundBreak found(String severity) {
        if (json == null) {
            throw new IllegalStateException("row " + orderId + " was deleted: it finds nothing");
        }
        String link = text(json, "broken_link");
        String reason = optional(json, "reason");
        Instant occurredAt = instant(json, "occurred_at");
        Instant first = occurredAt == null ? Instant.EPOCH : occurredAt;
        return new FoundBreak(
                SCENARIO,
                orderId,
                new Finding(
                        reason == null ? link : reason,
                        severity,
                        orderId.startsWith(ORPHAN) ? null : orderId,
                        link,
                        null,
                        null,
                        amount(json, "residual_" + link.toLowerCase(Locale.ROOT)),
                        optional(json, "currency"),
                        LocalDate.parse(text(json, "business_date")),
                        first,
                        dueAt == null ? first : dueAt));
    }

    String text() {
        return String.valueOf(json);
    }

    private static String text(JsonNode row, String column) {
        String text = optional(row, column);
        if (text == null) {
            throw new IllegalArgumentException("column " + column + " is missing: a row of closed_loop has one");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode row, String column) {
        return row.hasNonNull(column) ? row.path(column).asText() : null;
    }

    private static @Nullable Instant instant(JsonNode row, String column) {
        String text = optional(row, column);
        return text == null ? null : LocalDateTime.parse(text, DATETIME).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable BigDecimal amount(JsonNode row, String column) {
        String text = optional(row, column);
        return text == null ? null : new BigDecimal(text).setScale(Finding.SCALE, RoundingMode.UNNECESSARY);
    }
}
