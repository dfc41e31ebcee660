package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.app.embedded.EmbeddedKafkaBroker;
import io.tieout.app.embedded.PrivateFile;
import io.tieout.app.ingest.FactGroup;
import io.tieout.app.ingest.FactGroupConfig;
import io.tieout.app.ingest.FactRoutes;
import io.tieout.app.ingest.FactSource;
import io.tieout.app.ingest.FactSystems;
import io.tieout.app.ingest.IngestServer;
import io.tieout.app.ingest.SourceRegistry;
import io.tieout.app.ingest.TokenHash;
import io.tieout.app.rejected.RejectedFactsTopic;
import io.tieout.app.rejected.RejectedTopics;
import io.tieout.ledger.fact.FactOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real broker behind the real door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectedCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "orders-token-0123456789";

    @TempDir
    static Path data;

    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private final FactGroup group = FactGroup.start(
            facts -> {
                facts.forEach(fact -> recorded.add(fact.id()));
                return facts.stream()
                        .<FactOutcome>map(fact -> new FactOutcome.Recorded())
                        .toList();
            },
            FactGroupConfig.defaults());
    private EmbeddedKafkaBroker broker;
    private Producer<byte[], byte[]> producer;
    private RejectedFactsTopic rejected;
    private IngestServer server;

    @BeforeAll
    void start() throws Exception {
        broker = EmbeddedKafkaBroker.start(data.resolve("kafka"), 0);
        Map<String, Object> kafka = new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic(RejectedTopics.FACTS, 1, (short) 1)
                                    .configs(Map.of("max.message.bytes", Integer.toString(9 << 20))),
                            new NewTopic(RejectedTopics.STATUS, 1, (short) 1)))
                    .all()
                    .get();
        }
        kafka.putAll(RejectedFactsTopic.producerProperties(9 << 20));
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        rejected = new RejectedFactsTopic(producer, RejectedFactsTopic.Settings.of(RejectedTopics.FACTS));
        SourceRegistry sources = SourceRegistry.of(
                List.of(new FactSource("urn:shop:orders", Set.of("order"), TokenHash.of(TOKEN))),
                FactSystems.ofTheLedger());
        server = IngestServer.start(
                "127.0.0.1", 0, new FactRoutes(group, sources, rejected, 8 << 20, Duration.ofSeconds(1)));
        PrivateFile.write(
                data.resolve("addresses.json"),
                "{\"http\":\"http://127.0.0.1:" + server.port() + "\",\"kafka\":\"" + broker.bootstrapServers()
                        + "\"}");
        PrivateFile.write(data.resolve("secrets/publisher.token"), TOKEN + "\n");
    }

    @AfterAll
    void stop() {
        server.close();
        group.close();
        rejected.close();
        broker.close();
    }

    @Test
    void listsShowsExportsResendsAndDiscards() throws IOException {
        post(event("good", "1.0") + "\n" + event("old", "0.3") + "\n{oops\n");
        post(new byte[] {'{', 0, (byte) 0xff, '\n'});

        JsonNode list = json(run("list"));
        assertThat(list.get("rejected")).hasSize(3);
        JsonNode old = list.at("/rejected/0");
        assertThat(old.get("state").textValue()).isEqualTo("OPEN");
        assertThat(old.get("factId").textValue()).isEqualTo("old");
        assertThat(old.at("/reason/field").textValue()).isEqualTo("/specversion");
        String oldId = old.get("id").textValue();
        String oopsId = list.at("/rejected/1/id").textValue();
        String binaryId = list.at("/rejected/2/id").textValue();

        assertThat(json(run("list", "--field", "/specversion")).get("rejected")).hasSize(1);
        assertThat(json(run("list", "--source", "urn:other")).get("rejected")).isEmpty();
        assertThat(json(run("list", "--since", "2099-01-01T00:00:00Z")).get("rejected"))
                .isEmpty();
        assertThat(text("list").out())
                .contains("3 rejected facts\n")
                .contains("the CloudEvents version must be \"1.0\"");
        assertThat(text("show", oopsId).out())
                .contains("remedy       send one JSON object per event\n")
                .endsWith("\n{oops\n");
        assertThat(text("show", binaryId).out()).contains("00000000  7b 00 ff").contains("  {..\n");
        assertThat(text("show", "0-999").err()).startsWith("tieout: rejected fact 0-999: there is none of that id");
        assertThat(text("show", "nonsense").err()).startsWith("tieout: rejected fact \"nonsense\": an id is");

        Path file = data.resolve("corrected.jsonl");
        assertThat(run("export", file.toString(), "--source", "urn:shop:orders").exitCode())
                .isZero();
        String exported = Files.readString(file);
        assertThat(exported.lines()).hasSize(1);
        assertThat(run("export", file.toString()).err()).contains("may hold corrections");

        Files.writeString(file, exported.replace("\"0.3\"", "\"0.2\""));
        CommandRun stillWrong = run("resend", "--file", file.toString());
        assertThat(stillWrong.exitCode()).isEqualTo(1);
        assertThat(json(stillWrong).at("/resent/0/outcome").textValue()).isEqualTo("REJECTED");
        assertThat(json(run("list", "--state", "resent"))
                        .at("/rejected/0/resolution/note")
                        .textValue())
                .isEqualTo("REJECTED");
        JsonNode again = json(run("list", "--source", "urn:shop:orders"));
        assertThat(again.get("rejected")).hasSize(1);
        String newId = again.at("/rejected/0/id").textValue();
        assertThat(newId).isNotEqualTo(oldId);

        Files.writeString(
                file, exported.replace("\"0.3\"", "\"1.0\"").replace("\"" + oldId + "\"", "\"" + newId + "\""));
        CommandRun corrected = run("resend", "--file", file.toString());
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        assertThat(json(corrected).at("/resent/0/outcome").textValue()).isEqualTo("RECORDED");
        assertThat(recorded).containsExactly("good", "old");
        assertThat(text("resend", "--file", file.toString()).err()).contains("was resent at");
        assertThat(json(run("resend", "--id", oopsId)).at("/resent/0/outcome").textValue())
                .isEqualTo("FAILED");

        assertThat(run("discard", oopsId, binaryId, "--reason", "line noise").exitCode())
                .isZero();
        assertThat(json(run("list")).get("rejected")).isEmpty();
        assertThat(json(run("list", "--state", "discarded"))
                        .at("/rejected/0/resolution/note")
                        .textValue())
                .isEqualTo("line noise");
        assertThat(json(run("list", "--state", "all")).get("rejected")).hasSize(4);
        keepsABodyOfSeveralMegabytesWhole();
    }

    private void keepsABodyOfSeveralMegabytesWhole() throws IOException {
        byte[] large = new byte[7 << 20];
        large[0] = '[';
        post(large, "application/json");

        JsonNode item = json(run("list", "--state", "all")).get("rejected").findParents("arrival").stream()
                .filter(found -> found.at("/arrival/scope").textValue().equals("body"))
                .findFirst()
                .orElseThrow();
        assertThat(item.get("bytes").intValue()).isEqualTo(large.length);
    }

    @Test
    void saysWhatToDoWhereNothingRuns() {
        CommandRun run = CommandRun.of(
                "rejected", "list", "--data", data.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("tieout: nothing runs on ");
    }

    private CommandRun run(String... arguments) {
        return on(arguments, "--output", "json");
    }

    private CommandRun text(String... arguments) {
        return on(arguments);
    }

    private CommandRun on(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of("rejected"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) throws IOException {
        return JSON.readTree(run.out());
    }

    private void post(String lines) throws IOException {
        post(lines.getBytes(StandardCharsets.UTF_8));
    }

    private void post(byte[] lines) throws IOException {
        post(lines, "application/x-ndjson");
    }

    private void post(byte[] body, String mediaType) throws IOException {
        OkHttpClient client = new OkHttpClient();
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + "/v1/facts")
                .header("Authorization", "Bearer " + TOKEN)
                .post(RequestBody.create(body, MediaType.get(mediaType)))
                .build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.body().string()).doesNotContain("rejectedNotKept");
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static String event(String id, String version) {
        return "{\"specversion\":\"" + version + "\",\"id\":\"" + id
                + "\",\"source\":\"urn:shop:orders\",\"type\":\"io.tieout.order.paid.v1\","
                + "\"time\":\"2026-01-30T09:15:00Z\",\"data\":{\"orderId\":\"O-1\"}}";
    }
}
