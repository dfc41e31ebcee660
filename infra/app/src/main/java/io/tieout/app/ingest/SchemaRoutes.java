package io.tieout.app.ingest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tieout.ledger.fact.FactSchemas;
import io.tieout.ledger.fact.FactType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * The contract of the door, at the door: what is true of the running version. Free of tokens, because it says nothing of any fact.
 *
 * <p>{@code GET /v1/schemas} lists the fact types; {@code /v1/schemas/{type}} answers the JSON Schema of one and {@code .../example} a fact's data that
 * keeps it; 404 names the types there are. {@code /v1/openapi.yaml} and {@code /v1/asyncapi.yaml} describe HTTP and Kafka.
 */
final class SchemaRoutes {
    private SchemaRoutes() {}

    static void addTo(RoutesConfig routes) {
        routes.get("/v1/schemas", context -> json(context, "application/json", SchemaJson.list()));
        routes.get("/v1/schemas/{type}", context -> answer(context, "application/schema+json", FactSchemas::schema));
        routes.get("/v1/schemas/{type}/example", context -> answer(context, "application/json", FactSchemas::example));
        routes.get("/v1/openapi.yaml", context -> document(context, "openapi.yaml"));
        routes.get("/v1/asyncapi.yaml", context -> document(context, "asyncapi.yaml"));
    }

    private static void answer(Context context, String mediaType, Function<FactType, byte[]> document) {
        String name = context.pathParam("type");
        Optional<FactType> type = FactType.named(name);
        if (type.isPresent()) {
            json(context, mediaType, document.apply(type.get()));
        } else {
            context.status(404);
            json(
                    context,
                    "application/json",
                    OutcomeJson.refusal(
                            EnvelopeReader.shortened(name),
                            "the ledger understands " + FactType.names(),
                            "ask for one of these types"));
        }
    }

    private static void document(Context context, String name) throws IOException {
        try (InputStream in = SchemaRoutes.class.getResourceAsStream("/io/tieout/app/api/" + name)) {
            if (in == null) {
                throw new IllegalStateException("document " + name + " is missing: it is built from infra/docs/api");
            }
            context.contentType("application/yaml").result(in.readAllBytes());
        }
    }

    private static void json(Context context, String mediaType, byte[] body) {
        context.contentType(mediaType).result(body);
    }
}
