package io.tieout.app.ingest;

import static io.tieout.app.ingest.IngestFixture.ORDERS_TOKEN;
import static io.tieout.app.ingest.IngestFixture.PAYMENTS;
import static io.tieout.app.ingest.IngestFixture.event;
import static io.tieout.app.ingest.IngestFixture.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.tieout.app.rejected.RejectedFact;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server on a free port and a real client. */
class FactRoutesTest {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int MAX_BODY = 8 * 1024 * 1024;

    private final TestingLedger ledger = new TestingLedger();
    private final TestingRejectedFacts rejected = new TestingRejectedFacts();
    private final OkHttpClient client = new OkHttpClient();
    private FactGroup group = FactGroup.start(ledger, FactGroupConfig.defaults());
    private IngestServer server = start();

    private record Answer(int status, JsonNode body, Map<String, List<String>> headers) {}

    private IngestServer start() {
        return IngestServer.start(
                "127.0.0.1",
                0,
                new FactRoutes(group, IngestFixture.sources(), rejected, MAX_BODY, Duration.ofSeconds(3)));
    }

    @BeforeEach
    void usesItsOwnPort() {
        assertThat(server.port()).isPositive();
    }

    @AfterEach
    void stop() {
        ledger.open();
        server.close();
        group.close();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    @Test
    void recordsASingleEvent() throws IOException {
        Answer answer = post("application/cloudevents+json", event("e1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .isEqualTo("{\"outcomes\":[{\"id\":\"e1\",\"source\":\"urn:shop:orders\",\"outcome\":\"RECORDED\"}],"
                        + "\"counts\":{\"CONFLICT\":0,\"DUPLICATE\":0,\"RECORDED\":1,\"REJECTED\":0}}");
        FactEnvelope fact = ledger.facts().get(0);
        assertThat(fact.time()).isEqualTo(Instant.parse("2026-01-30T09:15:00.123456Z"));
        assertThat(fact.data().at("/amount/amount").textValue()).isEqualTo("12.30");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/cloudevents-batch+json", "application/json; charset=UTF-8"})
    void recordsABatch(String mediaType) throws IOException {
        assertThat(counts(post(mediaType, events(0, 3)))).isEqualTo("RECORDED=3");
    }

    @Test
    void recordsJsonLines() throws IOException {
        Answer answer = post("application/x-ndjson", event("a") + "\n\r\n" + event("b") + "\r\n{oops\n" + event("c"));

        assertThat(outcomes(answer)).containsExactly("a RECORDED", "b RECORDED", "null REJECTED", "c RECORDED");
        assertThat(reason(answer, 2)).startsWith(" \"{oops\": not readable as JSON: Unexpected character ('o'");
    }

    @Test
    void tellsDuplicatesAndConflictsFromNewFacts() throws IOException {
        post(BATCH, events(0, 1));

        Answer answer = post(BATCH, "[" + event("e0") + "," + event("e0").replace("12.30", "12.31") + "]");

        assertThat(outcomes(answer)).containsExactly("e0 DUPLICATE", "e0 CONFLICT");
    }

    @Test
    void acceptsWhatTheCloudEventsSdkWrites() throws IOException {
        CloudEvent event = CloudEventBuilder.v1()
                .withId("sdk")
                .withSource(URI.create(IngestFixture.ORDERS))
                .withType("io.tieout.order.paid.v1")
                .withSubject("O-1")
                .withTime(OffsetDateTime.parse("2026-01-30T10:00:00+01:00"))
                .withExtension("businessdate", "2026-01-29")
                .withExtension("traceparent", "00-abc")
                .withDataContentType("application/json")
                .withData("{\"orderId\":\"O-1\"}".getBytes(StandardCharsets.UTF_8))
                .build();

        Answer answer = post(
                "application/cloudevents+json", new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8));

        assertThat(outcomes(answer)).containsExactly("sdk RECORDED");
        FactEnvelope fact = ledger.facts().get(0);
        assertThat(fact.time()).isEqualTo(Instant.parse("2026-01-30T09:00:00Z"));
        assertThat(fact.businessDate()).isEqualTo(LocalDate.parse("2026-01-29"));
        assertThat(fact.subject()).isEqualTo("O-1");
    }

    @Test
    void oneBadEventAmong999GoodCostsOnlyItself() throws IOException {
        String bad = event("bad").replace("\"specversion\":\"1.0\"", "\"specversion\":\"0.3\"");

        Answer answer = post(
                BATCH,
                events(0, 500).replaceAll("]$", "," + bad + ",")
                        + events(500, 999).substring(1));

        assertThat(counts(answer)).isEqualTo("RECORDED=999 REJECTED=1");
        assertThat(outcomes(answer).get(500)).isEqualTo("bad REJECTED");
        assertThat(reason(answer, 500))
                .isEqualTo(
                        "/specversion \"0.3\": the CloudEvents version must be \"1.0\"; send the event in the form of"
                                + " CloudEvents 1.0");
        assertThat(ledger.facts()).hasSize(999);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"specversion\":\"1.0\",| |/specversion \"(nothing)\": the attribute is required; send it as a text"
                        + " that is not empty",
                "\"id\":\"x\",| |/id \"(nothing)\": the attribute is required; send it as a text that is not empty",
                "\"id\":\"x\"|\"id\":7|/id \"7\": the attribute is a text that is not empty; send a JSON string, or"
                        + " leave it out where it is optional",
                "\"id\":\"x\"|\"id\":\"\"|/id \"(nothing)\": the attribute is a text that is not empty; send a JSON"
                        + " string, or leave it out where it is optional",
                "2026-01-30T09:15:00.123456Z|yesterday|/time \"yesterday\": a time is in the form of RFC 3339 with its"
                        + " offset; send for example 2026-01-30T09:15:00.123456Z",
                "\"data\":|\"businessdate\":\"30.1.\",\"data\":|/businessdate \"30.1.\": a business date is in the"
                        + " form YYYY-MM-DD; send for example 2026-01-30, or leave it out to have it derived from the"
                        + " time",
                "\"data\":|\"datacontenttype\":\"text/xml\",\"data\":|/datacontenttype \"text/xml\": a fact's data is"
                        + " JSON; leave the attribute out or send application/json",
                "\"data\":|\"data\":[1.50],\"x\":|/data \"[1.50]\": a fact's data is a JSON object; send the members"
                        + " of the fact type as an object",
                "\"data\":|\"data_base64\":\"eA==\",\"x\":|/data_base64 \"...\": a fact's data is a JSON object, not"
                        + " bytes; send it as the member data",
            })
    void namesTheAttributeThatIsWrong(String good, @Nullable String bad, String reason) throws IOException {
        String event = event("x").replace(good, bad == null ? "" : bad);

        Answer answer = post(BATCH, "[" + event + "," + event("other") + "]");

        assertThat(reason(answer, 0)).isEqualTo(reason);
        assertThat(outcomes(answer).get(1)).isEqualTo("other RECORDED");
    }

    @Test
    void refusesAMemberThatIsThereTwice() throws IOException {
        Answer answer = post(
                BATCH,
                "[" + event("x").replace("\"amount\":\"12.30\"", "\"amount\":\"12.30\",\"amount\":\"99.00\"") + "]");

        assertThat(reason(answer, 0)).contains("not readable as JSON: Duplicate field 'amount'");
    }

    @Test
    void keepsNumbersExactForTheLedgerToRefuse() throws IOException {
        post(BATCH, "[" + event("x").replace("\"12.30\"", "12.300000000000000000001") + "]");

        assertThat(ledger.facts()
                        .get(0)
                        .data()
                        .at("/amount/amount")
                        .decimalValue()
                        .toPlainString())
                .isEqualTo("12.300000000000000000001");
    }

    @Test
    void refusesItemsThatAreNoObjects() throws IOException {
        Answer answer = post(BATCH, "[1," + event("x") + ",null,\"text\",[]]");

        assertThat(counts(answer)).isEqualTo("RECORDED=1 REJECTED=4");
        assertThat(reason(answer, 0)).startsWith(" \"1\": a CloudEvents event is a JSON object;");
    }

    @Test
    void passesUnknownTypesToTheLedgerWhichRefusesThem() throws IOException {
        Answer answer = post(BATCH, "[" + event("x", IngestFixture.ORDERS, "com.example.other") + "]");

        assertThat(reason(answer, 0))
                .isEqualTo("/type \"com.example.other\": the type must be known; send a known type");
    }

    @Test
    void refusesAnotherSystemsFactAndAnotherSourcesName() throws IOException {
        Answer answer = post(
                BATCH,
                "[" + event("a", IngestFixture.ORDERS, "io.tieout.payment.captured.v1") + ","
                        + event("b", PAYMENTS, "io.tieout.payment.captured.v1") + "," + event("c") + "]");

        assertThat(outcomes(answer)).containsExactly("a REJECTED", "b REJECTED", "c RECORDED");
        assertThat(reason(answer, 0))
                .isEqualTo("/type \"io.tieout.payment.captured.v1\": source \"urn:shop:orders\" publishes facts of"
                        + " [order] only, and this is one of payment; let the payment system publish it, or add"
                        + " payment to the systems of the source in the configuration");
        assertThat(reason(answer, 1))
                .isEqualTo("/source \"urn:shop:payments\": a client publishes only under its own source names"
                        + " [urn:shop:orders]; send it with the token of that source, or correct the source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json|``|the body is empty",
                "application/json|[{\"id\":|the body ends inside item 1, which begins at byte 1",
                "application/json|nonsense|the body starts with 'n'",
                "application/json|{} {}|more JSON behind the end of the body, at byte",
                "application/json|\"text\"|the body starts with '\"'",
                "application/cloudevents+json|[]|the body starts with '['",
                "application/cloudevents-batch+json|{}|the body starts with '{'",
            })
    void refusesABodyThatCannotBeSplitIntoEvents(String mediaType, String body, String found) throws IOException {
        Answer answer = post(mediaType, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error/value").textValue()).startsWith(found);
        assertThat(answer.body().at("/error/remedy").textValue())
                .isEqualTo("correct the body and send it again; nothing of it was recorded");
        assertThat(ledger.facts()).isEmpty();
    }

    @Test
    void refusesDeepNestingAndTakesItsNeighbours() throws IOException {
        assertThat(post("application/json", "[".repeat(100_000)).status()).isEqualTo(400);

        Answer answer = post(BATCH, "[" + "[".repeat(100_000) + "]".repeat(100_000) + "," + event("x") + "]");

        assertThat(outcomes(answer)).containsExactly("null REJECTED", "x RECORDED");
    }

    @Test
    void anEventThatIsNoJsonCostsOnlyItselfInABatch() throws IOException {
        Answer answer = post(BATCH, "[{\"id\":tru}, " + event("a") + " , {]}," + event("b") + ",]");

        assertThat(outcomes(answer))
                .containsExactly("null REJECTED", "a RECORDED", "null REJECTED", "b RECORDED", "null REJECTED");
        assertThat(reason(answer, 2)).startsWith(" \"{]}\": not readable as JSON: ");
        assertThat(rejected.texts()).containsExactly("{\"id\":tru}", "{]}", "");
    }

    @Test
    void keepsTheBytesOfEachRefusedItemWithItsReasonBeforeItAnswers() throws IOException {
        String foreign = event("é", PAYMENTS, "io.tieout.payment.captured.v1");
        Answer answer = post(BATCH, "[ " + event("a") + " ,\n " + foreign + "\t]");

        assertThat(outcomes(answer)).containsExactly("a RECORDED", "é REJECTED");
        assertThat(rejected.texts()).containsExactly(foreign);
        RejectedFact kept = rejected.facts().get(0);
        assertThat(kept.reason().field()).isEqualTo("/source");
        assertThat(kept.source()).isEqualTo(PAYMENTS);
        assertThat(kept.factId()).isEqualTo("é");
        assertThat(kept.type()).isEqualTo("io.tieout.payment.captured.v1");
        assertThat(kept.transport()).isEqualTo(RejectedFact.Transport.HTTP);
        assertThat(kept.arrival())
                .isEqualTo(Map.of("scope", "item", "media_type", BATCH, "publisher", IngestFixture.ORDERS));
    }

    @Test
    void keepsABodyThatIsUnreadableAsAWholeAndNothingOfAStranger() throws IOException {
        post("application/json", "[{\"id\":\u0000", "Bearer wrong");
        assertThat(rejected.facts()).isEmpty();

        assertThat(post("application/json", "[{\"id\":\u0000").status()).isEqualTo(400);

        assertThat(rejected.texts()).containsExactly("[{\"id\":\u0000");
        assertThat(rejected.facts().get(0).arrival()).containsEntry("scope", "body");
    }

    @Test
    void saysSoWhenARefusedFactIsNotKnownToBeKept() throws IOException {
        rejected.loseNext(1);

        Answer answer = post("application/x-ndjson", event("a") + "\n{oops");

        assertThat(outcomes(answer)).containsExactly("a RECORDED", "null REJECTED");
        assertThat(answer.body().get("rejectedNotKept").intValue()).isEqualTo(1);
        rejected.loseNext(1);
        assertThat(post("application/json", "{").body().get("rejectedNotKept").intValue())
                .isEqualTo(1);
    }

    @Test
    void refusesMediaTypesItDoesNotRead() throws IOException {
        for (String mediaType : List.of("text/xml", "application/json; charset=iso-8859-1")) {
            Answer answer = post(mediaType, event("x"));

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body().at("/error/rule").textValue())
                    .isEqualTo("a body is application/cloudevents+json, application/cloudevents-batch+json,"
                            + " application/json, application/x-ndjson in UTF-8, not compressed");
        }
    }

    @Test
    void refusesMissingAndWrongTokensWithoutRepeatingThem() throws IOException {
        for (String header : Arrays.asList(null, "Bearer wrong-secret", "Basic d3Jvbmc6c2VjcmV0", "Bearer ")) {
            Answer answer = post("application/json", event("x"), header);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().get("www-authenticate")).containsExactly("Bearer realm=\"tieout\"");
            assertThat(answer.body().toString()).doesNotContain("secret").doesNotContain("d3Jvbmc6c2VjcmV0");
        }
        assertThat(ledger.facts()).isEmpty();
    }

    @Test
    void refusesABodyOfTenMegabytesWhetherItsLengthIsToldOrNot() throws IOException {
        String large = "[" + " ".repeat(10 * 1024 * 1024) + "]";
        RequestBody untold = new RequestBody() {
            @Override
            public MediaType contentType() {
                return MediaType.get("application/json");
            }

            @Override
            public void writeTo(okio.BufferedSink sink) throws IOException {
                sink.writeUtf8(large);
            }
        };

        for (RequestBody body : List.of(RequestBody.create(large, MediaType.get("application/json")), untold)) {
            Answer answer = post(body, "Bearer " + ORDERS_TOKEN);

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body().at("/error/rule").textValue()).isEqualTo("a body has at most 8388608 bytes");
        }
        assertThat(counts(post("application/json", event("x")))).isEqualTo("RECORDED=1");
    }

    @Test
    void sendsClientsAwayWhenTheQueueHasNoRoomAndTakesThemLater() throws Exception {
        stop();
        group = FactGroup.start(
                ledger,
                FactGroupConfig.builder()
                        .queueFacts(10)
                        .writers(1)
                        .retryAfter(Duration.ofSeconds(7))
                        .build());
        OkHttpClient patient = new OkHttpClient();
        server = start();
        ledger.hold();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> first = executor.submit(() -> post(patient, events(0, 5)));
            Awaitility.await("the writer holds the first request")
                    .until(() -> group.waitingFacts() == 0
                            && !first.isDone()
                            && ledger.batchSizes().isEmpty());
            Future<Answer> second = executor.submit(() -> post(patient, events(5, 15)));
            Awaitility.await("the queue is full").until(() -> group.waitingFacts() >= 10);

            Answer third = post(patient, events(15, 16));
            assertThat(third.status()).isEqualTo(503);
            assertThat(third.headers().get("retry-after")).containsExactly("7");
            assertThat(third.body().at("/error/rule").textValue()).isEqualTo("the queue of facts has no room");

            ledger.open();
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(second.get().status()).isEqualTo(200);
            assertThat(counts(post(patient, events(15, 16)))).isEqualTo("RECORDED=1");
        } finally {
            ledger.open();
            executor.shutdown();
            patient.dispatcher().executorService().shutdown();
        }
    }

    @Test
    void tellsClientsToComeAgainWhenTheStoreIsAway() throws IOException {
        ledger.failNext(1);

        Answer answer = post(BATCH, events(0, 2));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().get("retry-after")).containsExactly("3");
        assertThat(answer.body().at("/error/remedy").textValue())
                .isEqualTo("send the same request again later; facts already recorded answer DUPLICATE");
        assertThat(counts(post(BATCH, events(0, 2)))).isEqualTo("RECORDED=2");
    }

    @Test
    void givesEachOfManyClientsItsOwnOutcomes() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(16);
        Set<String> recorded = ConcurrentHashMap.newKeySet();
        try {
            List<Future<List<String>>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> clients.submit(() -> outcomes(post(BATCH, events(i, i + 3)))))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                List<String> outcomes = answers.get(i).get();
                assertThat(outcomes.stream().map(text -> text.substring(0, text.indexOf(' '))))
                        .containsExactly("e" + i, "e" + (i + 1), "e" + (i + 2));
                for (String outcome : outcomes) {
                    if (outcome.endsWith("RECORDED")) {
                        assertThat(recorded.add(outcome))
                                .as("recorded once: %s", outcome)
                                .isTrue();
                    } else {
                        assertThat(outcome).endsWith("DUPLICATE");
                    }
                }
            }
        } finally {
            clients.shutdown();
        }
        assertThat(recorded).hasSize(202);
    }

    @Test
    void tellsItsHealth() throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + "/v1/health")
                .build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.body().string()).isEqualTo("{\"status\":\"UP\",\"waitingFacts\":0}");
        }
    }

    private Answer post(String mediaType, String body) throws IOException {
        return post(mediaType, body, "Bearer " + ORDERS_TOKEN);
    }

    private Answer post(String mediaType, String body, @Nullable String authorization) throws IOException {
        return post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get(mediaType)), authorization);
    }

    private Answer post(OkHttpClient with, String body) throws IOException {
        return post(with, RequestBody.create(body, MediaType.get(BATCH)), "Bearer " + ORDERS_TOKEN);
    }

    private Answer post(RequestBody body, @Nullable String authorization) throws IOException {
        return post(client, body, authorization);
    }

    private Answer post(OkHttpClient with, RequestBody body, @Nullable String authorization) throws IOException {
        Request.Builder request = new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + "/v1/facts")
                .post(body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (Response response = with.newCall(request.build()).execute()) {
            return new Answer(
                    response.code(),
                    FactJson.MAPPER.readTree(response.body().bytes()),
                    response.headers().toMultimap());
        }
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().get("outcomes").findParents("outcome").stream()
                .map(item ->
                        item.path("id").asText(null) + " " + item.get("outcome").textValue())
                .toList();
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().get("counts").properties().stream()
                .filter(count -> count.getValue().intValue() > 0)
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String reason(Answer answer, int index) {
        JsonNode item = answer.body().get("outcomes").get(index);
        return item.get("field").textValue() + " \"" + item.get("value").textValue() + "\": "
                + item.get("rule").textValue() + "; " + item.get("remedy").textValue();
    }
}
