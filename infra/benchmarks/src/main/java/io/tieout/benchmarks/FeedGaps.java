package io.tieout.benchmarks;

import io.tieout.ledger.FeedBatch;
import io.tieout.ledger.FeedPosition;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerFeed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events a second through the feed, 5,000 a read, on 200,000 events: without gaps, with every second place empty (each other batch of one rolled
 * back); and 20,000 events with every second place empty while a transaction of somebody else stays open, so that no gap can be given up and each read
 * asks for all of them again. Arguments: rounds (5).
 */
public final class FeedGaps {
    private static final int EVENTS = 200_000;
    private static final int FEW_EVENTS = 20_000;
    private static final int READ = 5_000;
    private static final String COPIES = """
            INSERT INTO ledger_event (ledger_seq, event_id, aggregate_type, aggregate_id, aggregate_seq, event_type, revision, routing_key,
              occurred_at, recorded_at, content_hash, payload, metadata)
            SELECT 1 + i * %d, gen_random_uuid(), aggregate_type, aggregate_id || '-' || i, aggregate_seq, event_type, revision,
              routing_key, occurred_at, recorded_at, content_hash, payload, metadata
            FROM ledger_event, generate_series(1, %d) AS i WHERE ledger_seq = 1
            """;

    private FeedGaps() {}

    /** Prints the median of each situation. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (BenchmarkStore store = BenchmarkStore.start();
                Ledger gapless = open(store, "gapless", 1, EVENTS);
                Ledger gaps = open(store, "gaps", 2, EVENTS);
                Ledger held = open(store, "held", 2, FEW_EVENTS);
                Connection open = store.connect("postgres")) {
            Map<String, List<Long>> rates = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                add(rates, "no gap", eventsPerSecond(gapless.feed()));
                add(rates, "every second place empty", eventsPerSecond(gaps.feed()));
                open.setAutoCommit(false);
                try (Statement statement = open.createStatement()) {
                    statement.execute("SELECT pg_current_xact_id()");
                }
                add(rates, "the same, an old transaction open", eventsPerSecond(held.feed()));
                open.rollback();
            }
            rates.forEach((situation, measured) -> System.out.printf(
                    "%-36s median %,d events/s of %s%n", situation, GroupedAppend.median(measured), measured));
        }
    }

    private static void add(Map<String, List<Long>> rates, String situation, long rate) {
        rates.computeIfAbsent(situation, s -> new ArrayList<>()).add(rate);
    }

    private static Ledger open(BenchmarkStore store, String name, int step, int events) throws SQLException {
        Ledger ledger = Ledger.open(store.database(name).build());
        ledger.record(SimulatedFacts.of(1, 1));
        try (Connection connection = store.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(COPIES.formatted(step, events));
            statement.execute("VACUUM ANALYZE ledger_event");
        }
        return ledger;
    }

    private static long eventsPerSecond(LedgerFeed feed) {
        long begun = System.nanoTime();
        long read = 0;
        FeedPosition position = feed.start();
        for (FeedBatch batch = feed.read(position, READ);
                !batch.events().isEmpty();
                batch = feed.read(position, READ)) {
            read += batch.events().size();
            position = feed.parse(batch.next().text());
        }
        return read * 1_000_000_000L / (System.nanoTime() - begun);
    }
}
