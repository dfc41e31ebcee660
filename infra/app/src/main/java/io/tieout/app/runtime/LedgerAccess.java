package io.tieout.app.runtime;

import io.tieout.app.config.ConfigException;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.app.secret.SecretSource;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store for a command beside the stack: the configured one; else the embedded one of a stack that runs on the data directory; else that
 * server, started for as long as the command needs it.
 */
public final class LedgerAccess implements AutoCloseable {
    private final LedgerAddress address;
    private final Parts parts;

    private LedgerAccess(LedgerAddress address, Parts parts) {
        this.address = address;
        this.parts = parts;
    }

    /**
     * Finds the event store.
     *
     * @throws ConfigException if none is configured and the data directory has none
     */
    public static LedgerAccess open(TieoutConfig config, Path dataDirectory) {
        Parts parts = new Parts();
        if (config.ledger().external().isPresent()) {
            return new LedgerAccess(
                    config.ledger()
                            .external()
                            .map(database -> new LedgerAddress(database.jdbcUrl(), database.login()))
                            .orElseThrow(),
                    parts);
        }
        Path postgres = dataDirectory.resolve("postgres");
        if (!Files.exists(postgres)) {
            throw new ConfigException("data directory " + dataDirectory
                    + " has no event store: name the one of tieout up with --data, or an external one with --config");
        }
        DataDirectory data = takeOrNull(dataDirectory);
        if (data == null) {
            return new LedgerAccess(
                    new LedgerAddress(
                            RunningStack.ledgerUrl(dataDirectory),
                            new Login("postgres", SecretSource.file(postgres.resolve("password")))),
                    parts);
        }
        parts.add("data directory", data);
        try {
            EmbeddedPostgresServer server = parts.add("PostgreSQL", EmbeddedPostgresServer.start(postgres, 0));
            return new LedgerAccess(
                    new LedgerAddress(
                            server.jdbcUrl(),
                            new Login(server.user(), SecretSource.file(postgres.resolve("password")))),
                    parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static @Nullable DataDirectory takeOrNull(Path dataDirectory) {
        try {
            return DataDirectory.take(dataDirectory);
        } catch (ConfigException e) {
            return null;
        }
    }

    /** Connections to it. */
    public DataSource dataSource() {
        return address.dataSource();
    }

    @Override
    public void close() {
        parts.close();
    }
}
