package io.tieout.app.completeness;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tieout.starrocks.TableShape.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table from their JSON as the texts that {@link RowSql} has the warehouse write, so that the two sides can be compared and
 * hashed. Not thread-safe.
 */
final class RowCodec {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectReader TREE = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] keys;
    private final RowHash hash = new RowHash();

    RowCodec(ProvenTable table) {
        this.columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
        this.keys =
                table.keys().stream().mapToInt(column -> place(column.name())).toArray();
    }

    /** The place of a column, -1 where there is none. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    List<Column> columns() {
        return columns;
    }

    /**
     * The texts of a row in the order of the columns, null for NULL. A field that no column has is passed over.
     *
     * @throws IllegalArgumentException if it is not one JSON object
     */
    @Nullable
    String[] read(byte[] json) {
        String[] texts = new String[columns.size()];
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a row is one JSON object, this is "
                        + new String(json, StandardCharsets.UTF_8) + "; only projections write row topics");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int place = place(parser.currentName());
                parser.nextToken();
                if (place < 0) {
                    parser.skipChildren();
                } else {
                    texts[place] = text(columns.get(place).type(), parser);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new IllegalArgumentException("a row cannot be read: " + new String(json, StandardCharsets.UTF_8), e);
        }
    }

    private static @Nullable String text(String type, JsonParser parser) throws IOException {
        if (type.equals("json")) {
            JsonNode document = TREE.readTree(parser);
            return canonical(document);
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type.startsWith("decimal(")) {
            int scale = Integer.parseInt(type.substring(type.indexOf(',') + 1, type.length() - 1));
            return new BigDecimal(parser.getText()).setScale(scale).toPlainString();
        } else if (type.equals("boolean")) {
            return parser.getBooleanValue() ? "1" : "0";
        }
        return parser.getText();
    }

    /** The hash of the key of a row. */
    byte[] keyHash(@Nullable String[] texts) {
        hash.start();
        for (int key : keys) {
            hash.add(columns.get(key).type(), texts[key]);
        }
        return hash.end();
    }

    /** The hash of all columns but JSON. */
    byte[] rowHash(@Nullable String[] texts) {
        hash.start();
        for (int i = 0; i < texts.length; i++) {
            if (!columns.get(i).type().equals("json")) {
                hash.add(columns.get(i).type(), texts[i]);
            }
        }
        return hash.end();
    }

    /** JSON in one spelling: names sorted, no blanks, numbers without needless zeros. */
    static @Nullable String canonical(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return canonical(TREE.readTree(json));
        } catch (IOException e) {
            return json; // It will be unlike whatever it is compared with, and shown as it is.
        }
    }

    private static @Nullable String canonical(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, value) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                text.append(TextNode.valueOf(name)).append(':');
                write(value, text);
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isNumber()) {
            text.append(node.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            text.append(node);
        }
    }
}
