package io.tieout.sink.tool;

import io.tieout.sink.FlushPolicy;
import io.tieout.sink.TableRoute;
import io.tieout.streamload.StreamLoadConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the configuration file says.
 *
 * @param consumer Kafka consumer properties
 * @param client how to load
 * @param sql how to ask tables, if that is configured
 * @param routes what goes where
 * @param rejectedTopic where refused records go
 * @param flush when rows are loaded
 * @param generation which life of the tables this is
 * @param workers loads at once
 * @param maxBufferedBytes memory for rows
 * @param drainTimeout how long a stop waits
 * @param groupInstanceId static membership, if any
 * @param statusInterval how often the status line is written; zero for never
 * @param admin where to serve metrics and take orders, if anywhere
 */
record ToolConfig(
        Map<String, Object> consumer,
        StreamLoadConfig client,
        Optional<SqlAddress> sql,
        List<TableRoute> routes,
        String rejectedTopic,
        FlushPolicy flush,
        String generation,
        int workers,
        long maxBufferedBytes,
        Duration drainTimeout,
        Optional<String> groupInstanceId,
        Duration statusInterval,
        Optional<Admin> admin) {

    /** Where a front end speaks MySQL's protocol, and who asks there. */
    record SqlAddress(String hostAndPort, String user, String password, boolean tls) {
        @Override
        public String toString() {
            return "SqlAddress[" + hostAndPort + ", user=" + user + ", password=hidden]";
        }
    }

    /** Where metrics are served and orders taken; without credentials, so on loopback unless told otherwise. */
    record Admin(String host, int port) {}

    /** Kafka properties may hold secrets. */
    @Override
    public String toString() {
        return "ToolConfig[routes=" + routes + "]";
    }
}
