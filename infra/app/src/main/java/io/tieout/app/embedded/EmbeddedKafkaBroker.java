package io.tieout.app.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real single-node Kafka broker (KRaft) in this process, on loopback; its log survives the process. */
public final class EmbeddedKafkaBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker; formats the directory on first use.
     *
     * @param directory holds the log
     * @param port the client port on loopback, 0 for a free one
     */
    public static EmbeddedKafkaBroker start(Path directory, int port) {
        int clientPort = port == 0 ? freePort() : port;
        boolean killed = KilledBroker.left(directory);
        format(directory);
        if (killed) {
            KilledBroker.fence(controllerSettings(directory, freePort()));
        }
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(directory, clientPort, freePort()), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafkaBroker(server, clientPort);
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Stops the broker and waits until its log is closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties controllerSettings(Path directory, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toAbsolutePath().toString());
        return settings;
    }

    private static Properties settings(Path directory, int clientPort, int controllerPort) {
        Properties settings = controllerSettings(directory, controllerPort);
        settings.put("process.roles", "broker,controller");
        settings.put(
                "listeners", "PLAINTEXT://" + HOST + ":" + clientPort + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + clientPort);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        // Nobody could take over from the only broker, so a long pause must not cost it its leadership.
        settings.put("broker.session.timeout.ms", "120000");
        // One broker: no replica to wait for.
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.num.partitions", "8");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // Topics are created by name with their settings, never by a typing error.
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.message.timestamp.type", "CreateTime");
        return settings;
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .setDirectories(List.of(directory.toAbsolutePath().toString()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka cannot format " + directory + ": " + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }
}
