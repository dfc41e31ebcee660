package io.tieout.app.config;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of the stack that can run alone. A part that others need but that is not embedded is reached by its configured address. */
public enum Role {
    /** The HTTP and Kafka doors for facts; the only writer of the event store. */
    INGEST,
    /** Event store to {@code tieout.ledger.events}. */
    PUBLISHER,
    /** Events to rows. */
    PROJECTIONS,
    /** Rows to the warehouse. */
    SINK,
    /** The embedded warehouse, where no cluster is configured. */
    WAREHOUSE;

    /** Every role. */
    public static Set<Role> all() {
        return EnumSet.allOf(Role.class);
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new ConfigException(
                "role \"" + word + "\" is unknown: use ingest, publisher, projections, sink or warehouse");
    }
}
