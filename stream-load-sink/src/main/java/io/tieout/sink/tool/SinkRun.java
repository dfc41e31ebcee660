package io.tieout.sink.tool;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tieout.sink.JdbcTablePositions;
import io.tieout.sink.KafkaSink;
import io.tieout.sink.KafkaSinkBuilder;
import io.tieout.sink.SinkStatus;
import io.tieout.streamload.StreamLoadClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.mariadb.jdbc.MariaDbDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sink of one configuration file, from the check of its tables to the end of its drain. */
final class SinkRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkRun.class);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(15);
    private static final AtomicBoolean STOPPING = new AtomicBoolean();
    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private final ToolConfig config;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final StreamLoadClient client;
    private final CountDownLatch stop = new CountDownLatch(1);

    SinkRun(ToolConfig config) {
        this.config = config;
        this.client = StreamLoadClient.open(
                config.client().toBuilder().metrics(meters).build());
    }

    /** Ends the process, also one that was told to end and waits for this. */
    static void endProcess(int code) {
        if (STOPPING.get()) {
            // An exit from within an exit would wait for itself, and leaving it to the signal would lose the code.
            Runtime.getRuntime().halt(code);
        }
        ENDED.countDown();
        System.exit(code);
    }

    /**
     * Looks whether Kafka has the topics and the warehouse the tables.
     *
     * @throws ConfigException if not
     */
    void check() {
        checkTopics();
        Optional<DataSource> warehouse = config.sql().map(SinkRun::dataSource);
        if (warehouse.isEmpty()) {
            LOG.info("warehouse.sql is not set: tables are not checked before they are loaded");
            return;
        }
        try {
            new TableCheck(warehouse.get()).check(config.routes());
        } catch (SQLException unreachable) {
            throw new ConfigException(
                    "warehouse.sql " + config.sql().get() + " cannot be asked: " + unreachable.getMessage()
                            + "; correct address, user or password",
                    unreachable);
        }
    }

    private void checkTopics() {
        Properties properties = new Properties();
        properties.putAll(config.consumer());
        properties
                .keySet()
                .retainAll(properties.keySet().stream()
                        .filter(name -> name.toString().matches("(bootstrap|security|sasl|ssl|client)\\..*"))
                        .collect(Collectors.toSet()));
        try (Admin admin = Admin.create(properties)) {
            var known = admin.listTopics().names().get(KAFKA_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Stream.concat(config.routes().stream().map(route -> route.topic()), Stream.of(config.rejectedTopic()))
                    .filter(topic -> !known.contains(topic))
                    .findFirst()
                    .ifPresent(topic -> {
                        throw new ConfigException("topic " + topic + " does not exist or may not be seen: create it, or"
                                + " correct its name");
                    });
        } catch (ExecutionException | TimeoutException | KafkaException unreachable) {
            throw new ConfigException(
                    "kafka.bootstrap.servers " + config.consumer().get("bootstrap.servers") + " cannot be asked: "
                            + unreachable.getMessage() + "; correct address or credentials",
                    unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loads until SIGTERM, SIGINT or the sink's own end; returns the exit code. */
    int untilStopped() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
        KafkaSink sink = sink();
        Optional<AdminServer> admin = Optional.empty();
        try {
            if (config.admin().isPresent()) {
                admin = Optional.of(new AdminServer(config.admin().get(), sink, meters));
                LOG.info(
                        "admin on {}:{}",
                        config.admin().get().host(),
                        admin.get().port());
            }
            sink.start();
            StatusLine line = new StatusLine();
            while (!stoppedWithin(config.statusInterval())) {
                if (!config.statusInterval().isZero()) {
                    LOG.info("{}", line.of(sink.status()));
                }
                if (sink.status().state() == SinkStatus.State.FENCED) {
                    return Main.FENCED;
                }
            }
            LOG.info("draining for at most {}", config.drainTimeout());
            sink.close();
            LOG.info("{}", line.of(sink.status()));
            boolean all = sink.status().drained();
            return all ? 0 : Main.NOT_DRAINED;
        } finally {
            admin.ifPresent(AdminServer::close);
            sink.close();
        }
    }

    @Override
    public void close() {
        client.close();
        meters.close();
    }

    private boolean stoppedWithin(Duration interval) throws InterruptedException {
        return stop.await(interval.isZero() ? 1000 : interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The virtual machine waits for this hook, and the hook for the main thread's drain and exit code. */
    private void stopAndWait() {
        STOPPING.set(true);
        stop.countDown();
        try {
            if (!ENDED.await(config.drainTimeout().toSeconds() + 30, TimeUnit.SECONDS)) {
                LOG.error("the drain did not end; what was read and not loaded is loaded by whoever comes next");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaSink sink() {
        KafkaSinkBuilder sink = KafkaSink.builder()
                .consumerProperties(config.consumer())
                .client(client)
                .routes(config.routes())
                .rejectedTopic(config.rejectedTopic())
                .flush(config.flush())
                .generation(config.generation())
                .workers(config.workers())
                .maxBufferedBytes(config.maxBufferedBytes())
                .drainTimeout(config.drainTimeout())
                .metrics(meters);
        config.sql().map(SinkRun::dataSource).map(JdbcTablePositions::new).ifPresent(sink::positions);
        config.groupInstanceId().ifPresent(sink::groupInstanceId);
        return sink.build();
    }

    private static DataSource dataSource(ToolConfig.SqlAddress address) {
        try {
            String tls = address.tls() ? "?sslMode=verify-full" : "";
            MariaDbDataSource source = new MariaDbDataSource("jdbc:mariadb://" + address.hostAndPort() + "/" + tls);
            source.setUser(address.user());
            source.setPassword(address.password());
            return source;
        } catch (SQLException malformed) {
            throw new ConfigException(
                    "warehouse.sql " + address.hostAndPort() + " is no host:port: correct it", malformed);
        }
    }
}
