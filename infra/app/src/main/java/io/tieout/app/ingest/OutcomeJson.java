package io.tieout.app.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bodies of answers. */
final class OutcomeJson {
    private OutcomeJson() {}

    /** The outcome of each item in the order of the request, and how many there were of each kind; {@code rejectedNotKept} only where it is not zero. */
    static byte[] outcomes(List<ItemOutcome> items, int rejectedNotKept) {
        return json(out -> {
            Map<String, Integer> counts =
                    new TreeMap<>(Map.of("RECORDED", 0, "DUPLICATE", 0, "CONFLICT", 0, "REJECTED", 0));
            out.writeStartObject();
            out.writeArrayFieldStart("outcomes");
            for (ItemOutcome item : items) {
                counts.merge(item.outcome().status(), 1, Integer::sum);
                write(out, item);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("counts");
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                out.writeNumberField(count.getKey(), count.getValue());
            }
            out.writeEndObject();
            writeNotKept(out, rejectedNotKept);
            out.writeEndObject();
        });
    }

    /** Why a request as a whole was refused, where nothing of it had to be kept. */
    static byte[] refusal(String value, String rule, String remedy) {
        return refusal(value, rule, remedy, 0);
    }

    /** Why a request as a whole was refused. */
    static byte[] refusal(String value, String rule, String remedy, int rejectedNotKept) {
        return json(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("error");
            out.writeStringField("value", value);
            out.writeStringField("rule", rule);
            out.writeStringField("remedy", remedy);
            out.writeEndObject();
            writeNotKept(out, rejectedNotKept);
            out.writeEndObject();
        });
    }

    private static void writeNotKept(JsonGenerator out, int rejectedNotKept) throws IOException {
        if (rejectedNotKept > 0) {
            out.writeNumberField("rejectedNotKept", rejectedNotKept);
        }
    }

    static byte[] health(String status, int waitingFacts) {
        return json(out -> {
            out.writeStartObject();
            out.writeStringField("status", status);
            out.writeNumberField("waitingFacts", waitingFacts);
            out.writeEndObject();
        });
    }

    private static void write(JsonGenerator out, ItemOutcome item) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", item.id());
        out.writeStringField("source", item.source());
        out.writeStringField("outcome", item.outcome().status());
        if (item.outcome() instanceof FactOutcome.Rejected rejected) {
            FactRejection reason = rejected.reason();
            out.writeStringField("field", reason.field());
            out.writeStringField("value", reason.value());
            out.writeStringField("rule", reason.rule());
            out.writeStringField("remedy", reason.remedy());
        }
        out.writeEndObject();
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static byte[] json(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = FactJson.MAPPER.createGenerator(bytes)) {
            body.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does no I/O", e);
        }
        return bytes.toByteArray();
    }
}
