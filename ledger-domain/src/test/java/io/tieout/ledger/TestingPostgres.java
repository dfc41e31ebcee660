package io.tieout.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL with durability on for all tests of this JVM, and a fresh database for whoever asks. The server is embedded, or the one of
 * {@code -Dledger.jdbc-url}, {@code -Dledger.user} (a superuser) and {@code -Dledger.password-file}.
 */
final class TestingPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestingPostgres() {}

    /** A database of its own with the schema of this version; a copy of one, which is faster than migrating each. */
    static TestingDatabase freshDatabase() {
        return create(" TEMPLATE " + Template.NAME);
    }

    /** A database of its own without any table. */
    static TestingDatabase emptyDatabase() {
        return create("");
    }

    private static TestingDatabase create(String template) {
        TestingDatabase server = Server.DATABASE;
        String name = "ledger_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestingDatabase(
                server.url().substring(0, server.url().lastIndexOf('/') + 1) + name, server.user(), server.password());
    }

    /** Migrated when the first copy is asked for. */
    private static final class Template {
        static final String NAME = migrated();

        private static String migrated() {
            TestingDatabase database = emptyDatabase();
            try {
                LedgerSchema.migrate(LedgerDatabase.unlimited(database.config().build()));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return database.url().substring(database.url().lastIndexOf('/') + 1);
        }
    }

    /** A database of the server. */
    record TestingDatabase(String url, String user, String password) {
        /** No sealing while a test looks at transactions, unless the test asks for it. */
        LedgerConfig.Builder config() {
            return LedgerConfig.builder()
                    .database(url, user, Secret.of(password))
                    .accountingZone(ZoneId.of("Europe/Berlin"))
                    .clock(Clock.systemUTC())
                    .chainInterval(Duration.ofHours(1));
        }

        Ledger open() {
            return Ledger.open(config().build());
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** Started when the first database is asked for. */
    private static final class Server {
        static final TestingDatabase DATABASE = System.getProperty("ledger.jdbc-url") == null
                ? embedded()
                : external(System.getProperty("ledger.jdbc-url"));

        private static TestingDatabase external(String url) {
            try {
                return new TestingDatabase(
                        url,
                        System.getProperty("ledger.user"),
                        Files.readString(Path.of(System.getProperty("ledger.password-file")))
                                .strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static TestingDatabase embedded() {
            try {
                // It stops with the JVM by a hook of its own.
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                return new TestingDatabase(
                        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
