package io.tieout.app.runtime;

import io.tieout.app.config.ConfigException;
import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.embedded.EmbeddedKafkaBroker;
import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.app.ingest.FactGroup;
import io.tieout.app.ingest.FactGroupConfig;
import io.tieout.app.ingest.FactRoutes;
import io.tieout.app.ingest.IngestServer;
import io.tieout.app.ingest.KafkaIngest;
import io.tieout.app.ingest.KafkaIngestConfig;
import io.tieout.app.ingest.SourceRegistry;
import io.tieout.app.operator.DecisionRoutes;
import io.tieout.app.rejected.RejectedFactsTopic;
import io.tieout.ledger.Bookkeeper;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.projections.publisher.Publisher;
import io.tieout.projections.publisher.PublisherConfig;
import io.tieout.projections.rows.Projections;
import io.tieout.projections.rows.ProjectionsConfig;
import io.tieout.sink.FlushPolicy;
import io.tieout.sink.JdbcTablePositions;
import io.tieout.sink.KafkaSink;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.warehouse.EmbeddedWarehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Tieout in one process, or the roles of it that are asked for. What {@code main} starts and what tests start is this object; closing it
 * stops everything that it started, in reverse order, each part finishing what it took.
 *
 * <p>Starting is one thread's business; the accessors may be used from any thread afterwards.
 */
public final class Stack implements AutoCloseable {
    private static final int MAX_BODY_BYTES = 8 << 20;
    /** A load costs the warehouse the same whether it carries a hundred rows or thousands, so rows wait a second for company. */
    private static final FlushPolicy FLUSH = new FlushPolicy(20_000, 16L << 20, Duration.ofSeconds(1));

    private static final Duration NOTE_HEADS = Duration.ofMinutes(5);

    private final TieoutConfig config;
    private final Set<Role> roles;
    private final Consumer<String> progress;
    private final Parts parts = new Parts();
    private final DataDirectory data;
    private final LedgerAddress ledgerAddress;
    private final String bootstrapServers;
    private final WarehouseAddress warehouseAddress;
    private @Nullable EmbeddedPostgresServer postgres;
    private @Nullable Ledger ledger;
    private @Nullable IngestServer http;

    private Stack(TieoutConfig config, Path directory, Set<Role> roles, Consumer<String> progress) {
        this.config = config;
        this.roles = Set.copyOf(roles);
        this.progress = progress;
        this.data = parts.add("data directory", DataDirectory.take(directory));
        try {
            this.ledgerAddress = ledgerAddress();
            this.bootstrapServers = kafka();
            this.warehouseAddress = warehouse();
            startRoles();
            RunningStack.announce(data, addresses());
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Starts the roles and returns when each is ready.
     *
     * @param directory for everything embedded, for state and for generated secrets; one process at a time
     * @param progress told in words what is being started
     * @throws ConfigException if a role needs an address that is neither configured nor embedded
     */
    public static Stack start(TieoutConfig config, Path directory, Set<Role> roles, Consumer<String> progress) {
        return new Stack(config, directory, roles, progress);
    }

    /** Where everything listens. */
    public Addresses addresses() {
        return new Addresses(
                http == null ? "" : "http://" + config.http().host() + ":" + http.port(),
                warehouseAddress.streamLoad().get(0).toString(),
                warehouseAddress.mysql(),
                bootstrapServers,
                ledgerAddress.jdbcUrl());
    }

    /** Files with what a client needs to know and may not see on a command line. */
    public Files files() {
        return new Files(
                data.secretFile("publisher.token"),
                WarehouseRole.analystOptions(
                        data, warehouseAddress.mysql(), config.warehouse().database()),
                data.of("postgres").resolve("password"));
    }

    /** How to reach the event store. */
    public LedgerAddress ledgerDatabase() {
        return ledgerAddress;
    }

    /** How to reach the warehouse as an operator. */
    public WarehouseAddress warehouseServer() {
        return warehouseAddress;
    }

    /** The processes that were started beside this one. */
    public List<ProcessHandle> childProcesses() {
        return postgres == null ? List.of() : postgres.process().stream().toList();
    }

    /** The token with which every embedded source publishes. */
    public Secret publisherToken() {
        return Secret.of(data.secret("publisher.token"));
    }

    @Override
    public void close() {
        parts.close();
    }

    private LedgerAddress ledgerAddress() {
        return config.ledger()
                .external()
                .map(database -> new LedgerAddress(database.jdbcUrl(), database.login()))
                .orElseGet(() -> {
                    progress.accept("starting PostgreSQL");
                    EmbeddedPostgresServer server = parts.add(
                            "PostgreSQL",
                            EmbeddedPostgresServer.start(
                                    data.of("postgres"), config.ledger().embeddedPort()));
                    postgres = server;
                    return new LedgerAddress(server.jdbcUrl(), new Login(server.user(), Secret.of(server.password())));
                });
    }

    private String kafka() {
        String servers = config.kafka().bootstrapServers().orElseGet(() -> {
            progress.accept("starting Kafka");
            return parts.add(
                            "Kafka",
                            EmbeddedKafkaBroker.start(
                                    data.of("kafka"), config.kafka().embeddedPort()))
                    .bootstrapServers();
        });
        KafkaTopics.create(kafkaClient(servers), config.kafka());
        return servers;
    }

    private WarehouseAddress warehouse() {
        WarehouseAddress address = config.warehouse()
                .external()
                .map(WarehouseRole::configured)
                .orElseGet(() -> {
                    progress.accept("starting warehouse");
                    EmbeddedWarehouse warehouse = parts.add(
                            "warehouse",
                            WarehouseRole.start(data, config.warehouse().embedded()));
                    return WarehouseRole.address(data, warehouse);
                });
        if (roles.contains(Role.SINK)) {
            applySchema(address);
        }
        return address;
    }

    private static void applySchema(WarehouseAddress address) {
        try (Connection connection = address.server().getConnection()) {
            new SchemaApplier(connection).apply(SchemaCatalogue.fromClassPath());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the schema cannot be applied to " + address.mysql() + ": " + e.getMessage()
                            + "; check the address and that the user may create tables",
                    e);
        }
    }

    private void startRoles() {
        if (roles.contains(Role.INGEST) || roles.contains(Role.PUBLISHER)) {
            progress.accept("starting ledger");
            Ledger opened = parts.add("ledger", Ledger.open(ledgerConfig()));
            parts.add("chain heads", HeadLog.start(data, opened.chain(), Clock.systemUTC(), NOTE_HEADS));
            ledger = opened;
        }
        if (ledger != null && roles.contains(Role.PUBLISHER)) {
            progress.accept("starting publisher");
            PublisherConfig settings =
                    PublisherConfig.builder(kafkaClient(bootstrapServers)).build();
            parts.add("publisher", new Publisher(settings, ledger.feed(), Clock.systemUTC()))
                    .start();
        }
        if (roles.contains(Role.PROJECTIONS)) {
            progress.accept("starting projections");
            ProjectionsConfig settings = ProjectionsConfig.builder(
                            kafkaClient(bootstrapServers), data.of("projections"))
                    .instanceId(config.kafka().instance())
                    .build();
            parts.add("projections", new Projections(settings)).start();
        }
        if (roles.contains(Role.SINK)) {
            progress.accept("starting sink");
            startSink();
        }
        if (ledger != null && roles.contains(Role.INGEST)) {
            progress.accept("starting ingest");
            startIngest(ledger);
        }
    }

    private LedgerConfig ledgerConfig() {
        Login login = ledgerAddress.login();
        LedgerConfig.Builder builder = LedgerConfig.builder()
                .database(ledgerAddress.jdbcUrl(), login.user(), login.password())
                .accountingZone(config.ledger().accountingZone())
                .writers(config.ledger().writers());
        personalDataKey().ifPresent(builder::personalDataKey);
        return builder.build();
    }

    /** An embedded ledger has a key of its own beside it; for a database elsewhere the operator says where the key is. */
    private Optional<Secret> personalDataKey() {
        return config.personalDataKey()
                .or(() -> config.ledger().external().isPresent()
                        ? Optional.empty()
                        : Optional.of(Secret.of(data.secret(RunningStack.PERSONAL_DATA_KEY))));
    }

    private void startSink() {
        StreamLoadClient client = parts.add("Stream Load client", warehouseAddress.streamLoadClient());
        Map<String, Object> consumer = new HashMap<>(kafkaClient(bootstrapServers));
        consumer.put("group.id", "tieout-sink");
        KafkaSink sink = KafkaSink.builder()
                .consumerProperties(consumer)
                .client(client)
                .positions(new JdbcTablePositions(warehouseAddress.server()))
                .routes(KafkaTopics.routes(config.warehouse().database()))
                .rejectedTopic(KafkaTopics.ROWS_REJECTED)
                .flush(FLUSH)
                .watermarkTable(config.warehouse().database(), "projection_watermark")
                .groupInstanceId("tieout-sink-" + config.kafka().instance())
                .build();
        parts.add("sink", sink).start();
    }

    private void startIngest(Ledger recorder) {
        FactGroupConfig grouping = FactGroupConfig.defaults();
        FactGroup group = parts.add("fact group", FactGroup.start(recorder::record, grouping));
        SourceRegistry sources = IngestSources.of(config.sources(), publisherToken());
        parts.add("Kafka ingest", startKafkaIngest(group, sources));
        parts.add("bookkeeper", Bookkeeper.start(recorder));
        RejectedFactsTopic rejected = parts.add(
                "rejected facts",
                new RejectedFactsTopic(refusals(), RejectedFactsTopic.Settings.of(KafkaTopics.FACTS_REJECTED)));
        FactRoutes facts = new FactRoutes(group, sources, rejected, MAX_BODY_BYTES, Duration.ofSeconds(1));
        DecisionRoutes decisions = new DecisionRoutes(recorder, Operators.of(config.operators(), data::secret));
        http = parts.add(
                "HTTP", IngestServer.start(config.http().host(), config.http().port(), routes -> {
                    facts.addTo(routes);
                    decisions.addTo(routes);
                }));
    }

    private KafkaIngest startKafkaIngest(FactGroup group, SourceRegistry sources) {
        Map<String, Object> reading = new HashMap<>(kafkaClient(bootstrapServers));
        reading.putAll(KafkaIngestConfig.consumerProperties());
        reading.put("group.instance.id", "tieout-ingest-" + config.kafka().instance());
        return KafkaIngest.start(
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                refusals(),
                group,
                sources,
                KafkaIngestConfig.defaults());
    }

    private Producer<byte[], byte[]> refusals() {
        Map<String, Object> refusing = new HashMap<>(kafkaClient(bootstrapServers));
        refusing.putAll(RejectedFactsTopic.producerProperties(KafkaTopics.MOST_REJECTED_BYTES));
        return new KafkaProducer<>(refusing, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> kafkaClient(String servers) {
        Map<String, Object> client = new HashMap<>(config.kafka().properties());
        client.put("bootstrap.servers", servers);
        return client;
    }

    /**
     * Where a stack listens; empty where it does not.
     *
     * @param http base address of the HTTP door
     * @param streamLoad address of the Stream Load front end
     * @param mysql host and port of the MySQL protocol
     * @param kafka bootstrap servers
     * @param ledger JDBC address of the event store
     */
    public record Addresses(String http, String streamLoad, String mysql, String kafka, String ledger) {}

    /**
     * Private files that clients are pointed to.
     *
     * @param token the bearer token of the embedded sources
     * @param mysql an option file for MySQL clients, as the analyst
     * @param ledgerPassword the password of the embedded PostgreSQL
     */
    public record Files(Path token, Path mysql, Path ledgerPassword) {}
}
