package io.tieout.projections.rows;

import io.tieout.projections.wire.TieoutTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the projections run. Immutable; {@link #builder} makes one, {@link #toBuilder} varies one.
 *
 * @param kafka connection settings, at least {@code bootstrap.servers}; may hold secrets, so it is never printed
 * @param stateDirectory where stores are kept; a restart that finds it again restores less
 * @param applicationId the consumer group and the prefix of the changelog topic; a new one projects everything again
 * @param instanceId distinct for each running instance and the same after its restart, so that a restart does not wait for a session timeout
 * @param threads how many partitions are worked on at once
 * @param commitInterval how long a row waits before readers of committed records see it
 */
public record ProjectionsConfig(
        Map<String, Object> kafka,
        Path stateDirectory,
        TieoutTopics topics,
        String applicationId,
        String instanceId,
        int threads,
        Duration commitInterval) {
    public ProjectionsConfig {
        kafka = Map.copyOf(kafka);
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException(
                    "kafka settings " + kafka.keySet() + ": bootstrap.servers is needed; give the brokers' addresses");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + ": at least 1 is needed; one a core is plenty");
        }
        if (commitInterval.toMillis() < 1 || commitInterval.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("commitInterval " + commitInterval
                    + ": 1 ms to 10 s are possible, because a transaction spans it; 200 ms is a good value");
        }
    }

    /** Starts with the defaults. */
    public static Builder builder(Map<String, Object> kafka, Path stateDirectory) {
        return new Builder(kafka, stateDirectory);
    }

    /** Starts with these settings. */
    public Builder toBuilder() {
        return new Builder(kafka, stateDirectory)
                .topics(topics)
                .applicationId(applicationId)
                .instanceId(instanceId)
                .threads(threads)
                .commitInterval(commitInterval);
    }

    @Override
    public String toString() {
        return "ProjectionsConfig[" + topics.prefix() + "*, " + applicationId + "/" + instanceId + "]";
    }

    /** Collects settings; not safe for use by several threads. */
    public static final class Builder {
        private final Map<String, Object> kafka;
        private final Path stateDirectory;
        private TieoutTopics topics = TieoutTopics.standard();
        private String applicationId = "tieout-rows";
        private String instanceId = "1";
        private int threads = 1;
        private Duration commitInterval = Duration.ofMillis(200);

        private Builder(Map<String, Object> kafka, Path stateDirectory) {
            this.kafka = kafka;
            this.stateDirectory = stateDirectory;
        }

        public Builder topics(TieoutTopics topics) {
            this.topics = topics;
            return this;
        }

        public Builder applicationId(String applicationId) {
            this.applicationId = applicationId;
            return this;
        }

        public Builder instanceId(String instanceId) {
            this.instanceId = instanceId;
            return this;
        }

        public Builder threads(int threads) {
            this.threads = threads;
            return this;
        }

        public Builder commitInterval(Duration commitInterval) {
            this.commitInterval = commitInterval;
            return this;
        }

        /** Checks the settings. */
        public ProjectionsConfig build() {
            return new ProjectionsConfig(
                    kafka, stateDirectory, topics, applicationId, instanceId, threads, commitInterval);
        }
    }
}
