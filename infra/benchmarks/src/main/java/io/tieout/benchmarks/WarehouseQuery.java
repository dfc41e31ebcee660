package io.tieout.benchmarks;

import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What the MySQL protocol costs: the same queries to the embedded warehouse over a socket with MariaDB's driver, and to its storage engine in
 * this process over DuckDB's driver, by turns in one run. Arguments: rounds (5).
 */
public final class WarehouseQuery {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 4;
    private static final int LOOKUPS = 500;

    private WarehouseQuery() {}

    /** Prints a line a round and the medians. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path directory = Files.createTempDirectory("tieout-benchmark-");
        Accounts accounts = Accounts.builder()
                .account("root", "", EnumSet.allOf(Privilege.class))
                .build();
        try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
                        .directory(directory)
                        .accounts(accounts)
                        .start();
                Connection socket = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:"
                        + warehouse.mysqlAddress().getPort() + "/?user=root&sslMode=disable");
                Connection engine = warehouse.store().connect()) {
            fill(socket);
            List<Long> perLookup = new ArrayList<>();
            List<Long> perMillionCells = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                long lookupsOverSocket = lookups(socket);
                long lookupsInProcess = lookups(engine);
                long sumOverSocket =
                        micros(socket, "SELECT account, sum(amount_minor) AS amount FROM b.t GROUP BY account");
                long sumInProcess =
                        micros(engine, "SELECT account, sum(amount_minor) AS amount FROM b.t GROUP BY account");
                long scanOverSocket = micros(socket, "SELECT id, account, amount_minor, recorded_at FROM b.t");
                long scanInProcess = micros(engine, "SELECT id, account, amount_minor, recorded_at FROM b.t");
                long overhead = (lookupsOverSocket - lookupsInProcess) / LOOKUPS;
                long cells = (scanOverSocket - scanInProcess) * 1_000_000L / ((long) ROWS * COLUMNS);
                perLookup.add(overhead);
                perMillionCells.add(cells);
                System.out.printf(
                        "round %d, microseconds over MySQL / in process: one row %,d / %,d; group by over %,d rows %,d / %,d;"
                                + " %,d rows read %,d / %,d%n",
                        round,
                        lookupsOverSocket / LOOKUPS,
                        lookupsInProcess / LOOKUPS,
                        ROWS,
                        sumOverSocket,
                        sumInProcess,
                        ROWS,
                        scanOverSocket,
                        scanInProcess);
            }
            System.out.printf(
                    "median overhead: %,d microseconds a query, %,d microseconds a million cells%n",
                    median(perLookup), median(perMillionCells));
        }
    }

    private static void fill(Connection socket) throws SQLException {
        String ten = "(SELECT 0 AS x" + digits() + ")";
        try (Statement statement = socket.createStatement()) {
            statement.execute("CREATE DATABASE b");
            statement.execute(
                    "CREATE TABLE b.t (id INT NOT NULL, account VARCHAR(64) NOT NULL, amount_minor BIGINT NOT NULL,"
                            + " recorded_at DATETIME NOT NULL) PRIMARY KEY (id) DISTRIBUTED BY HASH (id)");
            statement.execute(
                    "INSERT INTO b.t SELECT n, concat('account-', n % 1000), n * 7, '2026-01-31 00:00:00' FROM ("
                            + "SELECT a.x + 10 * b.x + 100 * c.x + 1000 * d.x + 10000 * e.x + 100000 * f.x AS n FROM "
                            + ten + " a, " + ten + " b, " + ten + " c, " + ten + " d, " + ten + " e, " + ten + " f) g");
        }
    }

    private static String digits() {
        StringBuilder sql = new StringBuilder();
        for (int digit = 1; digit < 10; digit++) {
            sql.append(" UNION ALL SELECT ").append(digit);
        }
        return sql.toString();
    }

    private static long lookups(Connection connection) throws SQLException {
        long micros = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            micros +=
                    micros(connection, "SELECT id, account, amount_minor, recorded_at FROM b.t WHERE id = " + i * 1999);
        }
        return micros;
    }

    /** Runs the query and reads every cell as text. */
    private static long micros(Connection connection, String sql) throws SQLException {
        long begun = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
        return (System.nanoTime() - begun) / 1_000;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
