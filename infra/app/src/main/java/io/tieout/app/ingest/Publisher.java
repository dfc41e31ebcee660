package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactRejection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A client that showed who it is, and what it may therefore publish. */
final class Publisher {
    private final Map<String, FactSource> own;
    private final FactSystems systems;

    Publisher(Map<String, FactSource> own, FactSystems systems) {
        this.own = Map.copyOf(own);
        this.systems = systems;
    }

    /** The names of the sources that it speaks for, sorted. */
    Set<String> names() {
        return new TreeSet<>(own.keySet());
    }

    /** Why this client may not publish the fact; empty where it may. Unknown types pass: the ledger refuses them and says which it knows. */
    Optional<FactRejection> refusal(FactEnvelope fact) {
        FactSource source = own.get(fact.source());
        if (source == null) {
            return Optional.of(new FactRejection(
                    "/source",
                    EnvelopeReader.shortened(fact.source()),
                    "a client publishes only under its own source names " + new TreeSet<>(own.keySet()),
                    "send it with the token of that source, or correct the source"));
        }
        return systems.systemOf(fact.type())
                .filter(system -> !source.systems().contains(system))
                .map(system -> new FactRejection(
                        "/type",
                        EnvelopeReader.shortened(fact.type()),
                        "source \"" + source.name() + "\" publishes facts of " + new TreeSet<>(source.systems())
                                + " only, and this is one of " + system,
                        "let the " + system + " system publish it, or add " + system
                                + " to the systems of the source in the configuration"));
    }
}
