package io.tieout.warehouse.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a JSON body that {@code json_root} or {@code jsonpaths} shape. A document is read whole; numbers keep every digit. */
final class ShapedJsonRows implements RowSource {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final MappingIterator<JsonNode> documents;
    private final JsonShape shape;
    private final boolean array;
    private final List<LoadPlan.Source> sources;
    private Iterator<JsonNode> rows = Collections.emptyIterator();

    ShapedJsonRows(InputStream body, LoadPlan plan) throws IOException {
        this.documents = MAPPER.readerFor(JsonNode.class).readValues(body);
        this.shape = plan.parameters().json();
        this.array = plan.parameters().framing() == LoadParameters.Framing.ARRAY;
        this.sources = plan.sources();
    }

    @Override
    public Step next(@Nullable String[] fields) throws IOException, LoadRefusedException {
        try {
            while (!rows.hasNext()) {
                if (!documents.hasNextValue()) {
                    return Step.END;
                }
                rows = rowsOf(documents.nextValue());
            }
        } catch (JsonProcessingException e) {
            throw new LoadRefusedException(
                    "Failed to parse json at byte " + e.getLocation().getByteOffset() + ": " + e.getOriginalMessage());
        }
        JsonNode row = rows.next();
        if (!row.isObject() && shape.paths().isEmpty()) {
            throw new LoadRefusedException("Failed to parse json: a row must be an object, not " + row.getNodeType());
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i] = value(row, i);
        }
        return Step.ROW;
    }

    private Iterator<JsonNode> rowsOf(JsonNode document) throws LoadRefusedException {
        if (shape.root().isEmpty()) {
            return framed(document, "");
        }
        if (document.isArray()) {
            // With a root the outer array is expanded in any case (protocol section 1.7).
            java.util.ArrayList<JsonNode> all = new java.util.ArrayList<>();
            for (JsonNode element : document) {
                rooted(element).forEachRemaining(all::add);
            }
            return all.iterator();
        }
        return rooted(document);
    }

    private Iterator<JsonNode> rooted(JsonNode document) throws LoadRefusedException {
        JsonNode root = shape.root().orElseThrow().find(document);
        if (root == null) {
            throw new LoadRefusedException("json_root: no value lies there in " + document
                    + "; every document needs one, or leave the header out");
        }
        return framed(root, " at json_root");
    }

    private Iterator<JsonNode> framed(JsonNode value, String where) throws LoadRefusedException {
        if (array && !value.isArray()) {
            throw new LoadRefusedException("the value" + where + " should be array type with strip_outer_array=true");
        }
        if (!array && value.isArray()) {
            throw new LoadRefusedException("the value" + where
                    + " is array type in json document stream, you can set strip_outer_array=true to parse each"
                    + " element of the array as individual rows");
        }
        return array ? value.iterator() : List.of(value).iterator();
    }

    private @Nullable String value(JsonNode row, int place) {
        LoadPlan.Source source = sources.get(place);
        boolean operation = source.target() == LoadPlan.Source.OPERATION_TARGET;
        JsonNode value = place < shape.paths().size() ? shape.paths().get(place).find(row) : row.get(source.name());
        if (value == null) {
            return operation ? "0" : null;
        }
        if (value.isNull()) {
            return null;
        }
        return value.isValueNode() && !(source.jsonText() && value.isTextual()) ? value.asText() : value.toString();
    }

    @Override
    public String problem() {
        throw new IllegalStateException(
                "a JSON row is good or the whole body is refused: there is no bad row to explain");
    }

    @Override
    public String text(@Nullable String[] fields) {
        ObjectNode row = MAPPER.createObjectNode();
        for (int i = 0; i < fields.length; i++) {
            row.put(sources.get(i).name(), fields[i]);
        }
        return row.toString();
    }
}
