package io.tieout.benchmarks;

import com.starrocks.data.load.stream.StreamLoadDataFormat;
import com.starrocks.data.load.stream.properties.StreamLoadProperties;
import com.starrocks.data.load.stream.properties.StreamLoadTableProperties;
import com.starrocks.data.load.stream.v2.StreamLoadManagerV2;
import com.sun.management.OperatingSystemMXBean;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.LoadFormat;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.RowBuffer;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import io.tieout.streamload.StreamLoadRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Rows a second and processor seconds per million rows: this client, the official SDK, and OkHttp with prepared bytes as the
 * limit; same rows, same server, in turn. Arguments: {@code drain} or {@code warehouse}, rows a measurement, rounds, and {@code without-sdk} to
 * leave the SDK out.
 */
public final class StreamLoadPeers {
    private static final int BATCH = 50_000;
    private static final AtomicLong LABEL = new AtomicLong(System.currentTimeMillis());

    private final String[] rows;
    private final LoadFormat format;
    private final int threads;
    private final ServerProcess server;
    private final boolean drain;
    private final boolean withSdk;

    private StreamLoadPeers(
            String[] rows, LoadFormat format, int threads, ServerProcess server, boolean drain, boolean withSdk) {
        this.rows = rows;
        this.format = format;
        this.threads = threads;
        this.server = server;
        this.drain = drain;
        this.withSdk = withSdk;
    }

    /** One way to send rows. */
    @FunctionalInterface
    private interface Sender {
        void send() throws Exception;
    }

    /** Prints a line a measurement. */
    public static void main(String[] arguments) throws Exception {
        boolean drain = arguments.length == 0 || arguments[0].equals("drain");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000_000;
        boolean withSdk = arguments.length < 4 || !arguments[3].equals("without-sdk");
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        System.out.printf(
                "%-6s %-7s %-10s %12s %14s %14s%n",
                "format", "threads", "client", "rows/s", "CPU s/M rows", "server CPU s/M");
        try (ServerProcess server = ServerProcess.start(drain ? DrainServer.class : WarehouseServer.class)) {
            for (int round = 0; round <= rounds; round++) {
                for (LoadFormat format : List.of(LoadFormat.JSON_LINES, LoadFormat.CSV)) {
                    String[] rows = rows(count, format);
                    for (int threads : new int[] {1, 4}) {
                        // The first round warms up and is not printed.
                        new StreamLoadPeers(rows, format, threads, server, drain, withSdk).round(round > 0);
                    }
                }
            }
        }
    }

    private void round(boolean printed) throws Exception {
        List<byte[]> bodies = prepared();
        measure("limit", () -> limit(bodies), printed);
        measure("tieout", this::tieout, printed);
        if (withSdk) {
            measure("sdk", this::sdk, printed);
        }
    }

    private void measure(String name, Sender sender, boolean printed) throws Exception {
        System.gc();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long serverCpu = server.cpuNanos();
        long begin = System.nanoTime();
        sender.send();
        long nanos = System.nanoTime() - begin;
        if (printed) {
            System.out.printf(
                    "%-6s %-7d %-10s %,12d %14.2f %14.2f%n",
                    format == LoadFormat.CSV ? "csv" : "json",
                    threads,
                    name,
                    rows.length * 1_000_000_000L / nanos,
                    (system.getProcessCpuTime() - cpu) / 1e9 / rows.length * 1e6,
                    (server.cpuNanos() - serverCpu) / 1e9 / rows.length * 1e6);
        }
    }

    private void limit(List<byte[]> bodies) throws InterruptedException {
        OkHttpClient http = new OkHttpClient.Builder()
                .readTimeout(Duration.ofMinutes(2))
                .retryOnConnectionFailure(false)
                .build();
        inParallel(bodies.size(), body -> {
            Request request = new Request.Builder()
                    .url(HttpUrl.get("http://127.0.0.1:" + server.port(0) + "/api/bench/rows_0/_stream_load"))
                    .header("Authorization", okhttp3.Credentials.basic("root", ""))
                    .header("Expect", "100-continue")
                    .header("label", "limit-" + LABEL.incrementAndGet())
                    .header("format", format == LoadFormat.CSV ? "csv" : "json")
                    .put(RequestBody.create(bodies.get(body)))
                    .build();
            String reply = answered(http, request, bodies.get(body));
            if (!reply.contains("\"Success\"")) {
                throw new IllegalStateException("limit: " + reply);
            }
        });
        http.connectionPool().evictAll();
    }

    /** Follows the redirect that OkHttp would follow without the password. */
    private static String answered(OkHttpClient http, Request request, byte[] body) throws IOException {
        OkHttpClient plain = http.newBuilder().followRedirects(false).build();
        try (Response response = plain.newCall(request).execute()) {
            if (response.code() != 307) {
                return response.body().string();
            }
            String location = String.valueOf(response.header("Location"));
            Request next = request.newBuilder()
                    .url(location)
                    .put(RequestBody.create(body))
                    .build();
            try (Response second = plain.newCall(next).execute()) {
                return second.body().string();
            }
        }
    }

    private void tieout() throws InterruptedException {
        StreamLoadConfig config = StreamLoadConfig.builder()
                .frontends(List.of(URI.create("http://127.0.0.1:" + server.port(0))))
                .credentials(Credentials.basic("root", ""))
                .build();
        try (StreamLoadClient client = StreamLoadClient.open(config)) {
            inParallel(batches(), batch -> {
                RowBuffer buffer = RowBuffer.lines();
                int end = Math.min((batch + 1) * BATCH, rows.length);
                for (int i = batch * BATCH; i < end; i++) {
                    buffer.add(rows[i]);
                }
                LoadOutcome outcome = client.loadUntilKnown(
                        StreamLoadRequest.builder("bench", "rows_1", "tieout-" + LABEL.incrementAndGet(), buffer)
                                .format(format)
                                .build());
                if (!(outcome instanceof LoadOutcome.Loaded)) {
                    throw new IllegalStateException("tieout: " + outcome.message());
                }
            });
        }
    }

    private void sdk() throws InterruptedException {
        StreamLoadTableProperties.Builder table = StreamLoadTableProperties.builder()
                .database("bench")
                .table("rows_2")
                .streamLoadDataFormat(format == LoadFormat.CSV ? StreamLoadDataFormat.CSV : StreamLoadDataFormat.JSON)
                .chunkLimit((long) BATCH * rows[0].length())
                .addProperty("format", format == LoadFormat.CSV ? "csv" : "json");
        if (format != LoadFormat.CSV) {
            table.addProperty("strip_outer_array", "true").addProperty("ignore_json_size", "true");
        }
        StreamLoadProperties.Builder properties = StreamLoadProperties.builder()
                .loadUrls("127.0.0.1:" + server.port(0))
                .username("root")
                .password("")
                .version("3.3.0")
                .labelPrefix("sdk-")
                .ioThreadCount(threads)
                .cacheMaxBytes((long) threads * 4 * BATCH * rows[0].length())
                .defaultTableProperties(table.build())
                .addTableProperties(table.build());
        if (drain) {
            properties.enableTransaction();
        }
        StreamLoadManagerV2 manager = new StreamLoadManagerV2(properties.build(), true);
        manager.init();
        try {
            inParallel(threads, part -> {
                for (int i = part; i < rows.length; i += threads) {
                    manager.write("part-" + part, "bench", "rows_2", rows[i]);
                }
            });
            manager.flush();
            Throwable failure = manager.getException();
            if (failure != null) {
                throw new IllegalStateException("sdk", failure);
            }
        } finally {
            manager.close();
        }
    }

    private List<byte[]> prepared() {
        List<byte[]> bodies = new ArrayList<>();
        for (int batch = 0; batch < batches(); batch++) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            int end = Math.min((batch + 1) * BATCH, rows.length);
            for (int i = batch * BATCH; i < end; i++) {
                body.writeBytes(rows[i].getBytes(StandardCharsets.UTF_8));
                body.write('\n');
            }
            bodies.add(body.toByteArray());
        }
        return bodies;
    }

    private int batches() {
        return (rows.length + BATCH - 1) / BATCH;
    }

    /** Some work on a numbered thing. */
    @FunctionalInterface
    private interface Part {
        void run(int number) throws Exception;
    }

    private void inParallel(int parts, Part part) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                try {
                    for (int number = (int) next.getAndIncrement();
                            number < parts;
                            number = (int) next.getAndIncrement()) {
                        part.run(number);
                    }
                } catch (Exception failure) {
                    failures.add(failure);
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a sender failed", failures.get(0));
        }
    }

    /** About 190 bytes a row in JSON. Amounts are text, as they are everywhere here. */
    private static String[] rows(int count, LoadFormat format) {
        String[] rows = new String[count];
        for (int n = 0; n < count; n++) {
            String amount = (n % 10_000) + "." + (10 + n % 90) + "00";
            rows[n] = format == LoadFormat.CSV
                    ? n + "\torder-" + n + "\tmerchant-" + n % 500 + "\t" + amount + "\tEUR\t2026-11-27 10:11:12\t0\t"
                            + n
                    : "{\"n\":" + n + ",\"order_id\":\"order-" + n + "\",\"merchant\":\"merchant-" + n % 500
                            + "\",\"amount\":\"" + amount
                            + "\",\"currency\":\"EUR\",\"booked_at\":\"2026-11-27 10:11:12\""
                            + ",\"_partition\":0,\"_offset\":" + n + "}";
        }
        return rows;
    }
}
