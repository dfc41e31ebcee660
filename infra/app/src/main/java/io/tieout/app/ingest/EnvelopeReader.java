package io.tieout.app.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.v1.CloudEventV1;
import io.cloudevents.rw.CloudEventRWException;
import io.cloudevents.types.Time;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactRejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CloudEvents 1.0 event (core specification section "Context Attributes", JSON event format 1.0 sections 2 and 3). The SDK's own reader is
 * all or nothing and throws away which attribute was wrong; senders need to know. Extensions other than {@code businessdate} are ignored.
 */
final class EnvelopeReader {
    static final String BUSINESS_DATE = "businessdate";
    private static final int SHOWN_CHARACTERS = 80;

    private EnvelopeReader() {}

    /** Reads an event in structured mode from its own bytes, so that a syntax error costs this event only. */
    static ReadFact structured(byte[] bytes, int from, int length) {
        JsonNode event;
        try {
            event = FactJson.MAPPER.readTree(bytes, from, length);
        } catch (IOException e) {
            return malformed(
                    null,
                    null,
                    "",
                    excerpt(bytes, from, length),
                    "not readable as JSON: " + FactJson.problem(e),
                    "send one JSON object per event");
        }
        return structured(event);
    }

    static ReadFact structured(JsonNode event) {
        if (!event.isObject()) {
            return noObject(event.toString());
        }
        if (event.has("data_base64")) {
            return malformed(
                    text(event, "id"),
                    text(event, "source"),
                    "/data_base64",
                    "...",
                    "a fact's data is a JSON object, not bytes",
                    "send it as the member data");
        }
        return read(name -> event.get(name), event.path("data"));
    }

    static ReadFact noObject(String value) {
        return malformed(
                null,
                null,
                "",
                value,
                "a CloudEvents event is a JSON object",
                "send an object with specversion, id, source, type, time and data");
    }

    /**
     * Reads an event in binary mode.
     *
     * @param attributes the text of a context attribute, null where there is none
     * @param value the data, null where there is none
     */
    static ReadFact binary(Function<String, @Nullable String> attributes, byte @Nullable [] value) {
        JsonNode data = MissingNode.getInstance();
        if (value != null && value.length > 0) {
            try {
                data = FactJson.MAPPER.readTree(value);
            } catch (IOException e) {
                return malformed(
                        attributes.apply("id"),
                        attributes.apply("source"),
                        "/data",
                        excerpt(value, 0, value.length),
                        "not readable as JSON: " + FactJson.problem(e),
                        "send one JSON object as the data");
            }
        }
        return read(
                name -> {
                    String text = attributes.apply(name);
                    return text == null
                            ? null
                            : FactJson.MAPPER.getNodeFactory().textNode(text);
                },
                data);
    }

    private static ReadFact read(Function<String, @Nullable JsonNode> attributes, JsonNode data) {
        String id = orNull(attributes.apply(CloudEventV1.ID));
        String source = orNull(attributes.apply(CloudEventV1.SOURCE));
        try {
            String version = required(attributes, CloudEventV1.SPECVERSION);
            if (!version.equals(SpecVersion.V1.toString())) {
                throw new Refusal(
                        CloudEventV1.SPECVERSION,
                        version,
                        "the CloudEvents version must be \"1.0\"",
                        "send the event in the form of CloudEvents 1.0");
            }
            String contentType = optional(attributes, CloudEventV1.DATACONTENTTYPE);
            if (contentType != null && !isJson(contentType)) {
                throw new Refusal(
                        CloudEventV1.DATACONTENTTYPE,
                        contentType,
                        "a fact's data is JSON",
                        "leave the attribute out or send application/json");
            }
            FactEnvelope fact = new FactEnvelope(
                    required(attributes, CloudEventV1.SOURCE),
                    required(attributes, CloudEventV1.ID),
                    required(attributes, CloudEventV1.TYPE),
                    optional(attributes, CloudEventV1.SUBJECT),
                    time(optional(attributes, CloudEventV1.TIME)),
                    date(optional(attributes, BUSINESS_DATE)),
                    data);
            if (!data.isObject()) {
                throw new Refusal(
                        "data",
                        data.isMissingNode() ? "" : data.toString(),
                        "a fact's data is a JSON object",
                        "send the members of the fact type as an object");
            }
            return new ReadFact.Envelope(fact);
        } catch (Refusal refusal) {
            return new ReadFact.Malformed(id, source, refusal.reason);
        }
    }

    private static String required(Function<String, @Nullable JsonNode> attributes, String name) {
        String value = optional(attributes, name);
        if (value == null) {
            throw new Refusal(name, "", "the attribute is required", "send it as a text that is not empty");
        }
        return value;
    }

    private static @Nullable String optional(Function<String, @Nullable JsonNode> attributes, String name) {
        JsonNode node = attributes.apply(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().isEmpty()) {
            throw new Refusal(
                    name,
                    node.isTextual() ? "" : node.toString(),
                    "the attribute is a text that is not empty",
                    "send a JSON string, or leave it out where it is optional");
        }
        return node.textValue();
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Time.parseTime(text).toInstant();
        } catch (DateTimeParseException | CloudEventRWException e) {
            throw new Refusal(
                    CloudEventV1.TIME,
                    text,
                    "a time is in the form of RFC 3339 with its offset",
                    "send for example 2026-01-30T09:15:00.123456Z");
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    BUSINESS_DATE,
                    text,
                    "a business date is in the form YYYY-MM-DD",
                    "send for example 2026-01-30, or leave it out to have it derived from the time");
        }
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    private static ReadFact malformed(
            @Nullable String id, @Nullable String source, String field, String value, String rule, String remedy) {
        return new ReadFact.Malformed(id, source, new FactRejection(field, shortened(value), rule, remedy));
    }

    private static @Nullable String text(JsonNode event, String name) {
        return orNull(event.get(name));
    }

    private static @Nullable String orNull(@Nullable JsonNode node) {
        return node == null ? null : node.textValue();
    }

    private static String excerpt(byte[] bytes, int from, int length) {
        int shown = Math.min(length, 4 * SHOWN_CHARACTERS);
        return new String(bytes, from, shown, StandardCharsets.UTF_8);
    }

    static String shortened(String value) {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "...";
    }

    /** Leaves the reading at the first attribute that is wrong; it never leaves this class, so it needs no stack trace. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FactRejection reason;

        Refusal(String attribute, String value, String rule, String remedy) {
            super(rule, null, false, false);
            reason = new FactRejection("/" + attribute, shortened(value), rule, remedy);
        }
    }
}
