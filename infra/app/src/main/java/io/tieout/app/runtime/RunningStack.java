package io.tieout.app.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.app.config.ConfigException;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.embedded.PrivateFile;
import io.tieout.app.secret.SecretSource;
import io.tieout.ledger.LedgerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a stack that another process runs can be reached: it leaves its addresses in its data directory. */
public final class RunningStack {
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final String FILE = "addresses.json";
    static final String PERSONAL_DATA_KEY = "personal-data.key";

    private RunningStack() {}

    /** Leaves the addresses of {@code stack} for other processes. */
    static void announce(DataDirectory data, Stack.Addresses addresses) {
        try {
            PrivateFile.write(data.of(FILE), JSON.writeValueAsString(addresses) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the addresses cannot be written", e);
        }
    }

    /**
     * The warehouse of a configuration: the configured cluster, else the embedded one that runs on {@code dataDirectory}.
     *
     * @throws ConfigException if nothing runs there
     */
    public static WarehouseAddress warehouse(TieoutConfig config, Path dataDirectory) {
        return config.warehouse().external().map(WarehouseRole::configured).orElseGet(() -> {
            JsonNode addresses = read(dataDirectory);
            Path secret = dataDirectory.resolve("secrets").resolve(WarehouseRole.OPERATOR);
            return new WarehouseAddress(
                    List.of(URI.create(addresses.path("streamLoad").asText())),
                    addresses.path("mysql").asText(),
                    new Login(WarehouseRole.OPERATOR, SecretSource.file(secret)));
        });
    }

    /** The JDBC address of the event store of the stack that runs on {@code dataDirectory}. */
    static String ledgerUrl(Path dataDirectory) {
        return read(dataDirectory).path("ledger").asText();
    }

    /**
     * Client properties for the Kafka of a configuration: the configured cluster, else the embedded one that runs on {@code dataDirectory}.
     *
     * @throws ConfigException if nothing runs there
     */
    public static Map<String, Object> kafka(TieoutConfig config, Path dataDirectory) {
        Map<String, Object> client = new HashMap<>(config.kafka().properties());
        client.put(
                "bootstrap.servers",
                config.kafka()
                        .bootstrapServers()
                        .orElseGet(() -> read(dataDirectory).path("kafka").asText()));
        return client;
    }

    /**
     * The event store of a configuration: the configured database, else the embedded one that runs on {@code dataDirectory}, with the key of its
     * personal data.
     *
     * @throws ConfigException if nothing runs there
     */
    public static LedgerConfig ledger(TieoutConfig config, Path dataDirectory) {
        LedgerConfig.Builder builder = LedgerConfig.builder()
                .accountingZone(config.ledger().accountingZone())
                .maxConnections(2);
        config.ledger()
                .external()
                .ifPresentOrElse(
                        database -> builder.database(
                                database.jdbcUrl(),
                                database.login().user(),
                                database.login().password()),
                        () -> builder.database(
                                        read(dataDirectory).path("ledger").asText(),
                                        "postgres",
                                        SecretSource.file(dataDirectory
                                                .resolve("postgres")
                                                .resolve("password")))
                                .personalDataKey(SecretSource.file(
                                        dataDirectory.resolve("secrets").resolve(PERSONAL_DATA_KEY))));
        config.personalDataKey().ifPresent(builder::personalDataKey);
        return builder.build();
    }

    /**
     * The address of the HTTP door of the stack that runs on {@code dataDirectory}.
     *
     * @throws ConfigException if nothing runs there
     */
    public static String http(Path dataDirectory) {
        return read(dataDirectory).path("http").asText();
    }

    /** The file with the token of the embedded sources. */
    public static Path embeddedToken(Path dataDirectory) {
        return dataDirectory.resolve("secrets").resolve("publisher.token");
    }

    private static JsonNode read(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            throw new ConfigException("nothing runs on " + dataDirectory + ": start it with tieout up --data "
                    + dataDirectory + ", or name a configuration with a warehouse by --config");
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new ConfigException("the addresses in " + file + " cannot be read: start the stack again", e);
        }
    }
}
