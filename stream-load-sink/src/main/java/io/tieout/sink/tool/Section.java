package io.tieout.sink.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the configuration file, which remembers what was read from it: a key that nobody read is a mistake, most often a
 * misspelling, and {@link #nothingElse()} says so. Not thread-safe.
 */
final class Section {
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*(B|KiB|MiB|GiB)?");

    private final String path;
    private final JsonNode node;
    private final Placeholders placeholders;
    private final Set<String> read = new HashSet<>();

    Section(String path, JsonNode node, Placeholders placeholders) {
        this.path = path;
        this.node = node;
        this.placeholders = placeholders;
        if (!node.isObject()) {
            throw new ConfigException((path.isEmpty() ? "the file" : path) + " is " + node.getNodeType()
                    + ": it has keys and values, one a line");
        }
    }

    String key(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Optional<String> text(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new ConfigException(key(name) + " is " + value.getNodeType() + ": it is one value");
        }
        return Optional.of(placeholders.resolved(key(name), value.asText()));
    }

    String needed(String name, String remedy) {
        return text(name).orElseThrow(() -> new ConfigException(key(name) + " is missing: " + remedy));
    }

    Duration duration(String name, Duration usual) {
        return text(name).map(text -> duration(key(name), text)).orElse(usual);
    }

    long size(String name, long usual) {
        return text(name).map(text -> size(key(name), text)).orElse(usual);
    }

    int number(String name, int usual) {
        return text(name)
                .map(text -> {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException notANumber) {
                        throw new ConfigException(key(name) + " is \"" + text + "\": it is a whole number", notANumber);
                    }
                })
                .orElse(usual);
    }

    /** One of an enum's names, in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> {
            List<String> names = new ArrayList<>();
            for (E one : type.getEnumConstants()) {
                String spelled = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (spelled.equals(text)) {
                    return one;
                }
                names.add(spelled);
            }
            throw new ConfigException(key(name) + " is \"" + text + "\": it is one of " + String.join(", ", names));
        });
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode list = value(name);
        if (list.isValueNode()) {
            text(name).ifPresent(texts::add);
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            texts.add(
                    placeholders.resolved(key(name) + "[" + i + "]", list.get(i).asText()));
        }
        return texts;
    }

    Map<String, String> map(String name) {
        Section section = section(name);
        Map<String, String> map = new LinkedHashMap<>();
        section.node
                .fieldNames()
                .forEachRemaining(field -> section.text(field).ifPresent(text -> map.put(field, text)));
        return map;
    }

    /** An absent section is an empty one. */
    Section section(String name) {
        JsonNode value = value(name);
        boolean absent = value.isMissingNode() || value.isNull();
        return new Section(key(name), absent ? JsonNodeFactory.instance.objectNode() : value, placeholders);
    }

    List<Section> sections(String name) {
        JsonNode list = value(name);
        if (!list.isArray()) {
            throw new ConfigException(
                    key(name) + " is " + list.getNodeType() + ": it is a list, each entry begun by a dash");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            sections.add(new Section(key(name) + "[" + i + "]", list.get(i), placeholders));
        }
        return sections;
    }

    void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw new ConfigException(key(name) + " is unknown: known here are "
                        + String.join(", ", read.stream().sorted().toList()));
            }
        });
    }

    private JsonNode value(String name) {
        read.add(name);
        return node.path(name);
    }

    private static Duration duration(String key, String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ConfigException(
                    key + " is \"" + text + "\": a time is a number and a unit, such as 500ms, 5s or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static long size(String key, String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ConfigException(
                    key + " is \"" + text + "\": a size is a number and a unit, such as 16MiB or 1GiB");
        }
        String unit = matcher.group(2) == null ? "B" : matcher.group(2);
        int shift = switch (unit) {
            case "KiB" -> 10;
            case "MiB" -> 20;
            case "GiB" -> 30;
            default -> 0;
        };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
