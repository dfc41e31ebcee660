package io.tieout.warehouse;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.duckdb.StoreSettings;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.faults.WarehouseFaults;
import io.tieout.warehouse.http.StreamLoadServer;
import io.tieout.warehouse.mysql.MysqlServer;
import io.tieout.warehouse.sql.SqlException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse in this process: one directory on disk, Stream Load over HTTP and SQL over the MySQL protocol as StarRocks speaks them. Safe for use by several threads.
 *
 * <pre>{@code
 * try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
 *         .directory(directory)
 *         .accounts(accounts)
 *         .start()) {
 *     InetSocketAddress frontEnd = warehouse.frontEndAddress();
 * }
 * }</pre>
 */
public final class EmbeddedWarehouse implements AutoCloseable {
    private final WarehouseStore store;
    private final StreamLoadServer streamLoad;

    private final MysqlServer mysql;

    private EmbeddedWarehouse(WarehouseStore store, StreamLoadServer streamLoad, MysqlServer mysql) {
        this.store = store;
        this.streamLoad = streamLoad;
        this.mysql = mysql;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Where {@code PUT /api/{db}/{table}/_stream_load} and {@code get_load_state} are asked; redirects loads to the back end. */
    public InetSocketAddress frontEndAddress() {
        return streamLoad.frontEndAddress();
    }

    /** Where loads run and error logs are read. */
    public InetSocketAddress backEndAddress() {
        return streamLoad.backEndAddress();
    }

    /** Where MySQL clients connect. */
    public InetSocketAddress mysqlAddress() {
        return mysql.address();
    }

    /** The storage, for the composition root and for tests. */
    public WarehouseStore store() {
        return store;
    }

    /** Lets running loads end, then closes ports and file. */
    @Override
    public void close() {
        try {
            mysql.close();
        } finally {
            try {
                streamLoad.close();
            } finally {
                store.close();
            }
        }
    }

    /** Settings of a warehouse; a directory and accounts are needed, the rest has defaults. */
    public static final class Builder {
        private @Nullable Path directory;
        private @Nullable Accounts accounts;
        private String host = "127.0.0.1";
        private int frontEndPort;
        private int backEndPort;
        private int mysqlPort;
        private StoreSettings settings = StoreSettings.defaults();
        private WarehouseFaults faults = new WarehouseFaults();
        private @Nullable Path mysqlCertificates;
        private @Nullable Path mysqlKey;

        private Builder() {}

        /** Where everything is kept; created if it does not exist. */
        public Builder directory(Path path) {
            this.directory = path;
            return this;
        }

        /** Who may use the warehouse. */
        public Builder accounts(Accounts list) {
            this.accounts = list;
            return this;
        }

        /** The address that all ports bind to; loopback unless told. */
        public Builder host(String address) {
            this.host = address;
            return this;
        }

        /** The port of the front end; 0, the default, takes a free one. StarRocks uses 8030. */
        public Builder frontEndPort(int port) {
            this.frontEndPort = checked("front end", port);
            return this;
        }

        /** The port of the back end; 0, the default, takes a free one. StarRocks uses 8040. */
        public Builder backEndPort(int port) {
            this.backEndPort = checked("back end", port);
            return this;
        }

        /** The port of the MySQL protocol; 0, the default, takes a free one. StarRocks uses 9030. */
        public Builder mysqlPort(int port) {
            this.mysqlPort = checked("MySQL", port);
            return this;
        }

        /** Offers TLS on the port of the MySQL protocol; see {@link MysqlServer.Builder#tls}. */
        public Builder mysqlTls(Path certificates, Path key) {
            this.mysqlCertificates = certificates;
            this.mysqlKey = key;
            return this;
        }

        /** What the storage may use and how long it remembers labels. */
        public Builder storeSettings(StoreSettings storeSettings) {
            this.settings = storeSettings;
            return this;
        }

        /** For tests: what is to go wrong, injected by whoever holds the object. Without it nothing does, and nothing else can make it. */
        public Builder faults(WarehouseFaults testing) {
            this.faults = testing;
            return this;
        }

        /**
         * Opens the directory and serves the ports.
         *
         * @throws io.tieout.warehouse.duckdb.StoreException if the directory is in use or cannot be read
         * @throws IOException if a port cannot be bound
         */
        public EmbeddedWarehouse start() throws IOException {
            Path path = given("directory", directory);
            Accounts known = given("accounts", accounts);
            WarehouseStore store = WarehouseStore.open(path, settings);
            try {
                MysqlServer mysql = startMysql(store, known);
                return new EmbeddedWarehouse(store, startStreamLoad(store, known, path, mysql), mysql);
            } catch (IOException | RuntimeException e) {
                store.close();
                throw e;
            }
        }

        private MysqlServer startMysql(WarehouseStore store, Accounts known) throws IOException {
            MysqlServer.Builder builder = MysqlServer.builder(store, known)
                    .bindAddress(InetAddress.getByName(host))
                    .port(mysqlPort);
            Path certificates = mysqlCertificates;
            Path key = mysqlKey;
            if (certificates != null && key != null) {
                builder.tls(certificates, key);
            }
            MysqlServer mysql = builder.build();
            mysql.start();
            return mysql;
        }

        private StreamLoadServer startStreamLoad(WarehouseStore store, Accounts known, Path path, MysqlServer mysql)
                throws IOException {
            try {
                return StreamLoadServer.start(
                        store,
                        expression -> translated(mysql, expression),
                        known,
                        path,
                        new InetSocketAddress(host, frontEndPort),
                        new InetSocketAddress(host, backEndPort),
                        Clock.systemUTC(),
                        faults);
            } catch (IOException | RuntimeException e) {
                mysql.close();
                throw e;
            }
        }

        private static String translated(MysqlServer mysql, String expression) {
            try {
                return mysql.loadExpression(expression);
            } catch (SqlException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        private static int checked(String which, int port) {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException(
                        which + " port " + port + ": a port is 1 to 65535, or 0 for a free one");
            }
            return port;
        }

        private static <T> T given(String what, @Nullable T value) {
            if (value == null) {
                throw new IllegalStateException(
                        "warehouse without " + what + ": call " + what + "(...) before start()");
            }
            return value;
        }
    }
}
