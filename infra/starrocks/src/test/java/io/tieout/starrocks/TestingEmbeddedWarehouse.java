package io.tieout.starrocks;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.mysql.MysqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;

/** The embedded warehouse behind its MySQL port, reached as an application reaches it: through MySQL Connector/J. */
final class TestingEmbeddedWarehouse implements AutoCloseable {
    private static final String USER = "operator";
    private static final String PASSWORD = "only-for-tests";

    private final WarehouseStore store;
    private final MysqlServer server;

    private TestingEmbeddedWarehouse(WarehouseStore store, MysqlServer server) {
        this.store = store;
        this.server = server;
    }

    static TestingEmbeddedWarehouse start(Path directory) throws IOException {
        Accounts accounts = Accounts.builder()
                .account(USER, PASSWORD, EnumSet.allOf(Privilege.class))
                .build();
        WarehouseStore store = WarehouseStore.open(directory);
        MysqlServer server = MysqlServer.builder(store, accounts).port(0).build();
        server.start();
        return new TestingEmbeddedWarehouse(store, server);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + server.port() + "/?useSSL=false", USER, PASSWORD);
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
