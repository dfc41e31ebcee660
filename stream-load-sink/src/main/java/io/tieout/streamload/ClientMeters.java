package io.tieout.streamload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the client counts; the names are part of its contract. Thread-safe. */
final class ClientMeters {
    private final Optional<MeterRegistry> registry;

    ClientMeters(Optional<MeterRegistry> registry) {
        this.registry = registry;
    }

    /** A load was answered, or given up. */
    void ended(StreamLoadRequest request, LoadOutcome outcome, long nanos) {
        registry.ifPresent(meters -> {
            Tags table = Tags.of("table", request.database() + "." + request.table());
            String name = outcome.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
            Timer.builder("stream.load.requests")
                    .description("Loads by outcome, with the time from the request to its reply")
                    .tags(table.and("outcome", name.toLowerCase(Locale.ROOT)))
                    .register(meters)
                    .record(nanos, TimeUnit.NANOSECONDS);
            if (outcome instanceof LoadOutcome.Loaded loaded) {
                Counter.builder("stream.load.rows")
                        .description("Rows that the warehouse says it loaded")
                        .tags(table)
                        .register(meters)
                        .increment((double) loaded.figures().loadedRows());
            }
            long bytes = request.body().lengthInBytes();
            if (bytes >= 0) {
                DistributionSummary.builder("stream.load.bytes")
                        .description("Bytes of a load before compression")
                        .baseUnit("bytes")
                        .tags(table)
                        .register(meters)
                        .record((double) bytes);
            }
            if (outcome instanceof LoadOutcome.AlreadyLoaded || outcome instanceof LoadOutcome.InProgress) {
                counted("stream.load.label.conflicts", "Loads that met their label in use", table);
            }
        });
    }

    /** A load is sent again, or its label asked. */
    void retried(StreamLoadRequest request, String how) {
        counted(
                "stream.load.retries",
                "Requests after the first of a load, by what they do",
                Tags.of("table", request.database() + "." + request.table(), "how", how));
    }

    void failedOver() {
        counted("stream.load.frontend.failures", "Times that a front end did not answer", Tags.empty());
    }

    private void counted(String name, String description, Tags tags) {
        registry.ifPresent(meters -> Counter.builder(name)
                .description(description)
                .tags(tags)
                .register(meters)
                .increment());
    }
}
