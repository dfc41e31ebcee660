package io.tieout.benchmarks;

import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Loads a second and rows a second by table model and load size, one client, against DuckDB's own appender with one commit for as many rows of the same values:
 * {@code WarehouseLoad [seconds per figure]}. Half of the rows of a keyed table have a key that is there.
 */
public final class WarehouseLoad {
    private static final List<Integer> SIZES = List.of(1, 100, 10_000);

    private final Path directory;
    private final double seconds;

    private WarehouseLoad(Path directory, double seconds) {
        this.directory = directory;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 5;
        WarehouseLoad benchmark = new WarehouseLoad(Files.createTempDirectory("warehouse-load"), seconds);
        System.out.printf("%-9s %6s %10s %12s %18s%n", "model", "rows", "loads/s", "rows/s", "appender, rows/s");
        for (int size : SIZES) {
            double appender = benchmark.appender(size);
            for (KeyModel model : KeyModel.values()) {
                double loads = benchmark.warehouse(model, size);
                System.out.printf("%-9s %6d %10.1f %12.0f %18.0f%n", model, size, loads, loads * size, appender);
            }
        }
    }

    private double warehouse(KeyModel model, int size) throws IOException, InterruptedException {
        Accounts accounts = Accounts.builder()
                .account("root", "", EnumSet.allOf(Privilege.class))
                .build();
        try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
                .directory(Files.createTempDirectory(directory, model.name()))
                .accounts(accounts)
                .start()) {
            warehouse.store().catalog().createDatabase("books");
            warehouse.store().catalog().createTable(table(model));
            URI uri = URI.create(
                    "http://127.0.0.1:" + warehouse.backEndAddress().getPort() + "/api/books/orders/_stream_load");
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            int warmUp = size == 10_000 ? 5 : 100;
            for (int i = 0; i < warmUp; i++) {
                load(client, uri, i, size);
            }
            int loads = 0;
            long start = System.nanoTime();
            double elapsed = 0;
            while (elapsed < seconds) {
                load(client, uri, warmUp + loads, size);
                loads++;
                elapsed = (System.nanoTime() - start) / 1e9;
            }
            return loads / elapsed;
        }
    }

    private static void load(HttpClient client, URI uri, int load, int size) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < size; i++) {
            int key = key(load, i, size);
            body.append("{\"business_date\":\"2026-01-01\",\"order_id\":\"ord-")
                    .append(Integer.toHexString(key * 0x9E3779B1))
                    .append("\",\"status\":\"PAID\",\"currency\":\"EUR\",\"payable\":\"12.25\",\"paid\":\"12.25\",")
                    .append("\"ledger_seq\":")
                    .append(key)
                    .append("}\n");
        }
        String credentials = Base64.getEncoder().encodeToString("root:".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + credentials)
                .header("format", "json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        String reply =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!reply.contains("\"Success\"")) {
            throw new IllegalStateException(reply);
        }
    }

    /** Each load repeats half of the keys of the one before. */
    private static int key(int load, int row, int size) {
        return load * Math.max(1, size / 2) + row;
    }

    private double appender(int size) throws IOException, SQLException {
        Path file = Files.createTempDirectory(directory, "appender").resolve("peer.duckdb");
        try (DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE orders (business_date DATE, order_id VARCHAR, status VARCHAR,"
                        + " currency VARCHAR, payable DECIMAL(18, 4), paid DECIMAL(18, 4), ledger_seq BIGINT)");
            }
            connection.setAutoCommit(false);
            long rows = 0;
            long start = System.nanoTime();
            double elapsed = 0;
            for (int batch = 0; elapsed < seconds; batch++) {
                append(connection, batch, size);
                connection.commit();
                rows += size;
                elapsed = (System.nanoTime() - start) / 1e9;
            }
            return rows / elapsed;
        }
    }

    private static void append(DuckDBConnection connection, int batch, int size) throws SQLException {
        LocalDate date = LocalDate.of(2026, 1, 1);
        BigDecimal amount = new BigDecimal("12.2500");
        try (DuckDBAppender appender = connection.createAppender("main", "orders")) {
            for (int i = 0; i < size; i++) {
                int key = key(batch, i, size);
                appender.beginRow()
                        .append(date)
                        .append("ord-" + Integer.toHexString(key * 0x9E3779B1))
                        .append("PAID")
                        .append("EUR")
                        .append(amount)
                        .append(amount)
                        .append((long) key)
                        .endRow();
            }
        }
    }

    private static TableDefinition table(KeyModel model) {
        List<ColumnDefinition> columns = new ArrayList<>();
        columns.add(new ColumnDefinition("business_date", ColumnType.of(Kind.DATE), false, null, null, ""));
        columns.add(new ColumnDefinition("order_id", new ColumnType(Kind.VARCHAR, 64, 0), false, null, null, ""));
        String replace = model == KeyModel.AGGREGATE ? "REPLACE" : null;
        String sum = model == KeyModel.AGGREGATE ? "SUM" : null;
        columns.add(new ColumnDefinition("status", new ColumnType(Kind.VARCHAR, 20, 0), true, null, replace, ""));
        columns.add(new ColumnDefinition("currency", new ColumnType(Kind.VARCHAR, 3, 0), true, null, replace, ""));
        columns.add(new ColumnDefinition("payable", new ColumnType(Kind.DECIMAL, 18, 4), true, null, sum, ""));
        columns.add(new ColumnDefinition("paid", new ColumnType(Kind.DECIMAL, 18, 4), true, null, sum, ""));
        columns.add(new ColumnDefinition("ledger_seq", ColumnType.of(Kind.BIGINT), true, null, replace, ""));
        return new TableDefinition(
                "books",
                "orders",
                model,
                columns,
                List.of("business_date", "order_id"),
                "",
                Optional.empty(),
                "HASH(`order_id`)",
                List.of(),
                Map.of("replication_num", "1"));
    }
}
