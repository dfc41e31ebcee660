package io.tieout.benchmarks;

import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Properties;

/** The durable PostgreSQL that the stack embeds, in a directory of its own, with as many databases as are asked for. */
final class BenchmarkStore implements AutoCloseable {
    private final EmbeddedPostgresServer postgres;

    private BenchmarkStore(EmbeddedPostgresServer postgres) {
        this.postgres = postgres;
    }

    static BenchmarkStore start() throws IOException {
        Path directory = Files.createTempDirectory("tieout-benchmark-");
        return new BenchmarkStore(EmbeddedPostgresServer.start(directory, 0));
    }

    /** A fresh database; nothing is sealed in it unless the configuration is varied. */
    LedgerConfig.Builder database(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return LedgerConfig.builder()
                .database(url(name), postgres.user(), Secret.of(postgres.password()))
                .accountingZone(ZoneOffset.UTC)
                .chainInterval(Duration.ofHours(1));
    }

    /** A connection as the ledger has it: batches are rewritten, commits reach the disk. */
    Connection connect(String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url(name), properties);
    }

    private String url(String name) {
        String url = postgres.jdbcUrl();
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
