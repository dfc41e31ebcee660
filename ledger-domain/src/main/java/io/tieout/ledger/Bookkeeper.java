package io.tieout.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger and concludes what needs no person: opens a break for each conflict, proposes a supplement for each fact that came too late
 * for its period, clears a break that was written off. It works behind the append, so facts pay nothing for it, and under command ids that are
 * derived from the events: it may read an event twice, stop anywhere and run in several processes, and still concludes each thing once.
 *
 * <pre>{@code
 * try (Bookkeeper bookkeeper = Bookkeeper.start(ledger)) {
 *     ...
 * }
 * }</pre>
 */
public final class Bookkeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);
    private static final int MAX_EVENTS = 1_000;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Conclusions conclusions;
    private final FollowerPlace place;
    private final LedgerFeed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final Thread thread = new Thread(this::run, "bookkeeper");
    private boolean closed;

    private Bookkeeper(Conclusions conclusions, FollowerPlace place, LedgerFeed feed) {
        this.conclusions = conclusions;
        this.place = place;
        this.feed = feed;
    }

    /** Starts following where the last one of this database stopped. The ledger stays the caller's to close, after this. */
    public static Bookkeeper start(Ledger ledger) {
        Bookkeeper bookkeeper = new Bookkeeper(ledger.conclusions(), ledger.bookkeepersPlace(), ledger.feed());
        bookkeeper.thread.setDaemon(true);
        bookkeeper.thread.start();
        return bookkeeper;
    }

    private void run() {
        FeedPosition position = null;
        while (!isClosedAfter(Duration.ZERO)) {
            try {
                FeedPosition from = position == null ? place.read() : position;
                FeedBatch batch = feed.read(from, MAX_EVENTS);
                conclusions.from(batch.events());
                if (!batch.next().text().equals(from.text())) {
                    place.write(batch.next());
                }
                position = batch.next();
                if (batch.events().isEmpty() && isClosedAfter(IDLE)) {
                    return;
                }
            } catch (LedgerUnavailableException | SQLException e) {
                LOG.warn(
                        "the bookkeeper could not reach the event store and tries again; nothing is lost meanwhile", e);
                if (isClosedAfter(AFTER_FAILURE)) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error(
                        "the bookkeeper cannot conclude from an event behind {} and tries again; facts are recorded all the same",
                        position == null ? "its place" : position.text(),
                        e);
                if (isClosedAfter(AFTER_FAILURE)) {
                    return;
                }
            }
        }
    }

    private boolean isClosedAfter(Duration wait) {
        lock.lock();
        try {
            long nanos = wait.toNanos();
            while (!closed && nanos > 0) {
                nanos = closing.awaitNanos(nanos);
            }
            return closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Finishes the batch under way and stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
