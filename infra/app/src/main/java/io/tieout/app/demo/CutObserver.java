package io.tieout.app.demo;

import io.tieout.app.reconciliation.Cut;
import io.tieout.app.reconciliation.CutReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Watches the cut grow from outside, over the MySQL protocol as an analyst would, in a thread of its own until it is closed. */
final class CutObserver implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final DataSource warehouse;
    private final int partitions;
    private final Clock clock;
    private final CutTimeline timeline = new CutTimeline();
    private final CompletableFuture<Cut> reached = new CompletableFuture<>();
    private final Thread thread;
    private volatile long target = Long.MAX_VALUE;
    private volatile boolean stopping;
    private volatile @Nullable LongConsumer listener;

    private CutObserver(DataSource warehouse, int partitions, Clock clock) {
        this.warehouse = warehouse;
        this.partitions = partitions;
        this.clock = clock;
        this.thread = new Thread(this::watch, "demo-cut-observer");
    }

    /** Starts watching the tables of {@code warehouse}. */
    static CutObserver start(DataSource warehouse, int partitions, Clock clock) {
        CutObserver observer = new CutObserver(warehouse, partitions, clock);
        observer.thread.setDaemon(true);
        observer.thread.start();
        return observer;
    }

    /**
     * Waits until the cut covers {@code ledgerSeq}.
     *
     * @param progress told each cut that is seen meanwhile
     * @throws TimeoutException if it does not within {@code patience}
     */
    Cut await(long ledgerSeq, Duration patience, LongConsumer progress) throws TimeoutException, InterruptedException {
        listener = progress;
        target = ledgerSeq;
        try {
            return reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cut cannot be read: " + e.getCause(), e);
        }
    }

    /** The quantiles of the time from recorded to visible, over all events up to the awaited one. */
    CutTimeline.Quantiles quantiles(long upTo) throws SQLException {
        Map<Long, Instant> recorded = new HashMap<>();
        try (Connection connection = warehouse.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT ledger_seq, recorded_at FROM ledger_event")) {
            while (rows.next()) {
                if (rows.getLong(1) <= upTo) {
                    recorded.put(
                            rows.getLong(1),
                            rows.getObject(2, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC));
                }
            }
        }
        return timeline.quantiles(recorded);
    }

    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try (Connection connection = warehouse.getConnection()) {
            CutReader reader = new CutReader(connection, partitions);
            while (!stopping && !reached.isDone()) {
                Cut cut = reader.read();
                if (cut.known()) {
                    timeline.observed(clock.instant(), cut.ledgerSeq());
                    LongConsumer told = listener;
                    if (told != null) {
                        told.accept(cut.ledgerSeq());
                    }
                }
                if (cut.covers(target)) {
                    reached.complete(cut);
                } else {
                    LockSupport.parkNanos(INTERVAL.toNanos());
                }
            }
        } catch (SQLException | RuntimeException e) {
            reached.completeExceptionally(e);
        }
    }
}
