package io.tieout.warehouse.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where rows and values lie in a JSON body (headers {@code json_root} and {@code jsonpaths}, protocol sections 1.5 to 1.7).
 *
 * @param root the place of the row or of the array of rows within each document
 * @param paths one path for each source field, in order; empty where fields are found by name
 */
record JsonShape(Optional<JsonPath> root, List<JsonPath> paths) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static JsonShape of(LoadHeaders headers) throws LoadRefusedException {
        Optional<String> root = headers.text("json_root").map(String::trim).filter(text -> !text.isEmpty());
        return new JsonShape(
                root.isPresent() ? Optional.of(JsonPath.of(root.get())) : Optional.empty(),
                paths(headers.text("jsonpaths").orElse("").trim()));
    }

    /** Whether rows are found by more than the names of their keys. */
    boolean isShaped() {
        return root.isPresent() || !paths.isEmpty();
    }

    private static List<JsonPath> paths(String text) throws LoadRefusedException {
        if (text.isEmpty()) {
            return List.of();
        }
        List<JsonPath> paths = new ArrayList<>();
        try {
            JsonNode array = MAPPER.readTree(text);
            if (!array.isArray()) {
                throw invalid(text);
            }
            for (JsonNode path : array) {
                if (!path.isTextual()) {
                    throw invalid(text);
                }
                paths.add(JsonPath.of(path.textValue()));
            }
        } catch (JsonProcessingException e) {
            throw invalid(text);
        }
        return List.copyOf(paths);
    }

    private static LoadRefusedException invalid(String text) {
        return new LoadRefusedException(
                "Invalid json path: " + text + "; jsonpaths is a JSON array of texts such as [\"$.id\", \"$.note\"]");
    }
}
