package io.tieout.app.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may publish. Immutable, for any thread. */
public final class SourceRegistry {
    private final List<FactSource> sources;
    private final FactSystems systems;

    private SourceRegistry(List<FactSource> sources, FactSystems systems) {
        this.sources = List.copyOf(sources);
        this.systems = systems;
        Set<String> names = new HashSet<>();
        for (FactSource source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException("source \"" + source.name()
                        + "\" is configured twice: names are unique; merge the entries or rename one");
            }
        }
    }

    /** The registry of the configured sources, each named once. */
    public static SourceRegistry of(List<FactSource> sources, FactSystems systems) {
        return new SourceRegistry(sources, systems);
    }

    /** The publisher with this bearer token; every configured hash is compared, so that the answer's time does not tell which one matched. */
    Optional<Publisher> authenticate(String token) {
        Map<String, FactSource> own = new HashMap<>();
        for (FactSource source : sources) {
            if (source.token().matches(token)) {
                own.put(source.name(), source);
            }
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new Publisher(own, systems));
    }

    /** A publisher of every configured source, for a transport that is trusted to name the source truly. */
    Publisher trusted() {
        Map<String, FactSource> all = new HashMap<>();
        sources.forEach(source -> all.put(source.name(), source));
        return new Publisher(all, systems);
    }
}
