package io.tieout.app.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.app.config.ConfigException;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.embedded.PrivateFile;
import io.tieout.app.secret.SecretSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a stack that another process runs can be reached: it leaves its addresses in its data directory. */
public final class RunningStack {
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final String FILE = "addresses.json";

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
