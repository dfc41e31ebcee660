package io.tieout.app.completeness;

import io.tieout.app.reconciliation.Cut;
import io.tieout.app.reconciliation.CutReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for rows that are on their way. */
final class CutWait {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private CutWait() {}

    /** The first cut that covers a place of the ledger, or the last one seen when the patience ends: a pipe that stands still is no reason to wait for ever. */
    static Cut until(CutReader cuts, long place, Duration patience) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        Cut cut = cuts.read();
        try {
            while (!cut.covers(place) && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                cut = cuts.read();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return cut;
    }
}
