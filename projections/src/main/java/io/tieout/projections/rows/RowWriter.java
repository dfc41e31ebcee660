package io.tieout.projections.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as StarRocks reads them from JSON: amounts as decimal strings, DATETIME as {@code yyyy-MM-dd HH:mm:ss.SSSSSS} in UTC, DATE in
 * ISO form, nulls written. Streaming and by hand, because every row of the warehouse passes here.
 */
final class RowWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator generator;

    private RowWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The whole row as one JSON object in UTF-8, on one line. */
    static byte[] rowJson(Row row) {
        return object(row::writeTo);
    }

    /** The key columns of a row as one JSON object in UTF-8. */
    static byte[] keyJson(RowId id) {
        return object(out -> {
            List<String> columns = id.table().keyColumns();
            for (int i = 0; i < columns.size(); i++) {
                out.keyValue(columns.get(i), id.values().get(i));
            }
        });
    }

    RowWriter text(String column, @Nullable String value) {
        try {
            generator.writeStringField(column, value);
            return this;
        } catch (IOException e) {
            throw notWritten(column, e);
        }
    }

    RowWriter integer(String column, @Nullable Integer value) {
        if (value == null) {
            return text(column, null);
        }
        return bigint(column, value);
    }

    RowWriter bigint(String column, long value) {
        try {
            generator.writeNumberField(column, value);
            return this;
        } catch (IOException e) {
            throw notWritten(column, e);
        }
    }

    RowWriter flag(String column, boolean value) {
        try {
            generator.writeBooleanField(column, value);
            return this;
        } catch (IOException e) {
            throw notWritten(column, e);
        }
    }

    RowWriter bigint(String column, @Nullable Long value) {
        return value == null ? text(column, null) : bigint(column, value.longValue());
    }

    RowWriter amount(String column, @Nullable BigDecimal value) {
        return text(column, value == null ? null : value.toPlainString());
    }

    RowWriter datetime(String column, @Nullable Instant value) {
        return text(column, value == null ? null : WarehouseTime.datetime(value));
    }

    RowWriter date(String column, @Nullable LocalDate value) {
        return text(column, value == null ? null : value.toString());
    }

    /** JSON that is written as it is. */
    RowWriter json(String column, byte @Nullable [] utf8) {
        if (utf8 == null) {
            return text(column, null);
        }
        try {
            generator.writeFieldName(column);
            generator.writeRawValue(new String(utf8, StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw notWritten(column, e);
        }
    }

    private void keyValue(String column, Object value) {
        if (value instanceof String text) {
            text(column, text);
        } else if (value instanceof Integer || value instanceof Long) {
            bigint(column, ((Number) value).longValue());
        } else if (value instanceof LocalDate date) {
            date(column, date);
        } else if (value instanceof Instant instant) {
            datetime(column, instant);
        } else {
            throw new IllegalArgumentException("key column " + column + " has a value of " + value.getClass()
                    + ": keys are text, integers, dates and times");
        }
    }

    private static byte[] object(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            generator.writeStartObject();
            content.writeTo(new RowWriter(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a row could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static UncheckedIOException notWritten(String column, IOException e) {
        return new UncheckedIOException("column " + column + " could not be written to memory", e);
    }

    /** The fields of one object. */
    private interface Content {
        void writeTo(RowWriter out);
    }
}
