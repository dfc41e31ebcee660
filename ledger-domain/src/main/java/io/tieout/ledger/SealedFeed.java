package io.tieout.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The events up to a sealed place, in their order, for rebuilds: several connections read slices of the ledger ahead of whoever takes them, so that
 * the reader never waits for one query after another. Places up to a sealed one cannot change ({@link SealedHead}), so slices need not look for gaps
 * that may still fill. For one reader at a time.
 *
 * <pre>{@code
 * try (SealedFeed feed = new SealedFeed(eventStore, new SealedHead(eventStore).read(), 2)) {
 *     FeedBatch batch = feed.read(feed.start(), 5_000);
 * }
 * }</pre>
 */
public final class SealedFeed implements LedgerFeed, AutoCloseable {
    private static final String SLICE = SqlFeed.EVENT + "e.ledger_seq > ? AND e.ledger_seq <= ? ORDER BY e.ledger_seq";

    private final HikariDataSource connections;
    private final long upTo;
    private final int ahead;
    private final ExecutorService readers;
    private final Deque<Slice> slices = new ArrayDeque<>();

    /**
     * Reads nothing yet.
     *
     * @param eventStore connections to the event store, for a user who may read it
     * @param upTo a place of {@link SealedHead}
     * @param readers how many slices are read at the same time, at least 1
     */
    public SealedFeed(DataSource eventStore, long upTo, int readers) {
        if (readers < 1) {
            throw new IllegalArgumentException("readers " + readers + ": at least 1 must read; one a core is plenty");
        }
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("tieout-sealed-feed");
        pool.setDataSource(eventStore);
        pool.setAutoCommit(false);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(readers);
        this.connections = new HikariDataSource(pool);
        this.upTo = upTo;
        this.ahead = readers * 2;
        this.readers = Executors.newFixedThreadPool(readers, task -> {
            Thread reader = new Thread(task, "tieout-sealed-feed");
            reader.setDaemon(true);
            return reader;
        });
    }

    @Override
    public FeedPosition start() {
        return SqlPosition.START;
    }

    @Override
    public FeedPosition parse(String text) {
        return SqlPosition.parse(text);
    }

    /** The last place that this feed gives. */
    public long upTo() {
        return upTo;
    }

    /** {@inheritDoc} The next {@code maxEvents} places are a slice, so places that stayed empty make it smaller. */
    @Override
    public FeedBatch read(FeedPosition after, int maxEvents) {
        if (maxEvents < 1) {
            throw new IllegalArgumentException(
                    "maxEvents " + maxEvents + ": a read returns at least one event; ask for 1 or more");
        }
        long from = after.sealedUpTo();
        if (slices.isEmpty()
                || slices.getFirst().from() != from
                || slices.getFirst().width() != maxEvents) {
            forget();
        }
        readAhead(from, maxEvents);
        Slice slice = slices.pollFirst();
        if (slice == null) {
            return new FeedBatch(List.of(), after);
        }
        FeedBatch batch = new FeedBatch(taken(slice), new SqlPosition(slice.to(), List.of()));
        readAhead(slice.to(), maxEvents);
        return batch;
    }

    private void readAhead(long from, int width) {
        long next = slices.isEmpty() ? from : slices.getLast().to();
        while (slices.size() < ahead && next < upTo) {
            long first = next;
            long last = Math.min(upTo, first + width);
            slices.addLast(new Slice(first, last, width, readers.submit(() -> read(first, last))));
            next = last;
        }
    }

    private List<StoredEvent> read(long from, long to) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(SLICE)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            List<StoredEvent> events = new ArrayList<>();
            SqlFeed.collect(statement, events);
            connection.rollback();
            return events;
        }
    }

    private List<StoredEvent> taken(Slice slice) {
        try {
            return slice.events().get();
        } catch (ExecutionException e) {
            forget();
            throw new LedgerUnavailableException(
                    "the event store could not be read between " + slice.from() + " and " + slice.to(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            forget();
            throw new LedgerUnavailableException("interrupted while reading the event store", e);
        }
    }

    private void forget() {
        slices.forEach(slice -> slice.events().cancel(true));
        slices.clear();
    }

    @Override
    public void close() {
        forget();
        readers.shutdownNow();
        connections.close();
    }

    /** The places behind {@code from} up to {@code to}, being read. */
    private record Slice(long from, long to, int width, Future<List<StoredEvent>> events) {}
}
