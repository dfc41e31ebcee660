package io.tieout.sink.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.sink.FlushPolicy;
import io.tieout.sink.LoadOptions;
import io.tieout.sink.PositionColumns;
import io.tieout.sink.TableKind;
import io.tieout.sink.TableRoute;
import io.tieout.streamload.AddressRewrite;
import io.tieout.streamload.Compression;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.ErrorLogDetail;
import io.tieout.streamload.PartialUpdateMode;
import io.tieout.streamload.StreamLoadConfig;
import io.tieout.streamload.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code sink.yaml}. Whatever is wrong is a {@link ConfigException} that names the key. */
final class ConfigReader {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Section file;

    private ConfigReader(Section file) {
        this.file = file;
    }

    static ToolConfig read(Path path, Map<String, String> environment) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(path));
            ConfigReader reader = new ConfigReader(new Section("", tree, new Placeholders(environment)));
            return reader.config();
        } catch (JsonProcessingException notYaml) {
            throw new ConfigException(path + " is not YAML: " + notYaml.getOriginalMessage() + " in line "
                    + notYaml.getLocation().getLineNr());
        } catch (IOException unreadable) {
            throw new ConfigException(
                    path + " cannot be read (" + unreadable.getClass().getSimpleName() + "): give an existing file",
                    unreadable);
        } catch (IllegalArgumentException refused) {
            throw new ConfigException(path + ": " + refused.getMessage(), refused);
        }
    }

    private ToolConfig config() {
        Map<String, Object> consumer = new HashMap<>(file.map("kafka"));
        for (String needed : List.of("bootstrap.servers", "group.id")) {
            if (!consumer.containsKey(needed)) {
                throw new ConfigException(
                        "kafka." + needed + " is missing: a sink needs the brokers and a group; add it");
            }
        }
        Section warehouse = file.section("warehouse");
        String user = warehouse.needed("user", "the warehouse user who loads");
        String password = warehouse.text("password").orElse("");
        StreamLoadConfig client = client(warehouse, user, password);
        Optional<ToolConfig.SqlAddress> sql = warehouse
                .text("sql")
                .map(address -> new ToolConfig.SqlAddress(
                        address,
                        warehouse.text("sql-user").orElse(user),
                        warehouse.text("sql-password").orElse(password),
                        warehouse.text("sql-tls").map(Boolean::parseBoolean).orElse(false)));
        if (sql.isEmpty()) {
            List.of("sql-user", "sql-password", "sql-tls").forEach(warehouse::text);
        }
        warehouse.nothingElse();
        List<TableRoute> routes =
                file.sections("tables").stream().map(this::route).toList();
        boolean asks = routes.stream()
                .anyMatch(route -> route.kind().appendOnly() && route.positions() == PositionColumns.PRESENT);
        if (asks && sql.isEmpty()) {
            throw new ConfigException(
                    "warehouse.sql is missing: exactly-once into a duplicate or aggregate table asks the table for its"
                        + " position; give host:port of a front end's MySQL protocol, or set delivery: at-least-once"
                        + " on the table");
        }
        Section flush = file.section("flush");
        FlushPolicy usual = FlushPolicy.DEFAULT;
        FlushPolicy policy = new FlushPolicy(
                flush.number("rows", usual.maxRows()),
                flush.size("bytes", usual.maxBytes()),
                flush.duration("interval", usual.interval()));
        flush.nothingElse();
        ToolConfig config = new ToolConfig(
                consumer,
                client,
                sql,
                routes,
                file.needed("rejected-topic", "refused records go to a topic, so that the others can go on"),
                policy,
                file.text("generation").orElse("g1"),
                file.number("workers", 4),
                file.size("max-buffered", 256L << 20),
                file.duration("drain-timeout", Duration.ofSeconds(20)),
                file.text("group-instance-id"),
                file.duration("status-interval", Duration.ofSeconds(10)),
                admin());
        file.nothingElse();
        return config;
    }

    private static StreamLoadConfig client(Section warehouse, String user, String password) {
        StreamLoadConfig.Builder client = StreamLoadConfig.builder()
                .frontends(
                        warehouse.texts("frontends").stream().map(URI::create).toList())
                .credentials(Credentials.basic(user, password))
                .connectTimeout(warehouse.duration("connect-timeout", Duration.ofSeconds(5)))
                .loadTimeout(warehouse.duration("load-timeout", Duration.ofMinutes(2)))
                .errorLogDetail(
                        warehouse.choice("error-log", ErrorLogDetail.class).orElse(ErrorLogDetail.REASONS));
        warehouse.text("ca").ifPresent(pem -> client.tls(tls(pem)));
        Map<String, URI> rewrite = new HashMap<>();
        warehouse.map("rewrite-addresses").forEach((from, to) -> rewrite.put(from, URI.create(to)));
        Optional<String> host = warehouse.text("rewrite-host");
        if (host.isPresent() && !rewrite.isEmpty()) {
            throw new ConfigException(
                    "warehouse.rewrite-host beside rewrite-addresses: one of them says where back ends are");
        }
        host.ifPresent(name -> client.addressRewrite(AddressRewrite.toHost(name)));
        if (!rewrite.isEmpty()) {
            client.addressRewrite(AddressRewrite.of(rewrite));
        }
        return client.build();
    }

    private static Tls tls(String pem) {
        try {
            return Tls.trusting(Path.of(pem));
        } catch (IOException unreadable) {
            throw new ConfigException("warehouse.ca: " + pem + " cannot be read: give a PEM file", unreadable);
        }
    }

    /** What a table is promised. */
    private enum Delivery {
        EXACTLY_ONCE,
        AT_LEAST_ONCE
    }

    private TableRoute route(Section table) {
        TableKind kind = table.choice("kind", TableKind.class)
                .orElseThrow(() -> new ConfigException(table.key("kind")
                        + " is missing: the table's model is one of primary-key, unique, duplicate, aggregate"));
        LoadOptions options = LoadOptions.DEFAULT
                .withCompression(table.choice("compression", Compression.class).orElse(Compression.NONE))
                .withValues(table.choice("values", LoadOptions.Values.class).orElse(LoadOptions.Values.STRICT))
                .withColumns(table.map("columns"))
                .withHeaders(table.map("headers"));
        Optional<PartialUpdateMode> partial = table.choice("partial-update", PartialUpdateMode.class);
        TableRoute route = new TableRoute(
                        table.needed("topic", "the topic to read"),
                        table.needed("database", "the table's database"),
                        table.needed("table", "the table to load"),
                        kind,
                        table.text("merge-condition"))
                .withOptions(partial.map(options::withPartialUpdate).orElse(options));
        Delivery delivery = table.choice("delivery", Delivery.class).orElse(Delivery.EXACTLY_ONCE);
        // A key table is idempotent anyway; it carries the position only where somebody wants it in there.
        boolean positions = table.text("position-columns")
                .map(Boolean::parseBoolean)
                .orElse(kind.appendOnly() && delivery == Delivery.EXACTLY_ONCE);
        if (kind.appendOnly() && positions != (delivery == Delivery.EXACTLY_ONCE)) {
            throw new ConfigException(table.key("delivery") + " does not fit position-columns: exactly-once into "
                    + route.database() + "." + route.table() + " rests on the columns _partition and _offset, and"
                    + " at-least-once goes without; leave position-columns out");
        }
        table.nothingElse();
        return positions ? route : route.withoutPositionColumns();
    }

    private Optional<ToolConfig.Admin> admin() {
        Section admin = file.section("admin");
        String host = admin.text("host").orElse("127.0.0.1");
        int port = admin.number("port", -1);
        admin.nothingElse();
        return port < 0 ? Optional.empty() : Optional.of(new ToolConfig.Admin(host, port));
    }
}
