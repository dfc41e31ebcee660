package io.tieout.app.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.fact.FactType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The list of fact types with the system that may publish each and the place of its schema. */
final class SchemaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaJson() {}

    static byte[] list() {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode schemas = body.putArray("schemas");
        for (String name : FactType.names()) {
            FactType type = FactType.named(name).orElseThrow();
            schemas.addObject()
                    .put("type", name)
                    .put("system", type.system().name().toLowerCase(Locale.ROOT))
                    .put("schema", "/v1/schemas/" + name)
                    .put("example", "/v1/schemas/" + name + "/example");
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
