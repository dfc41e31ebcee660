package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.app.ingest.IngestServer;
import io.tieout.app.ingest.TokenHash;
import io.tieout.app.operator.DecisionRoutes;
import io.tieout.app.operator.Operator;
import io.tieout.app.operator.OperatorRegistry;
import io.tieout.app.operator.OperatorRole;
import io.tieout.ledger.Bookkeeper;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.fact.FactEnvelope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command line and HTTP with nothing replaced: the ledger on a real PostgreSQL, its bookkeeper, and three operators. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType JSON_TYPE = MediaType.get("application/json");

    @TempDir
    static Path directory;

    private final OkHttpClient client = new OkHttpClient();
    private final EmbeddedPostgres postgres;
    private final Ledger ledger;
    private final Bookkeeper bookkeeper;
    private final IngestServer server;

    OperatorCommandsTest() throws IOException {
        postgres = EmbeddedPostgres.start();
        ledger = Ledger.open(LedgerConfig.builder()
                .database(
                        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                        "postgres",
                        Secret.of("postgres"))
                .accountingZone(ZoneOffset.UTC)
                .clock(Clock.systemUTC())
                .build());
        bookkeeper = Bookkeeper.start(ledger);
        DecisionRoutes routes = new DecisionRoutes(
                ledger,
                OperatorRegistry.of(List.of(
                        operator("ada", OperatorRole.values()),
                        operator("bob", OperatorRole.values()),
                        operator("eve", OperatorRole.MAKER))));
        server = IngestServer.start("127.0.0.1", 0, routes::addTo);
    }

    private static Operator operator(String name, OperatorRole... roles) {
        return new Operator(new Actor(name), Set.of(roles), TokenHash.of(name + "-token"));
    }

    @BeforeAll
    void writeTokens() throws IOException {
        for (String name : List.of("ada", "bob", "eve")) {
            Files.writeString(directory.resolve(name), name + "-token\n");
        }
        ledger.record(List.of(entry("e-1", "2025-01-31")));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        bookkeeper.close();
        ledger.close();
        postgres.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Test
    void twoPeopleMakeAnAdjustment() throws IOException {
        String id = proposed("e-1");

        CommandRun alone = run("ada", "adjust", "approve", id, "--comment", "fine");
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.err())
                .isEqualToNormalizingNewlines(
                        "tieout: HTTP 409 /actor \"ada\": an adjustment needs two people: its maker cannot approve it;"
                                + " let another person approve it\n");
        assertThat(run("bob", "adjust", "approve", id, "--comment", "fine").out())
                .isEqualToNormalizingNewlines("approved " + id + "\n");

        JsonNode shown = json(run("bob", "adjust", "show", id, "--output", "json"));
        assertThat(shown.path("status").asText()).isEqualTo("APPROVED");
        assertThat(shown.path("maker").asText()).isEqualTo("ada");
        assertThat(shown.path("decidedBy").asText()).isEqualTo("bob");
        assertThat(shown.path("entryId").asText()).isEqualTo("adjustment/" + id);
        assertThat(run("eve", "adjust", "show", id).out()).contains("6900-other  1.50 EUR");
    }

    @Test
    void aMakerWithdrawsAndACheckerRejects() throws IOException {
        String first = proposed("e-1");
        String second = proposed("e-1");

        assertThat(run("ada", "adjust", "withdraw", first, "--reason", "mistaken")
                        .out())
                .startsWith("withdrawn ");
        assertThat(run("bob", "adjust", "reject", second, "--reason", "no").out())
                .startsWith("rejected ");
        assertThat(run("bob", "adjust", "list", "--status", "rejected").out())
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void aPeriodIsClosedSealedVerifiedAndReopenedAndALateFactBecomesASupplement() throws IOException {
        assertThat(run("ada", "period", "soft-close", "2025-01").out()).isEqualTo("soft-closed 2025-01\n");
        assertThat(run("ada", "period", "seal", "2025-01").out()).isEqualTo("sealed 2025-01\n");
        CommandRun verified = run("eve", "period", "verify", "2025-01");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).endsWith(": the seal holds\n");
        assertThat(run("eve", "period", "list").out()).contains("2025-01  SEALED");

        ledger.record(List.of(entry("late", "2025-01-30")));
        JsonNode supplement = Awaitility.await("the bookkeeper proposes a supplement")
                .atMost(Duration.ofSeconds(30))
                .until(this::supplement, found -> found != null);
        String id = supplement.path("id").asText();
        assertThat(supplement.path("maker").asText()).isEqualTo("tieout");
        assertThat(run("bob", "adjust", "approve", id, "--comment", "fine").err())
                .contains("let one person adopt it");
        assertThat(run("ada", "adjust", "adopt", id).exitCode()).isZero();
        assertThat(run("bob", "adjust", "approve", id, "--comment", "fine").exitCode())
                .isZero();

        assertThat(run("ada", "period", "reopen", "2025-01", "--reason", "an invoice")
                        .exitCode())
                .isZero();
        assertThat(run("ada", "period", "confirm-reopen", "2025-01").err()).contains("HTTP 409", "two people");
        assertThat(run("bob", "period", "confirm-reopen", "2025-01").exitCode()).isZero();
    }

    @Test
    void aConflictIsShownAndResolved() throws IOException {
        FactEnvelope first = entry("c-1", "2025-02-01");
        ledger.record(List.of(first, withPostings(first, "8.00")));
        JsonNode found = Awaitility.await("the bookkeeper opens a break")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json(run("ada", "breaks", "list", "--status", "open", "--output", "json"))
                                .path("breaks"),
                        breaks -> breaks.size() == 1);
        String id = found.get(0).path("id").asText();

        assertThat(run("ada", "breaks", "comment", id, "--comment", "asked finance")
                        .exitCode())
                .isZero();
        assertThat(run("ada", "breaks", "assign", id, "--to", "bob").exitCode()).isZero();
        assertThat(run("eve", "breaks", "resolve", id, "--keep", "second", "--comment", "x")
                        .err())
                .contains("HTTP 403 /actor \"eve\": this needs the role resolver");
        assertThat(run("bob", "breaks", "resolve", id, "--keep", "second", "--comment", "corrected")
                        .out())
                .startsWith("resolved ");
        assertThat(run("bob", "breaks", "show", id).out())
                .contains("second, in force", "8.00", "bob  resolved: KEPT_SECOND  corrected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ada|key-1|adjustments|{}|400|/kind",
                "ada|key-1|adjustments|{|400|/",
                "ada|key-1|adjustments|{\"actor\":\"bob\",\"kind\":\"CORRECTION\"}|400|/answers",
                "ada||adjustments|{}|400|/Idempotency-Key",
                "mallory|key-1|adjustments|{}|401|/Authorization",
                "eve|key-1|adjustments/a-1/approve|{\"comment\":\"x\"}|403|/actor",
                "bob|key-1|adjustments/a-1/approve|{\"comment\":\"x\"}|404|/id",
                "bob|key-1|adjustments/a-1/approve|{\"comment\":\"x\",\"actor\":\"ada\"}|400|",
                "bob|key-1|periods/2025-13/seal||400|/period",
                "bob|key-1|periods/2030-01/seal||409|/period",
                "bob|key-1|breaks/none/comment|{\"comment\":\"x\"}|404|/id",
                "bob|key-1|breaks/none/resolve|{\"keep\":\"third\",\"comment\":\"x\"}|400|/keep",
            })
    void answersABadRequestWithStatusValueRuleAndRemedy(
            String who, @Nullable String key, String path, @Nullable String body, int status, @Nullable String field)
            throws IOException {
        try (Response response = post(who, key, path, body == null ? "" : body)) {
            JsonNode error = JSON.readTree(response.body().string()).path("error");
            assertThat(response.code()).isEqualTo(status);
            assertThat(error.path("field").asText()).isEqualTo(field == null ? "" : field);
            assertThat(error.path("rule").asText()).isNotEmpty();
            assertThat(error.path("remedy").asText()).isNotEmpty();
        }
    }

    @Test
    void aRequestSentTwiceIsCarriedOutOnce() throws IOException {
        String body =
                "{\"kind\":\"CORRECTION\",\"answers\":{\"kind\":\"JOURNAL_ENTRY\",\"id\":\"e-1\"},\"reason\":\"r\","
                        + "\"postings\":[{\"account\":\"a\",\"side\":\"DEBIT\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}},"
                        + "{\"account\":\"b\",\"side\":\"CREDIT\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}]}";
        try (Response first = post("ada", "twice", "adjustments", body);
                Response second = post("ada", "twice", "adjustments", body);
                Response other = post("ada", "twice", "adjustments", body.replace("1.00", "2.00"))) {
            assertThat(first.code()).isEqualTo(201);
            assertThat(second.code()).isEqualTo(200);
            assertThat(JSON.readTree(second.body().string()).path("id"))
                    .isEqualTo(JSON.readTree(first.body().string()).path("id"));
            assertThat(other.code()).isEqualTo(409);
        }
    }

    private String proposed(String entry) throws IOException {
        CommandRun run = run(
                "ada",
                "adjust",
                "propose",
                "--kind",
                "CORRECTION",
                "--entry",
                entry,
                "--reason",
                "booked on the wrong account",
                "--debit",
                "6900-other:1.50:EUR",
                "--credit",
                "4000-sales:1.50:EUR",
                "--output",
                "json");
        return json(run).path("id").asText();
    }

    private @Nullable JsonNode supplement() throws IOException {
        for (JsonNode item :
                json(run("ada", "adjust", "list", "--output", "json")).path("adjustments")) {
            if (item.path("latePeriod").asText().equals("2025-01")) {
                return item;
            }
        }
        return null;
    }

    private CommandRun run(String who, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--url",
                "http://127.0.0.1:" + server.port(),
                "--token-file",
                directory.resolve(who).toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private Response post(String who, @Nullable String key, String path, String body) throws IOException {
        Request.Builder request = new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + "/v1/" + path)
                .header("Authorization", "Bearer " + who + "-token")
                .post(RequestBody.create(body, JSON_TYPE));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return client.newCall(request.build()).execute();
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static FactEnvelope entry(String id, String day) throws IOException {
        String data = """
                {"entryId":"%s","postings":[
                 {"account":"1200-receivables","side":"DEBIT","amount":{"amount":"9.00","currency":"EUR"}},
                 {"account":"4000-sales","side":"CREDIT","amount":{"amount":"9.00","currency":"EUR"}}],
                 "reference":{"kind":"ORDER","id":"o-1"},"bookingDate":"%s"}
                """.formatted(id, day);
        return new FactEnvelope(
                "urn:test:finance",
                id,
                "io.tieout.journal.posted.v1",
                null,
                Instant.parse("2025-02-01T00:00:00Z"),
                LocalDate.parse(day),
                JSON.readTree(data));
    }

    private static FactEnvelope withPostings(FactEnvelope fact, String amount) throws IOException {
        return new FactEnvelope(
                fact.source(),
                fact.id(),
                fact.type(),
                null,
                fact.time(),
                fact.businessDate(),
                JSON.readTree(fact.data().toString().replace("9.00", amount)));
    }
}
