package io.tieout.benchmarks;

import io.tieout.app.config.TieoutConfig;
import io.tieout.app.demo.Demo;
import io.tieout.app.demo.DemoProgress;
import io.tieout.app.demo.DemoPublisher;
import io.tieout.app.demo.Pace;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.ledger.Secret;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every scenario on the embedded warehouse against MariaDB (InnoDB, indexed, everything in its buffer pool) over the same rows. A base world goes
 * through the whole stack; its rows are then multiplied. Arguments: orders (2000000), orders of the base world (20000), seconds after which a
 * query of MariaDB is given up (600).
 */
public final class ReconciliationPeers {
    private static final String SCHEMA = "tieout";
    private static final int BUFFER_POOL_MEBIBYTES = 8 * 1024;
    private static final int WAREHOUSE_RUNS = 3;

    /** No scenario reads them, and they are as long as everything else together. */
    private static final Set<RowTable> LEFT_OUT = EnumSet.of(RowTable.LEDGER_EVENT, RowTable.RECON_BREAK_HISTORY);

    private ReconciliationPeers() {}

    /** Prints a line a query, then the sums and the bytes on disk. */
    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
        int base = Math.min(orders, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000);
        int limitSeconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 600;
        Path directory = Files.createTempDirectory("tieout-benchmark-");
        tell(base, directory.resolve("stack"));
        Accounts accounts = Accounts.builder()
                .account("root", "", EnumSet.allOf(Privilege.class))
                .build();
        List<RowTable> tables = Arrays.stream(RowTable.values())
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
        try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
                        .directory(directory.resolve("stack").resolve("warehouse"))
                        .accounts(accounts)
                        .start();
                MariaDbServer server = MariaDbServer.start(directory, BUFFER_POOL_MEBIBYTES)) {
            try (Connection engine = warehouse.store().connect();
                    Connection mariaDb = server.connect(SCHEMA)) {
                new MultipliedWorld(engine, SCHEMA).multiply(tables, orders / base - 1);
                MariaDbCopy copy = new MariaDbCopy(engine, mariaDb, directory);
                for (RowTable table : tables) {
                    copy.copy(SCHEMA, table);
                }
                copy.copy(SCHEMA, "recon_parameter", List.of("scenario"));
                System.out.printf("%,d orders, %,d rows in %d tables%n", orders, rows(engine, tables), tables.size());
            }
            try (Connection ours = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:"
                            + warehouse.mysqlAddress().getPort() + "/" + SCHEMA + "?user=root&sslMode=disable");
                    Connection theirs = server.connect(SCHEMA)) {
                compare(ours, theirs, limitSeconds);
            }
            System.out.printf(
                    "bytes on disk: warehouse %,d, MariaDB %,d%n",
                    size(directory.resolve("stack").resolve("warehouse")), server.bytes());
        }
    }

    private static void compare(Connection ours, Connection theirs, int limitSeconds) throws SQLException {
        Map<String, String> queries = new LinkedHashMap<>();
        for (Scenario scenario : ScenarioCatalogue.fromClassPath().scenarios()) {
            queries.put(scenario.id(), scenario.sql());
        }
        long ourSum = 0;
        long theirSum = 0;
        System.out.printf("%-6s %10s %14s %14s %8s%n", "query", "rows", "warehouse ms", "MariaDB ms", "ratio");
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Answer our = best(ours, query.getValue(), WAREHOUSE_RUNS, 0);
            Answer their = best(theirs, MariaDbDialect.of(query.getValue()), 2, limitSeconds);
            ourSum += our.millis();
            theirSum += their.millis();
            System.out.printf(
                    "%-6s %,10d %,14d %s%,13d %8d%s%n",
                    query.getKey(),
                    our.rows(),
                    our.millis(),
                    their.rows() < 0 ? ">" : " ",
                    their.millis(),
                    their.millis() / Math.max(1, our.millis()),
                    their.rows() >= 0 && their.rows() != our.rows() ? "  but " + their.rows() + " rows" : "");
        }
        System.out.printf("%-6s %10s %,14d %,14d %8d%n", "sum", "", ourSum, theirSum, theirSum / Math.max(1, ourSum));
    }

    /** The fastest of some runs, so that the peer is measured warm; one that is given up is not run again and has -1 rows. */
    private static Answer best(Connection connection, String sql, int runs, int limitSeconds) throws SQLException {
        Answer best = null;
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            long rows = 0;
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(limitSeconds);
                try (ResultSet answer = statement.executeQuery(sql)) {
                    while (answer.next()) {
                        rows++;
                    }
                }
            } catch (SQLTimeoutException e) {
                return new Answer(-1, (System.nanoTime() - begun) / 1_000_000);
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            if (best == null || millis < best.millis()) {
                best = new Answer(rows, millis);
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("runs " + runs + ": at least one");
        }
        return best;
    }

    private record Answer(long rows, long millis) {}

    /** Sends the base world through a stack in {@code directory} and stops the stack again. */
    private static void tell(int orders, Path directory) throws Exception {
        try (Demo demo = Demo.start(directory, TieoutConfig.embeddedOnFreePorts(), Door::new, new Quiet())) {
            demo.run(SimulationConfig.builder().orders(orders).build(), Pace.unlimited());
        }
    }

    private static long rows(Connection engine, List<RowTable> tables) throws SQLException {
        long rows = 0;
        for (RowTable table : tables) {
            try (Statement statement = engine.createStatement();
                    ResultSet count =
                            statement.executeQuery("SELECT count(*) FROM " + SCHEMA + "." + table.tableName())) {
                count.next();
                rows += count.getLong(1);
            }
        }
        return rows;
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Posts batches and waits for each answer. */
    private static final class Door implements DemoPublisher {
        private final HttpClient client = HttpClient.newHttpClient();
        private final String ledger;
        private final Secret token;

        Door(String ledger, Secret token) {
            this.ledger = ledger;
            this.token = token;
        }

        @Override
        public void publish(List<String> facts) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(ledger + "/v1/facts"))
                                .header("Authorization", "Bearer " + token.reveal())
                                .header("Content-Type", "application/cloudevents-batch+json")
                                .POST(HttpRequest.BodyPublishers.ofString("[" + String.join(",", facts) + "]"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public Map<String, Long> finish() {
            return Map.of();
        }

        @Override
        public void close() {}
    }

    /** Says nothing. */
    private static final class Quiet implements DemoProgress {
        @Override
        public void stage(String words) {}

        @Override
        public void counting(String words, long expected) {}

        @Override
        public void reached(long count) {}

        @Override
        public void done() {}
    }
}
