package io.tieout.ledger;

import io.tieout.ledger.chain.LedgerChain;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals at a steady interval, and once more at the end. What fails is tried again: sealing is behind then, recording is not. */
final class ChainThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChainThread.class);

    private final LedgerChain chain;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> sealing;
    private boolean failing;

    ChainThread(LedgerChain chain, Duration interval) {
        this.chain = chain;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread sealer = new Thread(task, "ledger-sealer");
            sealer.setDaemon(true);
            return sealer;
        });
        this.sealing = thread.scheduleWithFixedDelay(
                this::seal, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void seal() {
        try {
            chain.seal();
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warn("the hash chain cannot be continued now; it is tried again", e);
                failing = true;
            }
        }
    }

    @Override
    public void close() {
        sealing.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("sealing did not end within a minute; the next start goes on");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        seal();
    }
}
