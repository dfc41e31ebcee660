package io.tieout.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.streamload.RetryPolicy;
import io.tieout.streamload.StreamLoadClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link KafkaSink}; each is checked where it is set, missing ones in {@link #build()}. Not
 * thread-safe.
 */
public final class KafkaSinkBuilder {
    private static final Pattern GENERATION = Pattern.compile("[-A-Za-z0-9_]{1,40}");

    private Map<String, Object> consumerProperties = Map.of();
    private Map<String, Object> producerProperties = Map.of();
    private @Nullable StreamLoadClient client;
    private @Nullable TablePositions positions;
    private List<TableRoute> routes = List.of();
    private @Nullable String rejectedTopic;
    private @Nullable String watermarkDatabase;
    private @Nullable String watermarkTable;
    private FlushPolicy flush = FlushPolicy.DEFAULT;
    private String generation = "g1";
    private int workers = 4;
    private long maxBufferedBytes = 256L << 20;
    private Duration drainTimeout = Duration.ofSeconds(20);
    private RetryPolicy backoff = new RetryPolicy(1, Duration.ofMillis(100), Duration.ofSeconds(10));
    private @Nullable String groupInstanceId;
    private Clock clock = Clock.systemUTC();
    private SinkMeters meters = new SinkMeters(Optional.empty());

    KafkaSinkBuilder() {}

    /** {@code bootstrap.servers} and {@code group.id} at least; what the sink's promises rest on is overridden. */
    public KafkaSinkBuilder consumerProperties(Map<String, ?> properties) {
        for (String needed : List.of("bootstrap.servers", "group.id")) {
            if (properties.get(needed) == null) {
                throw new IllegalArgumentException("consumer properties " + properties.keySet() + " without " + needed
                        + ": a sink needs the brokers and a group; add it");
            }
        }
        this.consumerProperties = new HashMap<>(properties);
        return this;
    }

    /** Properties of the producer for rejected records, over those that the consumer's connection gives. */
    public KafkaSinkBuilder producerProperties(Map<String, ?> properties) {
        this.producerProperties = new HashMap<>(properties);
        return this;
    }

    /** How to load; the sink does not close it. */
    public KafkaSinkBuilder client(StreamLoadClient client) {
        this.client = Objects.requireNonNull(client, "client");
        return this;
    }

    /** How to ask append-only tables for their position; not needed without one that knows it. */
    public KafkaSinkBuilder positions(TablePositions positions) {
        this.positions = Objects.requireNonNull(positions, "positions");
        return this;
    }

    /** What goes where; each topic feeds one table. */
    public KafkaSinkBuilder routes(List<TableRoute> routes) {
        long topics = routes.stream().map(TableRoute::topic).distinct().count();
        if (routes.isEmpty() || topics != routes.size()) {
            throw new IllegalArgumentException(routes.size() + " routes from " + topics
                    + " topics: a sink needs at least one route and one route a topic");
        }
        this.routes = List.copyOf(routes);
        return this;
    }

    /** Where records go that the warehouse refuses. */
    public KafkaSinkBuilder rejectedTopic(String topic) {
        this.rejectedTopic = Objects.requireNonNull(topic, "topic");
        return this;
    }

    /** Where watermarks go; without it they are read over. */
    public KafkaSinkBuilder watermarkTable(String database, String table) {
        this.watermarkDatabase = Objects.requireNonNull(database, "database");
        this.watermarkTable = Objects.requireNonNull(table, "table");
        return this;
    }

    public KafkaSinkBuilder flush(FlushPolicy flush) {
        this.flush = Objects.requireNonNull(flush, "flush");
        return this;
    }

    /**
     * Which life of the tables this is: part of every label and commit. Give a new one when tables were dropped and are to
     * be loaded from the beginning; 1 to 40 letters, digits, hyphens or underscores.
     */
    public KafkaSinkBuilder generation(String generation) {
        if (!GENERATION.matcher(generation).matches()) {
            throw new IllegalArgumentException("generation \"" + generation
                    + "\": 1 to 40 letters, digits, hyphens or underscores, since labels carry it");
        }
        this.generation = generation;
        return this;
    }

    /** How many loads and questions may run at once. */
    public KafkaSinkBuilder workers(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers + ": at least 1 must load");
        }
        this.workers = workers;
        return this;
    }

    /** Above this many bytes of rows in memory nothing is fetched; one fetch of each partition may come on top. */
    public KafkaSinkBuilder maxBufferedBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxBufferedBytes " + bytes + ": at least 1, or nothing could be read");
        }
        this.maxBufferedBytes = bytes;
        return this;
    }

    /** How long a stop or a revocation waits for running loads; keep it well below {@code max.poll.interval.ms}. */
    public KafkaSinkBuilder drainTimeout(Duration timeout) {
        this.drainTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** The pauses after trouble; the number of attempts is not used, for the sink never gives up. */
    public KafkaSinkBuilder backoff(RetryPolicy backoff) {
        this.backoff = Objects.requireNonNull(backoff, "backoff");
        return this;
    }

    /** Static membership: a restart within the session timeout gets its partitions back at once, without a rebalance. */
    public KafkaSinkBuilder groupInstanceId(String id) {
        this.groupInstanceId = Objects.requireNonNull(id, "id");
        return this;
    }

    /** Where to count; nowhere if not set. The client has a setting of its own. */
    public KafkaSinkBuilder metrics(MeterRegistry registry) {
        this.meters = new SinkMeters(Optional.of(registry));
        return this;
    }

    public KafkaSinkBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    public KafkaSink build() {
        StreamLoadClient loads = needed("client", client);
        String rejects = needed("rejectedTopic", rejectedTopic);
        if (routes.isEmpty() || consumerProperties.isEmpty()) {
            throw new IllegalArgumentException(
                    "a sink without routes or consumerProperties has nothing to read: call both");
        }
        TablePositions asked = routes.stream().anyMatch(TableRoute::knowsItsPosition)
                ? needed("positions", positions)
                : (database, table) -> Map.of(); // Nobody will ask.
        KafkaClients kafka = new KafkaClients(consumerProperties, producerProperties, groupInstanceId);
        Producer<byte[], byte[]> producer = kafka.producer();
        RejectedTopic rejected = new RejectedTopic(producer, rejects, Duration.ofSeconds(30));
        return new KafkaSink(
                settings(), kafka::consumer, producer, new Workers(loads, asked, rejected, meters, workers));
    }

    private SinkSettings settings() {
        String instance = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        Optional<WatermarkTable> watermarks = watermarkDatabase == null || watermarkTable == null
                ? Optional.empty()
                : Optional.of(new WatermarkTable(watermarkDatabase, watermarkTable, instance, clock));
        return new SinkSettings(
                routes,
                watermarks,
                flush,
                generation,
                maxBufferedBytes,
                drainTimeout,
                backoff,
                clock,
                new Switches(),
                meters);
    }

    private static <T> T needed(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "no " + what + ": a sink cannot work without it; call " + what + "(...)");
        }
        return value;
    }
}
