package io.tieout.benchmarks;

import io.tieout.app.completeness.CompletenessReport;
import io.tieout.app.completeness.CompletenessReport.TableResult;
import io.tieout.app.completeness.Verification;
import io.tieout.app.completeness.VerificationProgress;
import io.tieout.app.completeness.VerificationSettings;
import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.reconciliation.CutReader;
import io.tieout.app.reconciliation.LedgerHead;
import io.tieout.app.runtime.Stack;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.projections.wire.TieoutTopics;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What the proof of completeness costs. Facts a second from the first one sent to the last row visible, with the verifier beside the pipe and without,
 * by turns in one run; and how long {@code tieout verify} takes for the rows that are then there. Arguments: orders, rounds.
 */
public final class VerifyRows {
    private static final int BATCH = 500;
    private static final long POLL_NANOS = 20_000_000;

    private VerifyRows() {}

    /** Prints a line a round, the median overhead, and the proof's time. */
    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<String> batches = batches(orders);
        List<Long> percents = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            // Whoever comes second finds a warmer machine: they take turns.
            boolean verifierFirst = round % 2 == 1;
            long first = load(batches, verifierFirst, round == rounds);
            long second = load(batches, !verifierFirst, round == rounds);
            long with = verifierFirst ? first : second;
            long without = verifierFirst ? second : first;
            if (round > 0) { // The first warms up.
                long percent = (without - with) * 100 / without;
                percents.add(percent);
                System.out.printf(
                        "round %d: %,d facts/s with the verifier, %,d without, overhead %d %%%n",
                        round, with, without, percent);
            }
        }
        System.out.printf(
                "median overhead %d %%%n", percents.stream().sorted().toList().get(percents.size() / 2));
    }

    private static long load(List<String> batches, boolean verifier, boolean prove) throws Exception {
        Set<Role> roles = EnumSet.allOf(Role.class);
        if (!verifier) {
            roles.remove(Role.VERIFIER);
        }
        TieoutConfig config = TieoutConfig.embeddedOnFreePorts();
        Path directory = Files.createTempDirectory("tieout-benchmark-");
        try (Stack stack = Stack.start(config, directory, roles, words -> {})) {
            long begun = System.nanoTime();
            send(stack, batches);
            LedgerHead.Position head = new LedgerHead(stack.ledgerDatabase().dataSource()).read();
            try (Connection warehouse = stack.warehouseServer()
                    .database(config.warehouse().database())
                    .getConnection()) {
                CutReader cuts = new CutReader(warehouse, config.kafka().partitions());
                while (!cuts.read().covers(head.ledgerSeq())) {
                    LockSupport.parkNanos(POLL_NANOS);
                }
            }
            long rate = head.events() * 1_000_000_000L / (System.nanoTime() - begun);
            if (prove && verifier) {
                prove(stack, config, directory.resolve("proof"));
            }
            return rate;
        }
    }

    private static void prove(Stack stack, TieoutConfig config, Path directory) throws Exception {
        VerificationSettings settings = new VerificationSettings(
                stack.ledgerDatabase().dataSource(),
                stack.warehouseServer().database(config.warehouse().database()),
                config.warehouse().database(),
                Map.of("bootstrap.servers", stack.addresses().kafka()),
                TieoutTopics.standard()::rows,
                stack.warehouseServer()::streamLoadClient,
                config.kafka().partitions(),
                directory,
                VerificationSettings.tables(List.of()),
                Optional.empty());
        long begun = System.nanoTime();
        try (Verification verification = Verification.open(settings)) {
            CompletenessReport report = verification.run(VerificationProgress.none());
            long millis = (System.nanoTime() - begun) / 1_000_000;
            long rows = report.tables().stream()
                    .mapToLong(TableResult::expectedRows)
                    .sum();
            System.out.printf(
                    "verify: %s, %,d rows of %d tables in %s s, %,d rows/s%n",
                    report.verdict(),
                    rows,
                    report.tables().size(),
                    BigDecimal.valueOf(millis, 3),
                    rows * 1_000 / millis);
        }
    }

    private static void send(Stack stack, List<String> batches) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String batch : batches) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(stack.addresses().http() + "/v1/facts"))
                            .header(
                                    "Authorization",
                                    "Bearer " + stack.publisherToken().reveal())
                            .header("Content-Type", "application/cloudevents-batch+json")
                            .POST(HttpRequest.BodyPublishers.ofString(batch))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("HTTP " + response.statusCode() + ": " + response.body());
            }
        }
    }

    private static List<String> batches(int orders) {
        Simulation world = Simulation.of(SimulationConfig.builder()
                .orders(orders)
                .seed(7)
                .faultRate(BigDecimal.ZERO)
                .build());
        List<String> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        while (world.hasNext()) {
            batch.add(FactJson.cloudEvent(world.next()));
            if (batch.size() == BATCH || !world.hasNext()) {
                batches.add("[" + String.join(",", batch) + "]");
                batch.clear();
            }
        }
        return batches;
    }
}
