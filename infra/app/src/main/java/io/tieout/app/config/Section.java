package io.tieout.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.app.secret.SecretSource;
import io.tieout.ledger.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One mapping of the file. It remembers which keys were asked for, so that a misspelt key is an error and not a silent default. */
final class Section {
    private final String path;
    private final JsonNode node;
    private final Map<String, String> environment;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Section> children = new ArrayList<>();

    Section(String path, JsonNode node, Map<String, String> environment) {
        if (!node.isObject()) {
            throw new ConfigException((path.isEmpty() ? "the file" : path) + " holds " + node.getNodeType()
                    + ": a mapping of keys to values is needed; see infra/compose/tieout.yaml");
        }
        this.path = path;
        this.node = node;
        this.environment = environment;
    }

    Section section(String key) {
        return child(key, value(key).orElse(JsonNodeFactory.instance.objectNode()));
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        value(key)
                .ifPresent(list -> list.forEach(item -> sections.add(child(key + "[" + sections.size() + "]", item))));
        return sections;
    }

    Optional<String> text(String key) {
        return value(key).map(found -> {
            if (!found.isValueNode()) {
                throw wrong(key, found, "a text is needed");
            }
            return found.asText();
        });
    }

    String required(String key) {
        return text(key)
                .orElseThrow(() ->
                        new ConfigException(name(key) + " is missing: it is needed where its neighbours are set"));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        value(key).ifPresent(list -> list.forEach(item -> texts.add(item.asText())));
        return texts;
    }

    Map<String, String> entries(String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        value(key)
                .ifPresent(map -> map.properties()
                        .forEach(entry ->
                                entries.put(entry.getKey(), entry.getValue().asText())));
        return entries;
    }

    int number(String key, int absent, int least, int most) {
        return value(key)
                .map(found -> {
                    if (!found.isIntegralNumber() || found.asLong() < least || found.asLong() > most) {
                        throw wrong(key, found, "a whole number from " + least + " to " + most + " is needed");
                    }
                    return found.asInt();
                })
                .orElse(absent);
    }

    int port(String key, int absent) {
        return number(key, absent, 0, 65_535);
    }

    /** The secret under {@code <key>-file} or {@code <key>-env}; never under the key itself, because configuration files are shared. */
    Secret secret(String key) {
        if (node.has(key)) {
            throw new ConfigException(name(key) + " holds a secret in the file: name a file under " + key
                    + "-file or a variable under " + key + "-env");
        }
        Optional<String> file = text(key + "-file");
        Optional<String> variable = text(key + "-env");
        if (file.isPresent()) {
            return SecretSource.file(Path.of(file.get()));
        }
        return variable.map(v -> SecretSource.environment(v, environment))
                .orElseThrow(() -> new ConfigException(
                        name(key) + "-file is missing: name the file that holds the secret, or a variable under " + key
                                + "-env"));
    }

    /** The same, empty where neither a file nor a variable is named. */
    Optional<Secret> optionalSecret(String key) {
        boolean named = text(key + "-file").isPresent() || text(key + "-env").isPresent() || node.has(key);
        return named ? Optional.of(secret(key)) : Optional.empty();
    }

    /** Refuses keys that nobody asked for. */
    void rejectUnknown() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new ConfigException(name(key) + " is unknown: the keys here are " + String.join(", ", known));
            }
        });
        children.forEach(Section::rejectUnknown);
    }

    ConfigException wrong(String key, Object value, String rule) {
        return new ConfigException(name(key) + " is " + value + ": " + rule);
    }

    private Section child(String key, JsonNode value) {
        Section section = new Section(name(key), value, environment);
        children.add(section);
        return section;
    }

    private Optional<JsonNode> value(String key) {
        known.add(key);
        return Optional.ofNullable(node.get(key)).filter(found -> !found.isNull());
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
