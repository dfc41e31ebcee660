package io.tieout.warehouse.mysql;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** A warehouse with a MySQL server on a free port: {@code root} may do all, {@code reader} reads, {@code loader} reads and inserts. */
public final class TestingServer implements AutoCloseable {
    private final WarehouseStore store;
    private final MysqlServer server;

    public TestingServer(Path directory) {
        this(directory, 256);
    }

    TestingServer(Path directory, int mostConnections) {
        this(directory, builder -> builder.mostConnections(mostConnections));
    }

    TestingServer(Path directory, UnaryOperator<MysqlServer.Builder> settings) {
        store = WarehouseStore.open(directory);
        Accounts accounts = Accounts.builder()
                .account("root", "", EnumSet.allOf(Privilege.class))
                .account("reader", "secret", EnumSet.of(Privilege.SELECT))
                .account("loader", "secret", EnumSet.of(Privilege.SELECT, Privilege.INSERT))
                .build();
        server = settings.apply(MysqlServer.builder(store, accounts).port(0)).build();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    MysqlServer server() {
        return server;
    }

    WarehouseStore store() {
        return store;
    }

    /** A connection of MySQL Connector/J. The database may be empty. */
    public Connection mysql(String user, String password, String database) throws SQLException {
        return open("jdbc:mysql://127.0.0.1:" + port() + "/" + database + "?useSSL=false", user, password);
    }

    /** A connection of MariaDB Connector/J. */
    Connection mariadb(String user, String password, String database) throws SQLException {
        return open("jdbc:mariadb://127.0.0.1:" + port() + "/" + database, user, password);
    }

    Connection open(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
