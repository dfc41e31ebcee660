package io.tieout.benchmarks;

import io.tieout.app.ingest.FactGroup;
import io.tieout.app.ingest.FactGroupConfig;
import io.tieout.app.ingest.FactRoutes;
import io.tieout.app.ingest.FactSource;
import io.tieout.app.ingest.FactSystems;
import io.tieout.app.ingest.IngestServer;
import io.tieout.app.ingest.SourceRegistry;
import io.tieout.app.ingest.TokenHash;
import io.tieout.app.rejected.RejectedFacts;
import io.tieout.app.simulator.SimulatedSystem;
import io.tieout.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * How long one {@code POST /v1/facts} of one fact takes at a steady rate of requests, over HTTP, into the durable PostgreSQL, with sealing beside it. The
 * requests start by the clock whether or not earlier ones are answered, and each is timed from the moment it was due, so a stall counts for every
 * request that it delays. Arguments: requests a second (200), seconds (60), after 20 seconds of warming up.
 */
public final class PostLatency {
    /** Every fact here is well formed. */
    private static final RejectedFacts NONE_REJECTED = facts -> CompletableFuture.completedFuture(facts.size());

    private static final int WARM_UP_SECONDS = 20;
    private static final String TOKEN = "a token of the benchmark";

    private PostLatency() {}

    /** Prints quantiles in microseconds. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        try (BenchmarkStore store = BenchmarkStore.start();
                Ledger ledger = Ledger.open(store.database("ledger")
                        .chainInterval(Duration.ofSeconds(1))
                        .build());
                FactGroup group = FactGroup.start(ledger::record, FactGroupConfig.defaults());
                IngestServer server = IngestServer.start(
                        "127.0.0.1",
                        0,
                        new FactRoutes(group, sources(), NONE_REJECTED, 1 << 20, Duration.ofSeconds(1)))) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/v1/facts");
            run(client, uri, rate, WARM_UP_SECONDS, "warm");
            long[] micros = run(client, uri, rate, seconds, "measured");
            Arrays.sort(micros);
            System.out.printf(
                    "%d requests at %d/s: p50 %,d us, p90 %,d us, p99 %,d us, p99.9 %,d us, worst %,d us%n",
                    micros.length,
                    rate,
                    micros[micros.length / 2],
                    micros[micros.length * 9 / 10],
                    micros[micros.length * 99 / 100],
                    micros[(int) (micros.length * 999L / 1_000)],
                    micros[micros.length - 1]);
        }
    }

    private static long[] run(HttpClient client, URI uri, int rate, int seconds, String prefix) {
        int count = rate * seconds;
        long[] micros = new long[count];
        long begun = System.nanoTime();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int request = 0; request < count; request++) {
            int number = request;
            long due = begun + request * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            answers.add(client.sendAsync(post(uri, prefix + "-" + number), HttpResponse.BodyHandlers.ofString())
                    .thenAccept(answer -> {
                        micros[number] = (System.nanoTime() - due) / 1_000;
                        if (answer.statusCode() != 200 || !answer.body().contains("RECORDED")) {
                            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                        }
                    }));
        }
        answers.forEach(CompletableFuture::join);
        return micros;
    }

    private static HttpRequest post(URI uri, String order) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                    {"specversion":"1.0","source":"%s","id":"%s","type":"io.tieout.order.placed.v1","time":"2026-11-20T10:00:00Z",
                     "datacontenttype":"application/json","data":{"orderId":"%s","merchantId":"m-1","items":[{"itemId":"1",
                     "sku":"sku-1","quantity":2,"price":{"amount":"10.00","currency":"EUR"}}],
                     "payable":{"amount":"20.00","currency":"EUR"},"channel":"web"}}
                    """.formatted(SimulatedSystem.ORDERS.source(), order, order)))
                .build();
    }

    private static SourceRegistry sources() {
        TokenHash token = TokenHash.of(TOKEN);
        return SourceRegistry.of(
                Arrays.stream(SimulatedSystem.values())
                        .map(system -> new FactSource(system.source(), Set.of(system.system()), token))
                        .toList(),
                FactSystems.ofTheLedger());
    }
}
