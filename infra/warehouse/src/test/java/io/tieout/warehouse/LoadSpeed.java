package io.tieout.warehouse;

import static io.tieout.warehouse.TestingTables.column;
import static io.tieout.warehouse.TestingTables.decimal;
import static io.tieout.warehouse.TestingTables.nullable;
import static io.tieout.warehouse.TestingTables.table;
import static io.tieout.warehouse.TestingTables.varchar;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Measures rows a second through both HTTP ports, client and server in one process: {@code LoadSpeed [loads] [rows per load]}. Half of the rows of the
 * Primary Key table have a key that is there, spread over the last 20,000 keys, or over all of them.
 */
final class LoadSpeed {
    private static final int RECENT_KEYS = 20_000;

    private final int loads;
    private final int rowsPerLoad;
    private final Random random = new Random(1);
    private int nextKey;

    private LoadSpeed(int loads, int rowsPerLoad) {
        this.loads = loads;
        this.rowsPerLoad = rowsPerLoad;
    }

    public static void main(String[] arguments) throws IOException {
        int loads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
        for (KeyModel model : List.of(KeyModel.DUPLICATE, KeyModel.PRIMARY)) {
            new LoadSpeed(loads, rows).measure(model, RECENT_KEYS);
        }
        new LoadSpeed(loads, rows).measure(KeyModel.PRIMARY, Integer.MAX_VALUE);
    }

    private void measure(KeyModel model, int updatedKeys) throws IOException {
        Path directory = Files.createTempDirectory("load-speed");
        try (TestingWarehouse warehouse = TestingWarehouse.start(directory).with(orders(model))) {
            load(warehouse, model, updatedKeys);
            long start = System.nanoTime();
            long cpu = cpuNanos();
            for (int i = 0; i < loads; i++) {
                load(warehouse, model, updatedKeys);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double rows = (double) loads * rowsPerLoad;
            System.out.printf(
                    "%-9s updates over %,d keys: %,.0f rows/s, %.1f us CPU a row, %s rows%n",
                    model,
                    Math.min(updatedKeys, nextKey),
                    rows / seconds,
                    (cpuNanos() - cpu) / 1e3 / rows,
                    warehouse.rows("SELECT count(*) FROM books.orders"));
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void load(TestingWarehouse warehouse, KeyModel model, int updatedKeys) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < rowsPerLoad; i++) {
            boolean update = model == KeyModel.PRIMARY && nextKey > 0 && random.nextBoolean();
            int key = update ? nextKey - 1 - random.nextInt(Math.min(updatedKeys, nextKey)) : nextKey++;
            row(body, key);
        }
        JsonNode reply = warehouse.loadJson("orders", body.toString());
        if (!reply.path("Status").asText().equals("Success")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    private void row(StringBuilder body, int key) {
        body.append("{\"business_date\":\"").append(LocalDate.of(2026, 1, 1).plusDays(key / 5000));
        // Keys scattered like real ids, so that no order of keys helps.
        body.append("\",\"order_id\":\"ord-")
                .append(Integer.toHexString(key * 0x9E3779B1))
                .append('-')
                .append(key);
        body.append("\",\"merchant\":\"merchant-")
                .append(key % 20)
                .append("\",\"currency\":\"EUR\",\"status\":\"PAID\"");
        for (String amount : List.of("payable", "paid", "refunded", "settled")) {
            body.append(",\"")
                    .append(amount)
                    .append("\":\"")
                    .append(random.nextInt(10_000))
                    .append(".25\"");
        }
        body.append(
                ",\"placed_at\":\"2026-01-02 03:04:05.123456\",\"updated_at\":\"2026-01-02 03:04:06.5\",\"ledger_seq\":");
        body.append(key).append(",\"_partition\":3,\"_offset\":").append(key).append("}\n");
    }

    private static TableDefinition orders(KeyModel model) {
        return table(
                "orders",
                model,
                List.of("business_date", "order_id"),
                column("business_date", ColumnType.of(Kind.DATE)).build(),
                column("order_id", varchar(64)).build(),
                nullable("merchant", varchar(64)),
                nullable("currency", varchar(3)),
                nullable("status", varchar(20)),
                nullable("payable", decimal(18, 4)),
                nullable("paid", decimal(18, 4)),
                nullable("refunded", decimal(18, 4)),
                nullable("settled", decimal(18, 4)),
                nullable("placed_at", ColumnType.of(Kind.DATETIME)),
                nullable("updated_at", ColumnType.of(Kind.DATETIME)),
                nullable("ledger_seq", ColumnType.of(Kind.BIGINT)),
                nullable("_partition", ColumnType.of(Kind.INT)),
                nullable("_offset", ColumnType.of(Kind.BIGINT)));
    }
}
