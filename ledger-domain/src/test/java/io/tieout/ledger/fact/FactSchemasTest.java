package io.tieout.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.privacy.SealedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds reader, schema and example of each fact type together. */
class FactSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "title", "description", "$defs");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<FactType, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final FactReaders readers = new FactReaders(ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(FactType.class)
    void schemaSaysWhatTheReaderAsksMemberByMember(FactType type) throws IOException {
        JsonNode schema = JSON.readTree(FactSchemas.schema(type));

        assertThat(sorted(bare(schema, schema)))
                .isEqualTo(sorted(DescribingFactData.describe(FactReaders.reader(type.type()))));
        assertThat(schema.path("title").textValue()).isEqualTo(type.type());
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void exampleHasEveryMemberAndPassesBoth(FactType type) throws IOException {
        JsonNode example = JSON.readTree(FactSchemas.example(type));

        assertThat(names(example))
                .isEqualTo(names(JSON.readTree(FactSchemas.schema(type)).path("properties")));
        assertTaken(type, example);
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void bothRefuseAMemberThatIsMissingAndTakeAnOptionalOneThatIs(FactType type) throws IOException {
        JsonNode schema = JSON.readTree(FactSchemas.schema(type));
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        for (String name : names(schema.path("properties"))) {
            ObjectNode without = (ObjectNode) JSON.readTree(FactSchemas.example(type));
            without.remove(name);
            ObjectNode withNull = (ObjectNode) JSON.readTree(FactSchemas.example(type));
            withNull.putNull(name);
            if (required.contains(name)) {
                assertRefused(type, without);
                assertRefused(type, withNull);
            } else {
                assertTaken(type, without);
                assertTaken(type, withNull);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void bothRefuseAMemberOfAnotherTypeAndAnUnknownOne(FactType type) throws IOException {
        for (String pointer : members(JSON.readTree(FactSchemas.example(type)), "")) {
            assertRefused(
                    type,
                    changed(
                            type,
                            pointer,
                            (parent, name) ->
                                    set(parent, name, JSON.createObjectNode().put("x", 1))));
            assertRefused(type, changed(type, pointer, (parent, name) -> set(parent, name, IntNode.valueOf(-1))));
            assertRefused(type, changed(type, pointer, (parent, name) -> {
                if (parent instanceof ObjectNode object) {
                    object.put("unheardOf", "x");
                } else {
                    ((ArrayNode) parent).add(true);
                }
            }));
            assertRefused(type, changed(type, pointer, FactSchemasTest::spoil));
        }
    }

    private void assertTaken(FactType type, JsonNode data) {
        assertThat(schemaOf(type).validate(data)).as("schema on %s", data).isEmpty();
        assertThatCode(() -> readers.read(fact(type, data)))
                .as("reader on %s", data)
                .doesNotThrowAnyException();
    }

    private void assertRefused(FactType type, JsonNode data) {
        assertThat(schemaOf(type).validate(data)).as("schema on %s", data).isNotEmpty();
        assertThatThrownBy(() -> readers.read(fact(type, data)))
                .as("reader on %s", data)
                .isInstanceOf(Refusal.class);
    }

    private static Schema schemaOf(FactType type) {
        return SCHEMAS.computeIfAbsent(
                type, t -> REGISTRY.getSchema(new String(FactSchemas.schema(t), StandardCharsets.UTF_8)));
    }

    /** The fact with its texts about a person sealed, as the ledger hands it to the reader. */
    private static FactEnvelope fact(FactType type, JsonNode data) {
        return PersonalMembers.replaced(
                new FactEnvelope("s", "i", type.type(), null, Instant.EPOCH, null, data),
                member -> SealedText.FORGOTTEN.value());
    }

    /** The example of a type with one change where the pointer leads. */
    private static JsonNode changed(FactType type, String pointer, BiConsumer<JsonNode, String> change)
            throws IOException {
        JsonNode data = JSON.readTree(FactSchemas.example(type));
        JsonPointer at = JsonPointer.compile(pointer);
        change.accept(data.at(at.head()), at.last().getMatchingProperty());
        return data;
    }

    /** An amount as a number, or a member of an inner object left out: all of those are required. */
    private static void spoil(JsonNode parent, String name) {
        if (name.equals("amount") && parent.has("currency")) {
            set(parent, name, DoubleNode.valueOf(1.5));
        } else if (parent.has("currency") || (parent.has("lineNo") && parent.size() == 2)) {
            ((ObjectNode) parent).remove(name);
        } else {
            set(parent, name, JSON.createArrayNode().add(1));
        }
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
    }

    /** The pointers of all members and elements, at any depth. */
    private static List<String> members(JsonNode node, String pointer) {
        List<String> pointers = new ArrayList<>();
        node.properties().forEach(member -> {
            pointers.add(pointer + "/" + member.getKey());
            pointers.addAll(members(member.getValue(), pointer + "/" + member.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(pointer + "/" + i);
            pointers.addAll(members(node.get(i), pointer + "/" + i));
        }
        return pointers;
    }

    /** A schema without what is only said to people, references replaced by what they refer to. */
    private static JsonNode bare(JsonNode node, JsonNode root) {
        if (node.has("$ref")) {
            return bare(root.at(node.get("$ref").textValue().substring(1)), root);
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(bare(element, root)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        node.properties().forEach(member -> {
            if (!ANNOTATIONS.contains(member.getKey())) {
                object.set(member.getKey(), bare(member.getValue(), root));
            }
        });
        return object;
    }

    /** As text with members in one order, so that a difference is easy to see. */
    private static String sorted(JsonNode node) throws IOException {
        for (JsonNode owner : node.findParents("required")) {
            Set<String> names = new TreeSet<>();
            owner.get("required").forEach(name -> names.add(name.textValue()));
            ((ObjectNode) owner).set("required", JSON.valueToTree(names));
        }
        return JSON.writer()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .withDefaultPrettyPrinter()
                .writeValueAsString(JSON.treeToValue(node, Object.class));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
