package io.tieout.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.simulator.SimulatedSystem;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.fact.FactEnvelope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole door with nothing replaced: HTTP in front, the ledger on a real PostgreSQL behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIngestTest {
    private static final String TOKEN = "simulator-token";

    private final OkHttpClient client =
            new OkHttpClient.Builder().callTimeout(Duration.ofMinutes(2)).build();
    private final EmbeddedPostgres postgres;
    private final Ledger ledger;
    private final FactGroup group;
    private final IngestServer server;

    LedgerIngestTest() throws IOException {
        postgres = EmbeddedPostgres.start();
        ledger = Ledger.open(LedgerConfig.builder()
                .database(
                        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                        "postgres",
                        Secret.of("postgres"))
                .accountingZone(ZoneOffset.UTC)
                .clock(Clock.systemUTC())
                .build());
        group = FactGroup.start(ledger::record, FactGroupConfig.defaults());
        List<FactSource> sources = Arrays.stream(SimulatedSystem.values())
                .map(system -> new FactSource(system.source(), Set.of(system.system()), TokenHash.of(TOKEN)))
                .toList();
        server = IngestServer.start(
                "127.0.0.1",
                0,
                new FactRoutes(
                        group,
                        SourceRegistry.of(sources, FactSystems.ofTheLedger()),
                        new TestingRejectedFacts(),
                        8 << 20,
                        Duration.ofSeconds(1)));
    }

    @BeforeAll
    void isReady() {
        assertThat(server.port()).isPositive();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        group.close();
        ledger.close();
        postgres.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Test
    void recordsEachFactOfASimulatedWorldOnceAndRefusesNone() throws IOException {
        Simulation simulation = Simulation.of(SimulationConfig.builder()
                .orders(100)
                .faultRate(new BigDecimal("0.5"))
                .build());
        StringBuilder lines = new StringBuilder();
        Set<String> ids = new HashSet<>();
        int deliveries = 0;
        while (simulation.hasNext()) {
            FactEnvelope fact = simulation.next();
            lines.append(FactJson.cloudEvent(fact)).append('\n');
            ids.add(fact.source() + " " + fact.id());
            deliveries++;
        }

        JsonNode first = post(lines.toString());
        JsonNode second = post(lines.toString());

        assertThat(first.get("counts").toString())
                .isEqualTo("{\"CONFLICT\":0,\"DUPLICATE\":" + (deliveries - ids.size()) + ",\"RECORDED\":" + ids.size()
                        + ",\"REJECTED\":0}");
        assertThat(second.at("/counts/DUPLICATE").intValue()).isEqualTo(deliveries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "journal.posted.v1|journal.posted.v9|/type",
                "\"EUR\"|\"XXQ\"|/data/postings/0/amount/currency",
                "\"10.00\"|\"10.001\"|/data/postings/0/amount/amount",
                "\"10.00\"|\"-10.00\"|/data/postings/0/amount/amount",
                "\"10.00\"|10.00|/data/postings/0/amount/amount",
                "\"10.00\"|\"10.01\"|/data/postings",
            })
    void refusesWhatIsMalformedAndNamesTheField(String good, String bad, String field) throws IOException {
        String entry =
                "{\"specversion\":\"1.0\",\"id\":\"bad " + bad.replace("\"", "") + "\",\"source\":\"urn:shop:finance\","
                        + "\"type\":\"io.tieout.journal.posted.v1\",\"time\":\"2026-01-30T09:15:00Z\",\"data\":{\"entryId\":\"J-1\",\"postings\":["
                        + "{\"account\":\"1200-receivables\",\"side\":\"DEBIT\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}},"
                        + "{\"account\":\"4000-revenue\",\"side\":\"CREDIT\",\"amount\":{\"amount\":\"10.0\",\"currency\":\"EUR\"}}],"
                        + "\"reference\":{\"kind\":\"PAYMENT\",\"id\":\"P-1\"},\"bookingDate\":\"2026-01-30\"}}";

        JsonNode outcome = post(entry.replace(good, bad)).at("/outcomes/0");

        assertThat(outcome.get("outcome").textValue()).isEqualTo("REJECTED");
        assertThat(outcome.get("field").textValue()).isEqualTo(field);
    }

    private JsonNode post(String lines) throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + "/v1/facts")
                .header("Authorization", "Bearer " + TOKEN)
                .post(RequestBody.create(lines, MediaType.get("application/x-ndjson")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
            return FactJson.MAPPER.readTree(response.body().bytes());
        }
    }
}
