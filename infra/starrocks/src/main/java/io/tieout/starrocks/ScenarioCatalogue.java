package io.tieout.starrocks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every reconciliation that this version knows, by id. Immutable.
 *
 * <pre>{@code
 * Scenario scenario = ScenarioCatalogue.fromClassPath().scenario("R06");
 * List<ReconciliationBreak> breaks = new ScenarioRunner(connection).run(scenario);
 * }</pre>
 *
 * @param scenarios in the order of their ids
 * @param faults for each fault of the simulator the ids of the scenarios that name it
 */
public record ScenarioCatalogue(List<Scenario> scenarios, Map<String, List<String>> faults) {
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public ScenarioCatalogue {
        scenarios = List.copyOf(scenarios);
        faults = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** Reads the scenarios that are packaged with this class. */
    public static ScenarioCatalogue fromClassPath() {
        return of(SqlTree.read(ScenarioCatalogue.class.getClassLoader()));
    }

    /** The scenario of that id; an {@link IllegalArgumentException} names those there are. */
    public Scenario scenario(String id) {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scenario " + id
                        + " is unknown: this version has "
                        + scenarios.stream().map(Scenario::id).toList()
                        + "; name one of them"));
    }

    static ScenarioCatalogue of(Map<String, String> tree) {
        List<Scenario> scenarios = new ArrayList<>();
        tree.forEach((name, text) -> {
            if (name.startsWith("scenarios/") && name.endsWith("/scenario.yaml")) {
                scenarios.add(scenario(name, tree));
            }
        });
        return new ScenarioCatalogue(
                scenarios,
                yaml("scenarios/faults.yaml", tree, new TypeReference<LinkedHashMap<String, List<String>>>() {}));
    }

    private static Scenario scenario(String name, Map<String, String> tree) {
        String folder = name.substring(0, name.lastIndexOf('/'));
        Scenario.Description description = yaml(name, tree, new TypeReference<Scenario.Description>() {});
        if (!folder.startsWith("scenarios/" + description.id() + "-")) {
            throw new IllegalArgumentException(name + " has id " + description.id()
                    + ": the folder's name starts with the id; rename one of them");
        }
        List<String> statements = SqlScript.split(tree.getOrDefault(folder + "/query.sql", ""));
        if (statements.size() != 1) {
            throw new IllegalArgumentException(
                    folder + "/query.sql has " + statements.size() + " statements: a scenario is one SELECT; keep one");
        }
        return description.with(statements.get(0));
    }

    private static <T> T yaml(String name, Map<String, String> tree, TypeReference<T> type) {
        try {
            return YAML.readValue(tree.getOrDefault(name, ""), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    name + ": " + e.getOriginalMessage() + "; see the README of the scenarios for what it holds", e);
        }
    }
}
