package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig;
import io.tieout.app.generation.GenerationParts;
import io.tieout.sink.FlushPolicy;
import io.tieout.streamload.StreamLoadClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** How this installation projects and loads, for the stack and for a rebuild beside it. */
public final class Generations {
    /** A load costs the warehouse the same whether it carries a hundred rows or thousands, so rows wait a second for company. */
    private static final FlushPolicy FLUSH = new FlushPolicy(20_000, 16L << 20, Duration.ofSeconds(1));

    private Generations() {}

    static GenerationParts parts(
            TieoutConfig config,
            Map<String, Object> kafka,
            Path stateDirectory,
            StreamLoadClient client,
            DataSource warehouse) {
        return new GenerationParts(
                kafka,
                stateDirectory,
                config.kafka().instance(),
                client,
                warehouse,
                config.warehouse().database(),
                KafkaTopics.ROWS_REJECTED,
                FLUSH,
                KafkaTopics::routes,
                GenerationParts.SINK_GROUP);
    }

    /**
     * What a rebuild works with: the stack that runs on {@code dataDirectory}, or the servers of the configuration.
     *
     * @param client stays the caller's to close
     * @throws io.tieout.app.config.ConfigException if nothing runs there
     */
    public static GenerationParts ofRunning(TieoutConfig config, Path dataDirectory, StreamLoadClient client) {
        return parts(
                config,
                RunningStack.kafka(config, dataDirectory),
                dataDirectory.resolve("projections"),
                client,
                RunningStack.warehouse(config, dataDirectory).server());
    }
}
