package io.tieout.warehouse.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path such as {@code $.order.lines[0].id} or {@code $."a.b"}: keys and places of arrays, without wildcards. */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\G(?:\\.?\"([^\"]*)\"|\\.?([^.\\[\\]\"]+)|\\[(\\d{1,9})\\])");

    private final List<Object> steps;

    private JsonPath(List<Object> steps) {
        this.steps = steps;
    }

    static JsonPath of(String text) throws LoadRefusedException {
        String path = text.startsWith("$") ? text.substring(1) : text;
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find()) {
            end = step.end();
            String quoted = step.group(1);
            String key = quoted == null ? step.group(2) : quoted;
            steps.add(key == null ? (Object) Integer.valueOf(step.group(3)) : key);
        }
        if (end != path.length()) {
            throw new LoadRefusedException("Invalid json path: " + text
                    + "; the embedded warehouse reads keys and places, such as $.order.lines[0].id, and no wildcards");
        }
        return new JsonPath(List.copyOf(steps));
    }

    /** What lies at the path, or null if nothing does. */
    @Nullable
    JsonNode find(JsonNode document) {
        JsonNode node = document;
        for (Object step : steps) {
            node = step instanceof Integer place ? node.get(place.intValue()) : node.get((String) step);
            if (node == null) {
                return null;
            }
        }
        return node;
    }
}
