package io.tieout.benchmarks;

import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.generation.GenerationParts;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.replay.FoldedRows;
import io.tieout.app.replay.Rebuild;
import io.tieout.app.replay.RebuildConfig;
import io.tieout.app.replay.RebuildProgress;
import io.tieout.app.replay.RebuildReport;
import io.tieout.app.runtime.Generations;
import io.tieout.app.runtime.Stack;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.app.whatif.Hypotheses;
import io.tieout.app.whatif.WhatIf;
import io.tieout.app.whatif.WhatIfReport;
import io.tieout.app.whatif.WhatIfs;
import io.tieout.ledger.SealedFeed;
import io.tieout.ledger.SealedHead;
import io.tieout.projections.wire.RowTable;
import io.tieout.sink.KafkaSink;
import io.tieout.starrocks.ScenarioSettings;
import io.tieout.streamload.StreamLoadClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A rebuild of a running embedded stack, events a second from the event store to visible tables, against what bounds it in the same process and run: (a)
 * reading the store alone, (b) the sink alone, which loads the same row topics into the same kind of tables once more; and, for the same ledger, the
 * seconds of a what-if of one adjustment and of a cut alone. Arguments: orders (5000), rounds (2).
 */
public final class RebuildEvents {
    private static final MediaType BATCH = MediaType.get("application/cloudevents-batch+json");
    private static final RebuildProgress QUIET = new Quiet();
    private static final int FACTS_A_POST = 500;

    private RebuildEvents() {}

    /** Prints one line a round. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        Path directory = Files.createTempDirectory("tieout-rebuild-events");
        TieoutConfig config = TieoutConfig.embeddedOnFreePorts();
        try (Stack stack = Stack.start(config, directory, Role.all(), words -> {});
                StreamLoadClient client = stack.warehouseServer().streamLoadClient()) {
            DataSource eventStore = stack.ledgerDatabase().dataSource();
            send(stack, orders);
            long head = new SealedHead(eventStore).read();
            awaitCut(stack, head);
            GenerationParts parts = Generations.ofRunning(config, directory, client);
            RebuildConfig all = RebuildConfig.ofAll(1, (short) 1);
            for (int round = 1; round <= rounds; round++) {
                long reading = rate(head, () -> readStore(eventStore, head));
                RebuildReport report = new Rebuild(parts, eventStore, all).run(QUIET);
                awaitCut(stack, head);
                long sinkNanos = sinkAlone(parts, stack, report.generation());
                System.out.printf(
                        "round %d  %,d events  rebuild %,d events/s (whole command %,d ms)  store alone %,d events/s  sink alone %,d events/s%n",
                        round,
                        head,
                        report.eventsPerSecond(),
                        report.took().toMillis(),
                        reading,
                        head * 1_000_000_000L / sinkNanos);
                System.out.printf(
                        "round %d  what-if of one order's facts %,d ms  cut alone %,d ms  against a rebuild of %,d ms%n",
                        round,
                        whatIf(stack, client, "facts", head, oneOrder(round))
                                .took()
                                .toMillis(),
                        whatIf(stack, client, "cut", head, Hypotheses.none())
                                .took()
                                .toMillis(),
                        report.took().toMillis());
            }
        }
    }

    private static WhatIfReport whatIf(
            Stack stack, StreamLoadClient client, String name, long head, Hypotheses hypotheses) throws SQLException {
        DataSource warehouse = stack.warehouseServer().server();
        WhatIfReport report = new WhatIf(
                        stack.ledgerDatabase().dataSource(),
                        warehouse,
                        client,
                        ZoneOffset.UTC,
                        1,
                        ScenarioSettings.DEFAULTS,
                        Clock.systemUTC())
                .create(
                        new WhatIf.Request(
                                name, head, Optional.empty(), Clock.systemUTC().instant(), hypotheses),
                        QUIET);
        new WhatIfs(warehouse, client).drop(name);
        return report;
    }

    private static Hypotheses oneOrder(int seed) {
        return new Hypotheses(SimulatedFacts.of(9_000 + seed, 10), List.of(), Map.of(), "");
    }

    private static void readStore(DataSource eventStore, long head) {
        AtomicLong bytes = new AtomicLong();
        try (SealedFeed feed = new SealedFeed(eventStore, head, 2)) {
            FoldedRows.readAll(feed, head, 5_000, event -> bytes.addAndGet(event.payload().length), place -> {});
        }
    }

    /** Loads the row topics of the generation in use into empty tables, under another group and names of their own. */
    private static long sinkAlone(GenerationParts parts, Stack stack, int generation)
            throws SQLException, InterruptedException {
        EnumSet<RowTable> tables = EnumSet.allOf(RowTable.class);
        execute(stack, "CREATE TABLE projection_watermark__bench LIKE projection_watermark");
        for (RowTable table : tables) {
            execute(stack, "CREATE TABLE " + table.tableName() + "__bench LIKE " + table.tableName());
        }
        long begun = System.nanoTime();
        GenerationParts alone = parts.inGroup("tieout-bench-" + generation);
        try (KafkaSink sink = alone.sinkBeside(
                generation, tables, table -> table.tableName() + "__bench", "projection_watermark__bench")) {
            sink.start();
            long events = number(stack, "SELECT count(*) FROM ledger_event");
            while (number(stack, "SELECT count(*) FROM ledger_event__bench") < events
                    || number(stack, "SELECT count(*) FROM orders__bench")
                            < number(stack, "SELECT count(*) FROM orders")
                    || sink.status().tables().stream().anyMatch(table -> table.lagRecords() > 50)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        long took = System.nanoTime() - begun;
        for (RowTable table : tables) {
            execute(stack, "DROP TABLE " + table.tableName() + "__bench");
        }
        execute(stack, "DROP TABLE projection_watermark__bench");
        return took;
    }

    private static void send(Stack stack, int orders) throws IOException {
        OkHttpClient http = new OkHttpClient();
        Simulation world = Simulation.of(SimulationConfig.builder()
                .orders(orders)
                .faultRate(BigDecimal.ZERO)
                .build());
        List<String> batch = new ArrayList<>();
        while (world.hasNext()) {
            batch.add(FactJson.cloudEvent(world.next()));
            if (batch.size() == FACTS_A_POST || !world.hasNext()) {
                Request request = new Request.Builder()
                        .url(stack.addresses().http() + "/v1/facts")
                        .header(
                                "Authorization",
                                "Bearer " + stack.publisherToken().reveal())
                        .post(RequestBody.create("[" + String.join(",", batch) + "]", BATCH))
                        .build();
                try (Response response = http.newCall(request).execute()) {
                    if (!response.isSuccessful()) {
                        throw new IOException("facts were refused: HTTP " + response.code());
                    }
                }
                batch.clear();
            }
        }
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static void awaitCut(Stack stack, long head) throws SQLException, InterruptedException {
        while (number(stack, "SELECT coalesce(min(ledger_seq), 0) FROM projection_watermark") < head) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static long number(Stack stack, String sql) throws SQLException {
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Stack stack, String sql) throws SQLException {
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rate(long events, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return events * 1_000_000_000L / (System.nanoTime() - begun);
    }

    /** Says nothing. */
    private static final class Quiet implements RebuildProgress {
        @Override
        public void stage(String words) {
            // The figures are printed at the end.
        }

        @Override
        public void counting(String words, long expected) {
            // The figures are printed at the end.
        }

        @Override
        public void reached(long place) {
            // The figures are printed at the end.
        }

        @Override
        public void done() {
            // The figures are printed at the end.
        }
    }
}
