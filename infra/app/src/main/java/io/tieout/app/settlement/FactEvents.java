package io.tieout.app.settlement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts as CloudEvents 1.0 in structured mode. The hash of the file is the extension {@code filehash}: the ledger ignores extensions it does
 * not know, so the same line in another file is still the same fact.
 */
final class FactEvents {
    private static final JsonFactory JSON = new JsonFactory();

    private final String source;
    private final String fileHash;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    FactEvents(String source, String fileHash) {
        this.source = source;
        this.fileHash = fileHash;
    }

    /** Writes the members of a fact's data. */
    @FunctionalInterface
    interface Data {
        void write(Members data) throws IOException;
    }

    /**
     * One fact.
     *
     * @param type without prefix and version, for example {@code payout.sent}
     * @param time the instant is when it happened, the local day is the business day
     */
    byte[] event(String type, String id, String subject, ZonedDateTime time, Data data) {
        return event(type, id, subject, time, time.toLocalDate(), data);
    }

    byte[] event(String type, String id, String subject, ZonedDateTime time, LocalDate businessDate, Data data) {
        bytes.reset();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("specversion", "1.0");
            json.writeStringField("id", id);
            json.writeStringField("source", source);
            json.writeStringField("type", "io.tieout." + type + ".v1");
            json.writeStringField("subject", subject);
            json.writeStringField(
                    "time", time.toInstant().truncatedTo(ChronoUnit.MICROS).toString());
            json.writeStringField("businessdate", businessDate.toString());
            json.writeStringField("filehash", fileHash);
            json.writeStringField("datacontenttype", "application/json");
            json.writeObjectFieldStart("data");
            data.write(new Members(json));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** The members of a JSON object; what is null is left out. */
    static final class Members {
        private final JsonGenerator json;

        Members(JsonGenerator json) {
            this.json = json;
        }

        JsonGenerator json() {
            return json;
        }

        Members put(String name, @Nullable String value) throws IOException {
            if (value != null) {
                json.writeStringField(name, value);
            }
            return this;
        }

        Members put(String name, long value) throws IOException {
            json.writeNumberField(name, value);
            return this;
        }

        Members put(String name, @Nullable LocalDate value) throws IOException {
            return put(name, value == null ? null : value.toString());
        }

        Members put(String name, @Nullable BigDecimal value) throws IOException {
            return put(name, value == null ? null : value.stripTrailingZeros().toPlainString());
        }

        Members put(String name, @Nullable Money value) throws IOException {
            if (value != null) {
                json.writeObjectFieldStart(name);
                json.writeStringField("amount", value.getAmount().toPlainString());
                json.writeStringField("currency", value.getCurrencyUnit().getCode());
                json.writeEndObject();
            }
            return this;
        }

        /** A money that is left out where it is nothing. */
        Members putUnlessZero(String name, Money value) throws IOException {
            return put(name, value.isZero() ? null : value);
        }
    }
}
