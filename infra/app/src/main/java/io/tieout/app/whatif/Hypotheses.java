package io.tieout.app.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.operator.Proposals;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.starrocks.Sla;
import io.tieout.starrocks.Terms;
import io.tieout.starrocks.Tolerance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed: facts that did not come, other terms among them; adjustments that nobody has made; scenarios that judge by other parameters.
 *
 * <pre>{@code
 * facts:          # CloudEvents; specversion, source and id may be left out
 *   - {type: io.tieout.fee-schedule.agreed.v1, time: "2026-01-01T00:00:00Z", data: {...}}
 * adjustments:    # as the body of POST /v1/adjustments; each proposed and approved
 *   - {kind: CORRECTION, answers: {kind: JOURNAL_ENTRY, id: je-1}, reason: ..., postings: [...]}
 * parameters:     # of scenarios
 *   R06: {tolerance: "0.05", sla: P5D, severity: low}
 * }</pre>
 *
 * @param facts in the order they would arrive
 * @param adjustments in the order they would be made
 * @param parameters by the id of the scenario
 * @param text the whole file, kept with the what-if
 */
public record Hypotheses(
        List<FactEnvelope> facts, List<Proposal> adjustments, Map<String, Terms.Changes> parameters, String text) {
    private static final Set<String> TERMS = Set.of("tolerance", "sla", "severity");
    private static final Set<String> PARTS = Set.of("facts", "adjustments", "parameters");
    private static final String SOURCE = "urn:tieout:what-if";

    public Hypotheses {
        facts = List.copyOf(facts);
        adjustments = List.copyOf(adjustments);
        parameters = Map.copyOf(parameters);
    }

    /**
     * An adjustment that is supposed.
     *
     * @param body as the HTTP door takes it
     */
    public record Proposal(AdjustmentCommand command, JsonNode body) {}

    /** Nothing is supposed: the tables as they were. */
    public static Hypotheses none() {
        return new Hypotheses(List.of(), List.of(), Map.of(), "");
    }

    /** The command id of an adjustment of a what-if, the same whenever it is made. @param index from 0 */
    public static String commandId(String name, int index) {
        return "what-if-" + name + "-" + (index + 1);
    }

    /**
     * Reads YAML.
     *
     * @param name of the what-if, from which identifiers are made that the file leaves out
     * @throws WhatIfException naming the entry that is malformed, the rule and the remedy
     */
    public static Hypotheses parse(String name, String yaml) {
        JsonNode root = tree(yaml);
        root.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part)) {
                throw new WhatIfException(
                        part + " is no hypothesis: there are facts, adjustments and parameters; correct the key");
            }
        });
        List<FactEnvelope> facts = new ArrayList<>();
        for (JsonNode fact : list(root, "facts")) {
            facts.add(fact(name, facts.size(), fact));
        }
        List<Proposal> adjustments = new ArrayList<>();
        for (JsonNode body : list(root, "adjustments")) {
            adjustments.add(proposal(adjustments.size(), body));
        }
        Map<String, Terms.Changes> parameters = new TreeMap<>();
        root.path("parameters")
                .properties()
                .forEach(entry -> parameters.put(entry.getKey(), parameter(entry.getKey(), entry.getValue())));
        return new Hypotheses(facts, adjustments, parameters, yaml);
    }

    private static FactEnvelope fact(String name, int index, JsonNode fact) {
        if (!(fact instanceof ObjectNode event)) {
            throw new WhatIfException(
                    "facts/" + index + " is " + fact + ": a fact is a CloudEvent with type, time and data");
        }
        putIfAbsent(event, "specversion", "1.0");
        putIfAbsent(event, "source", SOURCE);
        putIfAbsent(event, "id", name + "-" + (index + 1));
        try {
            return FactJson.envelope(FactJson.read(event.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            throw new WhatIfException("facts/" + index + ": " + e.getMessage(), e);
        }
    }

    private static Proposal proposal(int index, JsonNode body) {
        try {
            return new Proposal(Proposals.read(body.toString().getBytes(StandardCharsets.UTF_8)), body);
        } catch (IllegalArgumentException e) {
            throw new WhatIfException("adjustments/" + index + ": " + e.getMessage(), e);
        }
    }

    private static Terms.Changes parameter(String scenario, JsonNode values) {
        values.fieldNames().forEachRemaining(key -> {
            if (!TERMS.contains(key)) {
                throw new WhatIfException("parameters/" + scenario + "/" + key
                        + ": a scenario has tolerance, sla and severity; correct the key");
            }
        });
        try {
            String tolerance = text(scenario, values, "tolerance");
            String sla = text(scenario, values, "sla");
            String severity = text(scenario, values, "severity");
            return new Terms.Changes(
                    tolerance == null ? null : Tolerance.of(tolerance),
                    sla == null ? null : Sla.of(sla),
                    severity == null ? null : Terms.severityOf(severity),
                    List.of(),
                    List.of());
        } catch (IllegalArgumentException e) {
            throw new WhatIfException("parameters/" + scenario + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable String text(String scenario, JsonNode values, String key) {
        JsonNode value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw new WhatIfException("parameters/" + scenario + "/" + key + " is " + value
                    + ": a text is expected, so that no amount is read as a binary fraction; put it in quotes");
        }
        return value.textValue();
    }

    private static void putIfAbsent(ObjectNode event, String key, String value) {
        if (!event.has(key)) {
            event.put(key, value);
        }
    }

    private static List<JsonNode> list(JsonNode root, String part) {
        JsonNode entries = root.path(part);
        if (!entries.isMissingNode() && !entries.isNull() && !entries.isArray()) {
            throw new WhatIfException(part + " is " + entries + ": a list is expected; begin each entry with a dash");
        }
        List<JsonNode> list = new ArrayList<>();
        entries.forEach(list::add);
        return list;
    }

    private static JsonNode tree(String yaml) {
        try {
            JsonNode tree = new YAMLMapper().readTree(yaml);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return new YAMLMapper().createObjectNode();
            }
            if (!tree.isObject()) {
                throw new WhatIfException("the hypotheses are " + tree
                        + ": a map of facts, adjustments and parameters is expected; see infra/docs/replay.md");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new WhatIfException("the hypotheses are no YAML: " + e.getOriginalMessage(), e);
        }
    }
}
