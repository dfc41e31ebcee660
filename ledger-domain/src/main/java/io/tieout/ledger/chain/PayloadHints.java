package io.tieout.ledger.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a changed event contradicts itself in: some columns repeat what the payload says. */
final class PayloadHints {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PayloadHints() {}

    /** What differs, as far as the event itself can tell. */
    static String about(ChainEvent event) {
        JsonNode origin;
        try {
            origin = JSON.readTree(event.payload()).path("origin");
        } catch (IOException e) {
            return "the payload is no JSON any more";
        }
        List<String> hints = new ArrayList<>();
        compare(hints, "content_hash", HexFormat.of().formatHex(event.contentHash()), origin.path("contentHash"));
        compareTime(hints, "occurred_at", event.occurredAt(), origin.path("occurredAt"));
        compareTime(hints, "recorded_at", event.recordedAt(), origin.path("recordedAt"));
        return hints.isEmpty()
                ? "its digest differs; columns and payload agree with each other, so payload, metadata or an identifier was changed"
                : String.join("; ", hints);
    }

    private static void compareTime(List<String> hints, String column, long micros, JsonNode said) {
        try {
            Instant instant = Instant.parse(said.asText());
            if (ChainEvent.micros(instant) != micros) {
                hints.add(column + " is " + Instant.EPOCH.plus(micros, ChronoUnit.MICROS) + ", the payload says "
                        + instant);
            }
        } catch (DateTimeException e) {
            hints.add("the payload says no time for " + column);
        }
    }

    private static void compare(List<String> hints, String column, String value, JsonNode said) {
        if (!value.equals(said.asText())) {
            hints.add(column + " is " + value + ", the payload says " + said.asText());
        }
    }
}
