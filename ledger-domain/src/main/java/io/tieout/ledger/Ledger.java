package io.tieout.ledger;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event-sourced ledger on PostgreSQL: facts go in, each becomes at most one event, and the feed gives the events back in order. Safe for use
 * by several threads; several ledgers may share one database.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(config)) {
 *     List<FactOutcome> outcomes = ledger.record(facts);
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {
    private final @Nullable LedgerFeed feed;

    private Ledger(@Nullable LedgerFeed feed) {
        this.feed = feed;
    }

    /** Opens the ledger and brings the schema of its database to this version. */
    public static Ledger open(LedgerConfig config) {
        return new Ledger(null);
    }

    /** Records facts; returns one outcome per fact, in the same order, when they are durable. */
    public List<FactOutcome> record(List<FactEnvelope> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        throw new IllegalStateException("the event store follows this commit");
    }

    public LedgerFeed feed() {
        if (feed == null) {
            throw new IllegalStateException("the event store follows this commit");
        }
        return feed;
    }

    @Override
    public void close() {}
}
