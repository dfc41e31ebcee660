package io.tieout.benchmarks;

import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;

/** The embedded warehouse in a process of its own; prints its Stream Load port and its MySQL port in one line. */
public final class WarehouseServer {
    private WarehouseServer() {}

    /** Serves until standard input ends. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("tieout-benchmark-warehouse-");
        try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
                .directory(directory)
                .accounts(Accounts.builder()
                        .account("root", "", EnumSet.allOf(Privilege.class))
                        .build())
                .start()) {
            int mysql = warehouse.mysqlAddress().getPort();
            try (Connection connection =
                            DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + mysql + "/?user=root");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE bench");
                for (int i = 0; i < 3; i++) {
                    statement.execute("CREATE TABLE bench.rows_" + i + " (`n` BIGINT NOT NULL, `order_id` VARCHAR(64),"
                            + " `merchant` VARCHAR(64), `amount` DECIMAL(18,4), `currency` VARCHAR(3),"
                            + " `booked_at` DATETIME, `_partition` INT, `_offset` BIGINT) DUPLICATE KEY(`n`)"
                            + " DISTRIBUTED BY HASH(`n`)");
                }
            }
            System.out.println(warehouse.frontEndAddress().getPort() + " " + mysql);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
