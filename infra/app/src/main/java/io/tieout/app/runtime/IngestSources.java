package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.Source;
import io.tieout.app.ingest.FactSource;
import io.tieout.app.ingest.FactSystems;
import io.tieout.app.ingest.SourceRegistry;
import io.tieout.app.ingest.TokenHash;
import io.tieout.app.simulator.SimulatedSystem;
import io.tieout.ledger.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who may publish: the configured sources; where none is configured, the systems of the simulated world under one generated token. */
final class IngestSources {
    private IngestSources() {}

    static SourceRegistry of(List<Source> configured, Secret embeddedToken) {
        List<FactSource> sources = configured.isEmpty()
                ? simulated(TokenHash.of(embeddedToken.reveal()))
                : configured.stream()
                        .map(source -> new FactSource(
                                source.name(),
                                source.systems(),
                                TokenHash.of(source.token().reveal())))
                        .toList();
        return SourceRegistry.of(sources, FactSystems.ofTheLedger());
    }

    private static List<FactSource> simulated(TokenHash token) {
        return Arrays.stream(SimulatedSystem.values())
                .map(system -> new FactSource(system.source(), Set.of(system.system()), token))
                .toList();
    }
}
