package io.tieout.sink;

import io.tieout.streamload.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the loop needs to know.
 *
 * @param generation part of every label and commit note
 * @param maxBufferedBytes above this no partition is fetched
 * @param drainTimeout how long a stop or a revocation waits for running loads
 * @param backoff the pauses after trouble; those that need a person or a rest take the longest
 * @param switches which topics somebody paused
 * @param meters where to count
 */
record SinkSettings(
        List<TableRoute> routes,
        Optional<WatermarkTable> watermarks,
        FlushPolicy flush,
        String generation,
        long maxBufferedBytes,
        Duration drainTimeout,
        RetryPolicy backoff,
        Clock clock,
        Switches switches,
        SinkMeters meters) {
    SinkSettings {
        routes = List.copyOf(routes);
    }
}
