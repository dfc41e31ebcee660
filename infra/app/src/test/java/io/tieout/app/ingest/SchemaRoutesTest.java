package io.tieout.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.ledger.fact.FactSchemas;
import io.tieout.ledger.fact.FactType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the door says of itself, asked of a real server without a token. */
class SchemaRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OkHttpClient CLIENT = new OkHttpClient();
    private static FactGroup group;
    private static IngestServer server;

    private record Answer(int status, String mediaType, String body) {}

    @BeforeAll
    static void start() {
        group = FactGroup.start(new TestingLedger(), FactGroupConfig.defaults());
        server = IngestServer.start(
                "127.0.0.1",
                0,
                new FactRoutes(
                        group, IngestFixture.sources(), new TestingRejectedFacts(), 1024, Duration.ofSeconds(3)));
    }

    @AfterAll
    static void stop() {
        server.close();
        group.close();
        CLIENT.connectionPool().evictAll();
        CLIENT.dispatcher().executorService().shutdown();
    }

    @Test
    void listsEachTypeWithAPlaceThatAnswersItsSchemaAndAnExample() throws IOException {
        JsonNode schemas = JSON.readTree(get("/v1/schemas").body()).path("schemas");

        List<String> types = new ArrayList<>();
        for (JsonNode schema : schemas) {
            FactType type = FactType.named(schema.path("type").textValue()).orElseThrow();
            types.add(type.type());
            assertThat(schema.path("system").textValue())
                    .isEqualToIgnoringCase(type.system().name());
            assertThat(get(schema.path("schema").textValue()))
                    .isEqualTo(new Answer(200, "application/schema+json", text(FactSchemas.schema(type))));
            assertThat(get(schema.path("example").textValue()))
                    .isEqualTo(new Answer(200, "application/json", text(FactSchemas.example(type))));
        }
        assertThat(types).containsExactlyElementsOf(FactType.names());
    }

    @Test
    void namesTheTypesWhereOneIsUnknown() throws IOException {
        Answer answer = get("/v1/schemas/io.tieout.order.eaten.v1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .startsWith(
                        "{\"error\":{\"value\":\"io.tieout.order.eaten.v1\",\"rule\":\"the ledger understands [io.tieout.")
                .endsWith("]\",\"remedy\":\"ask for one of these types\"}}");
    }

    @Test
    void servesTheDocumentsWithEveryFactTypeAndNoOther() throws IOException {
        JsonNode openapi = new YAMLMapper().readTree(get("/v1/openapi.yaml").body());
        JsonNode asyncapi = new YAMLMapper().readTree(get("/v1/asyncapi.yaml").body());

        assertThat(openapi.path("openapi").textValue()).isEqualTo("3.1.0");
        assertThat(texts(openapi.at("/components/schemas/FactType/enum"))).isEqualTo(FactType.names());
        assertThat(asyncapi.path("asyncapi").textValue()).isEqualTo("3.0.0");
        assertThat(texts(asyncapi.at("/channels/facts/messages"), "name")).isEqualTo(FactType.names());
    }

    @Test
    void answersWhatTheDocumentSaysCanBeRead() throws IOException {
        JsonNode paths =
                new YAMLMapper().readTree(get("/v1/openapi.yaml").body()).path("paths");

        paths.properties().forEach(path -> {
            if (path.getValue().has("get")) {
                assertThat(status(path.getKey().replace("{type}", "io.tieout.order.paid.v1")))
                        .as(path.getKey())
                        .isEqualTo(200);
            }
        });
        assertThat(paths.size()).isGreaterThan(5);
    }

    private static int status(String path) {
        try {
            return get(path).status();
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static Answer get(String path) throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + path)
                .build();
        try (Response response = CLIENT.newCall(request).execute()) {
            String mediaType = String.valueOf(response.header("Content-Type"));
            return new Answer(response.code(), mediaType, response.body().string());
        }
    }

    private static Set<String> texts(JsonNode values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.textValue()));
        return texts;
    }

    private static Set<String> texts(JsonNode messages, String member) {
        Set<String> texts = new TreeSet<>();
        messages.forEach(message -> texts.add(message.path(member).textValue()));
        return texts;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
