package io.tieout.projections.publisher;

import io.tieout.ledger.LedgerFeed;
import io.tieout.projections.publisher.PublisherStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the ledger to the events topic on a thread of its own, exactly once for readers that read committed records.
 *
 * <p>It has no state but the position on its topic. Whatever fails, it drops the producer, waits, finds the position again and goes on; it ends
 * only by {@link #close}. Two publishers of one ledger cannot both write: the later one fences the earlier, which then stands by and takes over
 * when the other falls silent. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Publisher publisher = new Publisher(config, ledger.feed(), Clock.systemUTC())) {
 *     publisher.start();
 *     ...
 * }
 * }</pre>
 */
public final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(60);

    private final PublisherConfig config;
    private final LedgerFeed feed;
    private final Clock clock;
    private final ProducerSource producers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "tieout-publisher");
    private volatile PublisherStatus status = new PublisherStatus(State.STARTING, 0, -1, false, null);

    /**
     * Does nothing yet.
     *
     * @param clock gives the markers their record time
     */
    public Publisher(PublisherConfig config, LedgerFeed feed, Clock clock) {
        this(config, feed, clock, ProducerSource.kafka());
    }

    Publisher(PublisherConfig config, LedgerFeed feed, Clock clock, ProducerSource producers) {
        this.config = config;
        this.feed = feed;
        this.clock = clock;
        this.producers = producers;
    }

    /** Starts publishing; once only. Returns at once. */
    public void start() {
        thread.start();
    }

    /** What it is doing now. */
    public PublisherStatus status() {
        return status;
    }

    /** Finishes the transaction at hand and stops. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
            if (thread.isAlive()) {
                LOG.warn("publisher did not stop in {}; interrupting it", LONGEST_CLOSE);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration backoff = config.firstBackoff();
        while (isOpen()) {
            long before = status.published();
            try {
                publishUntilClosed();
            } catch (RuntimeException e) {
                if (!isOpen()) {
                    LOG.info("publisher was closed while it failed", e);
                    break;
                }
                backoff = status.published() > before ? config.firstBackoff() : backoff;
                recover(e, backoff);
                backoff = min(backoff.multipliedBy(2), config.maxBackoff());
            } catch (Error e) {
                become(State.STOPPED, e);
                LOG.error("publisher stops at position {}: the process is broken", status.sealedUpTo(), e);
                throw e;
            }
        }
        become(State.STOPPED, null);
    }

    private void publishUntilClosed() {
        become(State.STARTING, null);
        try (PublishingSession session = PublishingSession.open(config, feed, clock, producers)) {
            LOG.info(
                    "publishing to {} from {}",
                    config.topics().events(),
                    session.position().sealedUpTo());
            while (isOpen()) {
                int events = session.publish();
                boolean atHead = events < config.maxEvents();
                status = new PublisherStatus(
                        State.PUBLISHING,
                        status.published() + events,
                        session.position().sealedUpTo(),
                        atHead,
                        status.lastError());
                if (atHead) {
                    pause(config.maxDelay());
                }
            }
        }
    }

    private void recover(RuntimeException failure, Duration backoff) {
        if (isFenced(failure)) {
            become(State.STANDBY, failure);
            LOG.warn("another publisher with transactional id {} took over; standing by", config.transactionalId());
            awaitSilence();
        } else {
            become(State.BACKING_OFF, failure);
            LOG.warn(
                    "publishing to {} failed; starting over in {}",
                    config.topics().events(),
                    backoff,
                    failure);
            pause(backoff);
        }
    }

    private void awaitSilence() {
        PositionLog log = new PositionLog(config);
        boolean heard = true;
        while (heard && isOpen()) {
            try {
                long before = log.signOfLife();
                pause(config.takeoverAfter());
                heard = log.signOfLife() != before;
            } catch (RuntimeException e) {
                LOG.warn(
                        "standby cannot watch {}; trying again", config.topics().events(), e);
                pause(config.maxBackoff());
            }
        }
    }

    private void become(State state, @Nullable Throwable failure) {
        PublisherStatus now = status;
        String error = failure == null ? now.lastError() : failure.toString();
        status = new PublisherStatus(state, now.published(), now.sealedUpTo(), now.atHead(), error);
    }

    private void pause(Duration duration) {
        try {
            if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("publisher is closing");
            }
        } catch (InterruptedException e) {
            closing.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private static boolean isFenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
