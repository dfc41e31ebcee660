package io.tieout.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.app.config.TieoutConfig.Database;
import io.tieout.app.config.TieoutConfig.HttpSettings;
import io.tieout.app.config.TieoutConfig.KafkaSettings;
import io.tieout.app.config.TieoutConfig.LedgerSettings;
import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.config.TieoutConfig.OperatorLogin;
import io.tieout.app.config.TieoutConfig.Source;
import io.tieout.app.config.TieoutConfig.WarehouseSettings;
import io.tieout.app.config.TieoutConfig.WarehouseSettings.Cluster;
import io.tieout.app.config.TieoutConfig.WarehouseSettings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@link TieoutConfig} from YAML. Every key that is not understood is an error. */
public final class ConfigFile {
    private static final Set<String> SYSTEMS = Set.of("order", "payment", "settlement", "finance", "rights");

    private static final Set<String> ROLES = Set.of("maker", "checker", "period-closer", "resolver");
    private static final String RESERVED_SOURCES = "urn:tieout:";

    /** An embedded stack works on one partition at a time anyway, and each partition of each table costs loads of its own. */
    private static final int CLUSTER_PARTITIONS = 6;

    /** The second writer uses the time in which the first waits for its commit. */
    private static final int LEDGER_WRITERS = 2;

    private ConfigFile() {}

    /** Reads a file. @throws ConfigException naming the key, the value and the rule */
    public static TieoutConfig read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new ConfigException(
                    "configuration file " + file + " cannot be read: check its name and its permissions", e);
        }
    }

    static TieoutConfig parse(String yaml) {
        return parse(yaml, System.getenv());
    }

    static TieoutConfig parse(String yaml, Map<String, String> environment) {
        Section root = new Section("", tree(yaml), environment);
        TieoutConfig config = new TieoutConfig(
                ledger(root.section("ledger")),
                kafka(root.section("kafka")),
                warehouse(root.section("warehouse")),
                http(root.section("http")),
                root.sections("sources").stream().map(ConfigFile::source).toList(),
                root.sections("operators").stream().map(ConfigFile::operator).toList(),
                root.section("privacy").optionalSecret("master-key"));
        root.rejectUnknown();
        return config;
    }

    private static JsonNode tree(String yaml) {
        try {
            JsonNode tree = new YAMLMapper().readTree(yaml);
            return tree == null || tree.isMissingNode() || tree.isNull() ? new YAMLMapper().createObjectNode() : tree;
        } catch (JsonProcessingException e) {
            throw new ConfigException("the configuration is no YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static LedgerSettings ledger(Section section) {
        Optional<Database> external = section.text("jdbc-url").map(url -> new Database(url, login(section)));
        String zone = section.text("accounting-zone").orElse("UTC");
        try {
            return new LedgerSettings(
                    external,
                    ZoneId.of(zone),
                    section.port("embedded-port", 0),
                    section.number("writers", LEDGER_WRITERS, 1, 64));
        } catch (DateTimeException e) {
            throw new ConfigException(
                    "ledger.accounting-zone is " + zone + ": a time zone such as Europe/Berlin is needed", e);
        }
    }

    private static KafkaSettings kafka(Section section) {
        Optional<String> external = section.text("bootstrap-servers");
        return new KafkaSettings(
                external,
                section.entries("properties"),
                section.number("partitions", external.isPresent() ? CLUSTER_PARTITIONS : 1, 1, 1_000),
                (short) section.number("replication-factor", 1, 1, 9),
                section.text("instance").orElse("1"),
                section.port("embedded-port", 0));
    }

    private static WarehouseSettings warehouse(Section section) {
        List<String> streamLoad = section.texts("stream-load");
        Optional<Cluster> external = streamLoad.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cluster(streamLoad, section.required("mysql"), login(section)));
        return new WarehouseSettings(
                external,
                section.text("database").orElse("tieout"),
                new Ports(
                        section.port("stream-load-port", 8030),
                        section.port("load-port", 8040),
                        section.port("mysql-port", 9030)));
    }

    private static HttpSettings http(Section section) {
        return new HttpSettings(section.text("host").orElse("127.0.0.1"), section.port("port", 8080));
    }

    private static Source source(Section section) {
        Set<String> systems = new TreeSet<>(section.texts("systems"));
        if (systems.isEmpty() || !SYSTEMS.containsAll(systems)) {
            throw section.wrong("systems", systems, "one or more of " + new TreeSet<>(SYSTEMS) + " are needed");
        }
        String name = section.required("name");
        if (name.startsWith(RESERVED_SOURCES)) {
            throw section.wrong("name", name, "names that begin with " + RESERVED_SOURCES + " are the ledger's own");
        }
        return new Source(name, systems, section.secret("token"));
    }

    private static OperatorLogin operator(Section section) {
        String name = section.required("name");
        if (!name.matches("[!-~]{1,64}") || name.equals("tieout")) {
            throw section.wrong(
                    "name",
                    name,
                    "a name of 1 to 64 visible ASCII characters is needed, and tieout is the ledger itself");
        }
        Set<String> roles = new TreeSet<>(section.texts("roles"));
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw section.wrong("roles", roles, "one or more of " + new TreeSet<>(ROLES) + " are needed");
        }
        return new OperatorLogin(name, roles, section.secret("token"));
    }

    private static Login login(Section section) {
        return new Login(section.required("user"), section.secret("password"));
    }
}
