package io.tieout.streamload;

import java.time.Duration;

/** Waiting, passed in so that a test need not wait. */
@FunctionalInterface
interface Pause {
    void sleep(Duration length) throws InterruptedException;
}
