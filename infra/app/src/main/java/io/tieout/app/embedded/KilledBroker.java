package io.tieout.app.embedded;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the session of a broker that was killed, before its successor starts on the same directory.
 *
 * <p>The metadata of a killed broker still says that it is alive and leads every partition. A successor believes that for its first moments: it
 * takes up transactions whose commit was under way, then registers anew, has no leader for any partition until that is done, and in Kafka 4.3.1
 * the transaction coordinator takes a partition without a leader for a deleted one. It then calls the transaction complete though some partitions
 * have no commit marker, and the next transaction of the same producer makes both visible: records twice. So the controller runs alone here until
 * it has declared the killed broker dead; the successor then leads nothing before it is registered. It also need not wait for the old session to
 * end, which takes nine seconds by default.
 */
final class KilledBroker {
    private static final Logger LOG = LoggerFactory.getLogger(KilledBroker.class);
    /** Where the broker notes that it closed its log in order. */
    private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

    private static final String SESSION_MILLIS = "300";
    /** How long to wait for a first word of a broker, and from each moment at which it still counts as alive. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private KilledBroker() {}

    /** Whether the broker that used the directory last was killed. */
    static boolean left(Path directory) {
        return Files.exists(directory.resolve("meta.properties")) && !Files.exists(directory.resolve(CLEAN_SHUTDOWN));
    }

    /**
     * Runs the controller until the killed broker is fenced.
     *
     * @param controller the settings of a process that is controller only
     */
    static void fence(Properties controller) {
        Properties settings = new Properties();
        settings.putAll(controller);
        settings.put("broker.session.timeout.ms", SESSION_MILLIS);
        settings.put("broker.heartbeat.interval.ms", "100");
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        try {
            awaitFenced();
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    /** A broker that was killed before it ever registered is never fenced; then there is nothing to end. */
    private static void awaitFenced() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            int alive = brokers("Active");
            if (alive == 0 && brokers("Fenced") > 0) {
                return;
            }
            if (alive > 0) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            try {
                TimeUnit.NANOSECONDS.sleep(POLL_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the killed broker's session was being ended", e);
            }
        }
        LOG.warn("no broker was fenced within {}; going on", PATIENCE);
    }

    /** What the controller publishes of its brokers; -1 before it does. */
    private static int brokers(String kind) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName("kafka.controller:type=KafkaController,name=" + kind + "BrokerCount");
            return ((Number) beans.getAttribute(name, "Value")).intValue();
        } catch (InstanceNotFoundException e) {
            return -1;
        } catch (JMException e) {
            throw new IllegalStateException("the controller's metric " + kind + "BrokerCount cannot be read", e);
        }
    }
}
