package io.tieout.warehouse.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a JSON body (protocol section 1.7): objects one after another, or one array of them. Keys are matched exactly and unknown ones
 * skipped. Numbers keep their text, so no digit is lost.
 */
final class JsonRows implements RowSource {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final LoadParameters.Framing framing;
    private final List<LoadPlan.Source> sources;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean started;

    JsonRows(InputStream body, LoadPlan plan) throws IOException {
        this.parser = FACTORY.createParser(body);
        this.framing = plan.parameters().framing();
        this.sources = plan.sources();
        for (int i = 0; i < sources.size(); i++) {
            places.put(sources.get(i).name(), i);
        }
    }

    @Override
    public Step next(@Nullable String[] fields) throws IOException, LoadRefusedException {
        try {
            JsonToken token = started ? parser.nextToken() : firstToken();
            if (token == null || (token == JsonToken.END_ARRAY && framing == LoadParameters.Framing.ARRAY)) {
                refuseTrailing(token);
                return Step.END;
            }
            if (token != JsonToken.START_OBJECT) {
                throw notAnObject(token);
            }
            readObject(fields);
            return Step.ROW;
        } catch (JsonProcessingException e) {
            throw new LoadRefusedException(
                    "Failed to parse json at byte " + e.getLocation().getByteOffset() + ": " + e.getOriginalMessage());
        }
    }

    private @Nullable JsonToken firstToken() throws IOException, LoadRefusedException {
        started = true;
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (JsonProcessingException e) {
            throw new LoadRefusedException("illegal json started with neither { nor [: " + e.getOriginalMessage());
        }
        if (token == null) {
            return null;
        }
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            throw new LoadRefusedException("illegal json started with [" + parser.getText() + "]");
        }
        boolean array = framing == LoadParameters.Framing.ARRAY;
        if (array && token == JsonToken.START_OBJECT) {
            throw new LoadRefusedException("the value should be array type with strip_outer_array=true");
        }
        return array ? parser.nextToken() : token;
    }

    private void refuseTrailing(@Nullable JsonToken end) throws IOException, LoadRefusedException {
        if (end != null && parser.nextToken() != null) {
            throw new LoadRefusedException("Failed to parse json at byte "
                    + parser.currentLocation().getByteOffset() + ": there is more after the closing bracket");
        }
    }

    private LoadRefusedException notAnObject(JsonToken token) {
        if (token == JsonToken.START_ARRAY && framing == LoadParameters.Framing.OBJECTS) {
            return new LoadRefusedException(
                    "the value is array type in json document stream, you can set strip_outer_array=true to parse each"
                            + " element of the array as individual rows");
        }
        return new LoadRefusedException("Failed to parse json at byte "
                + parser.currentTokenLocation().getByteOffset() + ": a row must be an object, not " + token);
    }

    private void readObject(@Nullable String[] fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            // A missing operation is an upsert; any other missing key is null.
            fields[i] = sources.get(i).target() == LoadPlan.Source.OPERATION_TARGET ? "0" : null;
        }
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            Integer place = places.get(key);
            if (place == null) {
                parser.skipChildren();
            } else {
                fields[place] = value(token, sources.get(place).jsonText());
            }
        }
    }

    private @Nullable String value(JsonToken token, boolean jsonText) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isStructStart() || (jsonText && token == JsonToken.VALUE_STRING)) {
            StringWriter text = new StringWriter();
            try (JsonGenerator copy = FACTORY.createGenerator(text)) {
                copy.copyCurrentStructure(parser);
            }
            return text.toString();
        }
        return parser.getText();
    }

    @Override
    public String problem() {
        throw new IllegalStateException(
                "a JSON row is good or the whole body is refused: there is no bad row to explain");
    }

    @Override
    public String text(@Nullable String[] fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.writeStartObject();
            for (int i = 0; i < fields.length; i++) {
                generator.writeStringField(sources.get(i).name(), fields[i]);
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("writing to a string failed", e);
        }
        return text.toString();
    }
}
