package io.tieout.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LabelStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a load or a transaction that was acknowledged survives SIGKILL, any other is wholly there or wholly absent, and its label says which; one that is
 * prepared can be committed afterwards. Method: a warehouse in a child process is killed after some acknowledgements while further loads into
 * tables of all four models are on their way, again and again on one directory; then the rows of every load are counted.
 */
class CrashTest {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 3;
    private static final int ROWS_PER_LOAD = 400;
    private static final List<String> TABLES = List.of("events", "orders", "merchants", "totals");

    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextLoad = new AtomicInteger();

    @Test
    void acknowledgedLoadsSurviveSigkillAndNoLoadIsHalfThere(@TempDir Path directory) throws Exception {
        Random moments = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            killAfter(12 + moments.nextInt(20), directory);
        }
        try (TestingWarehouse warehouse = TestingWarehouse.start(directory)) {
            int prepared = commitPrepared(warehouse);
            Map<String, Map<Integer, Long>> counts = counts(warehouse);
            for (int load : sent) {
                LabelState state = state(warehouse, load);
                boolean visible = state == LabelState.VISIBLE;
                assertThat(counts.getOrDefault(table(load), Map.of()).getOrDefault(load, 0L))
                        .as("rows of load %s, whose label is %s", load, state)
                        .isEqualTo(visible ? ROWS_PER_LOAD : 0L);
                if (acknowledged.contains(load)) {
                    assertThat(visible)
                            .as("acknowledged load %s is there", load)
                            .isTrue();
                }
            }
            assertThat(prepared).as("nothing but transactions was prepared").isLessThanOrEqualTo(CLIENTS * ROUNDS);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 12);
        assertThat(sent.size()).as("some loads were cut off").isGreaterThan(acknowledged.size());
    }

    /** What was cut off between its prepare and its commit is committed now. @return how many those were */
    private int commitPrepared(TestingWarehouse warehouse) throws IOException {
        int prepared = 0;
        for (int load : sent) {
            if (state(warehouse, load) == LabelState.PREPARED) {
                prepared++;
                JsonNode reply = warehouse.json(operation(warehouse.frontEnd(), "commit", load));
                assertThat(reply.path("Status").asText()).as(reply.toString()).isEqualTo("OK");
            }
        }
        return prepared;
    }

    private static LabelState state(TestingWarehouse warehouse, int load) {
        return warehouse
                .warehouse()
                .store()
                .labels()
                .find("books", label(load))
                .map(LabelStatus::state)
                .orElse(LabelState.ABORTED);
    }

    private static Map<String, Map<Integer, Long>> counts(TestingWarehouse warehouse) {
        return Map.of(
                "events", counted(warehouse, "SELECT CAST(note AS INTEGER), count(*) FROM books.events GROUP BY 1"),
                "orders", counted(warehouse, "SELECT version, count(*) FROM books.orders GROUP BY 1"),
                "merchants",
                        counted(warehouse, "SELECT CAST(note AS INTEGER), count(*) FROM books.merchants GROUP BY 1"),
                "totals", counted(warehouse, "SELECT version, amount FROM books.totals"));
    }

    private static Map<Integer, Long> counted(TestingWarehouse warehouse, String query) {
        Map<Integer, Long> counts = new HashMap<>();
        for (String row : warehouse.rows(query)) {
            String[] values = row.split(",", 2);
            counts.put(Integer.valueOf(values[0]), Long.valueOf(values[1]));
        }
        return counts;
    }

    private static String table(int load) {
        return TABLES.get(load % TABLES.size());
    }

    private void killAfter(int acknowledgements, Path directory) throws Exception {
        WarehouseProcess process = WarehouseProcess.start(directory);
        int goal = acknowledged.size() + acknowledgements;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> loadUntilTheServerIsGone(http, process.frontEnd()));
            }
            await("enough loads are acknowledged")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= goal);
        } finally {
            process.kill();
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            http.connectionPool().evictAll();
        }
    }

    private void loadUntilTheServerIsGone(OkHttpClient http, InetSocketAddress frontEnd) {
        try {
            while (true) {
                int load = nextLoad.getAndIncrement();
                sent.add(load);
                load(http, frontEnd, load);
                acknowledged.add(load);
            }
        } catch (IOException serverIsGone) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    /** Every other round of the tables goes over the transaction interface. */
    private static void load(OkHttpClient http, InetSocketAddress frontEnd, int load) throws IOException {
        if (load / TABLES.size() % 2 == 0) {
            Request request = TestingWarehouse.request(
                            frontEnd,
                            "/api/books/" + table(load) + "/_stream_load",
                            "label",
                            label(load),
                            "format",
                            "json")
                    .put(RequestBody.create(body(load).getBytes(StandardCharsets.UTF_8)))
                    .build();
            expect("Success", http, request);
            return;
        }
        expect("OK", http, operation(frontEnd, "begin", load));
        Request rows = operation(frontEnd, "load", load)
                .newBuilder()
                .put(RequestBody.create(body(load).getBytes(StandardCharsets.UTF_8)))
                .build();
        expect("OK", http, rows);
        expect("OK", http, operation(frontEnd, "prepare", load));
        expect("OK", http, operation(frontEnd, "commit", load));
    }

    private static Request operation(InetSocketAddress frontEnd, String operation, int load) {
        return TestingWarehouse.request(
                        frontEnd,
                        "/api/transaction/" + operation,
                        "db",
                        "books",
                        "table",
                        table(load),
                        "label",
                        label(load),
                        "format",
                        "json")
                .post(RequestBody.create(new byte[0]))
                .build();
    }

    private static void expect(String status, OkHttpClient http, Request request) throws IOException {
        Response response = http.newCall(request).execute();
        if (response.code() == 307) {
            String location = String.valueOf(response.header("Location"));
            response.close();
            response = http.newCall(request.newBuilder().url(location).build()).execute();
        }
        try (Response last = response) {
            JsonNode reply = TestingWarehouse.JSON.readTree(last.body().string());
            assertThat(reply.path("Status").asText()).as(reply.toString()).isEqualTo(status);
        }
    }

    private static String body(int load) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < ROWS_PER_LOAD; i++) {
            long id = (long) load * ROWS_PER_LOAD + i;
            body.append("{\"id\":")
                    .append(id)
                    .append(",\"note\":\"")
                    .append(load)
                    .append("\",\"status\":\"x\",\"amount\":1,\"version\":")
                    .append(load)
                    .append("}\n");
        }
        return body.toString();
    }

    private static String label(int load) {
        return "load-" + load;
    }
}
