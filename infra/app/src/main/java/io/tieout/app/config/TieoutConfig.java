package io.tieout.app.config;

import io.tieout.ledger.Secret;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that an operator can set. What is absent is embedded: without {@code ledger.jdbc-url} a private PostgreSQL runs, without
 * {@code kafka.bootstrap-servers} a broker, without {@code warehouse.stream-load} the embedded warehouse. {@code infra/compose/tieout.yaml}
 * is a complete example; {@link ConfigFile} reads it.
 *
 * @param personalDataKey the secret that protects texts about persons; empty generates one in the data directory where the event store is embedded,
 *     and refuses such texts where it is external
 */
public record TieoutConfig(
        LedgerSettings ledger,
        KafkaSettings kafka,
        WarehouseSettings warehouse,
        HttpSettings http,
        List<Source> sources,
        List<OperatorLogin> operators,
        Optional<Secret> personalDataKey) {
    public TieoutConfig {
        sources = List.copyOf(sources);
        operators = List.copyOf(operators);
    }

    /** An embedded stack on the usual ports. */
    public static TieoutConfig embedded() {
        return ConfigFile.parse("{}");
    }

    /** An embedded stack on free ports. */
    public static TieoutConfig embeddedOnFreePorts() {
        return ConfigFile.parse("{warehouse: {stream-load-port: 0, load-port: 0, mysql-port: 0}, http: {port: 0}}");
    }

    /** How to reach a server that asks for a name and a password. */
    public record Login(String user, Secret password) {}

    /** An external PostgreSQL and who we are there. */
    public record Database(String jdbcUrl, Login login) {}

    /**
     * The event store.
     *
     * @param external a PostgreSQL 15 or later; empty runs one in the data directory
     * @param accountingZone the zone in which a business day begins and ends
     * @param embeddedPort the port of the embedded server, 0 for a free one
     * @param writers how many transactions append facts at the same time
     */
    public record LedgerSettings(Optional<Database> external, ZoneId accountingZone, int embeddedPort, int writers) {}

    /**
     * The broker.
     *
     * @param bootstrapServers an external cluster; empty runs a broker in this process
     * @param properties further client properties, for example {@code security.protocol}
     * @param partitions of each topic when it is created
     * @param replicationFactor of each topic when it is created
     * @param instance names this process among those that share the cluster; the same after a restart, so that its partitions come back at once
     */
    public record KafkaSettings(
            Optional<String> bootstrapServers,
            Map<String, String> properties,
            int partitions,
            short replicationFactor,
            String instance,
            int embeddedPort) {
        public KafkaSettings {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * The warehouse.
     *
     * @param external a StarRocks cluster; empty runs the embedded warehouse
     * @param database where the tables are
     * @param embedded the ports of the embedded warehouse
     */
    public record WarehouseSettings(Optional<Cluster> external, String database, Ports embedded) {
        /**
         * A cluster and who we are there.
         *
         * @param streamLoad the HTTP addresses of the front ends, for example {@code http://fe1:8030}
         * @param mysql host and port of the MySQL protocol, for example {@code fe1:9030}
         */
        public record Cluster(List<String> streamLoad, String mysql, Login login) {
            public Cluster {
                streamLoad = List.copyOf(streamLoad);
            }
        }

        /** Ports on loopback, 0 for free ones: Stream Load front end, Stream Load back end, MySQL. */
        public record Ports(int streamLoad, int load, int mysql) {}
    }

    /** The HTTP door. */
    public record HttpSettings(String host, int port) {}

    /**
     * A system that may publish facts.
     *
     * @param name the CloudEvents {@code source} it publishes under
     * @param systems what it may speak of: order, payment, settlement, bank, finance, rights
     * @param token the bearer token it shows
     */
    public record Source(String name, Set<String> systems, Secret token) {
        public Source {
            systems = Set.copyOf(systems);
        }
    }

    /**
     * A person who may decide.
     *
     * @param name recorded with every decision
     * @param roles what the person may do: maker, checker, period-closer, resolver
     * @param token the bearer token the person shows
     */
    public record OperatorLogin(String name, Set<String> roles, Secret token) {
        public OperatorLogin {
            roles = Set.copyOf(roles);
        }
    }
}
