package io.tieout.app.ingest;

import java.util.Set;

/**
 * A system that may publish facts.
 *
 * @param name the CloudEvents {@code source} that its facts carry
 * @param systems the fact systems it speaks for, for example {@code order}
 * @param token the fingerprint of its bearer token; sources that share a token may be published by one client
 */
public record FactSource(String name, Set<String> systems, TokenHash token) {
    public FactSource {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "source name is blank: it must equal the CloudEvents source attribute of its facts");
        }
        if (systems.isEmpty()) {
            throw new IllegalArgumentException("source \"" + name
                    + "\" has no systems: name at least one that it may publish, for example [order]");
        }
        systems = Set.copyOf(systems);
    }
}
