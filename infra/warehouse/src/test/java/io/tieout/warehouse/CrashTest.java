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
 * Goal: a load that was acknowledged survives SIGKILL, any other is wholly there or wholly absent, and its label says which. Method: a warehouse
 * in a child process is killed after some acknowledgements while further loads are on their way, again and again on one directory; then
 * the rows of every load are counted.
 */
class CrashTest {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 3;
    private static final int ROWS_PER_LOAD = 400;

    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextLoad = new AtomicInteger();

    @Test
    void acknowledgedLoadsSurviveSigkillAndNoLoadIsHalfThere(@TempDir Path directory) throws Exception {
        Random moments = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            killAfter(5 + moments.nextInt(20), directory);
        }
        Map<Integer, Long> events = new HashMap<>();
        Map<Integer, Long> orders = new HashMap<>();
        try (TestingWarehouse warehouse = TestingWarehouse.start(directory)) {
            count(events, warehouse.rows("SELECT CAST(note AS INTEGER), count(*) FROM books.events GROUP BY 1"));
            count(orders, warehouse.rows("SELECT version, count(*) FROM books.orders GROUP BY 1"));
            for (int load : sent) {
                boolean visible = warehouse
                        .warehouse()
                        .store()
                        .labels()
                        .find("books", label(load))
                        .map(LabelStatus::state)
                        .filter(LabelState.VISIBLE::equals)
                        .isPresent();
                Map<Integer, Long> rows = load % 2 == 0 ? events : orders;
                assertThat(rows.getOrDefault(load, 0L))
                        .as("rows of load %s, whose label is %s", load, visible ? "visible" : "unknown")
                        .isEqualTo(visible ? ROWS_PER_LOAD : 0L);
                if (acknowledged.contains(load)) {
                    assertThat(visible)
                            .as("acknowledged load %s is there", load)
                            .isTrue();
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 5);
        assertThat(sent.size()).as("some loads were cut off").isGreaterThan(acknowledged.size());
    }

    private static void count(Map<Integer, Long> counts, List<String> rows) {
        for (String row : rows) {
            String[] values = row.split(",", 2);
            counts.put(Integer.valueOf(values[0]), Long.valueOf(values[1]));
        }
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

    private static void load(OkHttpClient http, InetSocketAddress frontEnd, int load) throws IOException {
        String table = load % 2 == 0 ? "events" : "orders";
        Request request = TestingWarehouse.request(
                        frontEnd, "/api/books/" + table + "/_stream_load", "label", label(load), "format", "json")
                .put(RequestBody.create(body(load).getBytes(StandardCharsets.UTF_8)))
                .build();
        String location;
        try (Response redirect = http.newCall(request).execute()) {
            location = String.valueOf(redirect.header("Location"));
        }
        try (Response response =
                http.newCall(request.newBuilder().url(location).build()).execute()) {
            JsonNode reply = TestingWarehouse.JSON.readTree(response.body().string());
            assertThat(reply.path("Status").asText()).as(reply.toString()).isEqualTo("Success");
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
                    .append("\",\"status\":\"x\",\"amount\":\"1\",\"version\":")
                    .append(load)
                    .append("}\n");
        }
        return body.toString();
    }

    private static String label(int load) {
        return "load-" + load;
    }
}
