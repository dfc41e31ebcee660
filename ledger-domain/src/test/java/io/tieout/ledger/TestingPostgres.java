package io.tieout.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL with durability on for all tests of this JVM, and a fresh database for whoever asks. */
final class TestingPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestingPostgres() {}

    /** A database of its own. */
    static TestingDatabase freshDatabase() {
        String name = "ledger_" + DATABASES.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestingDatabase("jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name);
    }

    /** A database of the server. */
    record TestingDatabase(String url) {
        LedgerConfig.Builder config() {
            return LedgerConfig.builder()
                    .database(url, "postgres", Secret.of("postgres"))
                    .accountingZone(ZoneId.of("Europe/Berlin"))
                    .clock(Clock.systemUTC());
        }

        Ledger open() {
            return Ledger.open(config().build());
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, "postgres", "postgres");
        }
    }

    /** Started when the first database is asked for. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
