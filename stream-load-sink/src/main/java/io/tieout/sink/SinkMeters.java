package io.tieout.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tieout.streamload.LoadOutcome;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the sink counts; the names are part of its contract. Thread-safe. */
final class SinkMeters {
    private final Optional<MeterRegistry> registry;

    SinkMeters(Optional<MeterRegistry> registry) {
        this.registry = registry;
    }

    /** Shows a sink's status for as long as its registry lives. */
    void watch(StatusBoard board, Iterable<TableRoute> routes) {
        registry.ifPresent(meters -> {
            for (TableRoute route : routes) {
                Function<Function<TableStatus, Number>, Supplier<Number>> read =
                        figure -> () -> figure.apply(board.table(route));
                Tags table = tags(route);
                counter(
                        meters,
                        "stream.sink.rows.loaded",
                        "Rows seen to be in the table",
                        table,
                        board,
                        route,
                        TableStatus::rowsLoaded);
                counter(
                        meters,
                        "stream.sink.rows.rejected",
                        "Records in the rejected topic",
                        table,
                        board,
                        route,
                        TableStatus::rowsRejected);
                gauge(
                        meters,
                        "stream.sink.lag.offsets",
                        "Records not yet in the table",
                        table,
                        read.apply(TableStatus::lagRecords));
                gauge(
                        meters,
                        "stream.sink.lag.seconds",
                        "Age of the oldest record that is read but not in the table",
                        table,
                        read.apply(status -> status.lag().toMillis() / 1000.0));
                gauge(
                        meters,
                        "stream.sink.backpressure.seconds",
                        "Time that loads were slowed down, in all",
                        table,
                        read.apply(status -> status.slowed().toMillis() / 1000.0));
                gauge(
                        meters,
                        "stream.sink.flush.factor",
                        "How many times larger and rarer than configured loads are",
                        table,
                        read.apply(TableStatus::flushFactor));
                gauge(
                        meters,
                        "stream.sink.state",
                        "0 waiting, 1 running, 2 paused, 3 slowed down, 4 retrying, 5 in error",
                        table,
                        read.apply(status -> status.state().figure()));
            }
            gauge(
                    meters,
                    "stream.sink.buffered.bytes",
                    "Memory of the rows that are read but not in a table",
                    Tags.empty(),
                    board::bufferedBytes);
        });
    }

    /** A load of the sink was answered. */
    void loadEnded(TableRoute route, Job.Load load, LoadOutcome outcome) {
        registry.ifPresent(meters -> {
            Tags table = tags(route);
            if (outcome instanceof LoadOutcome.Loaded) {
                summary(meters, "stream.sink.flush.rows", "Rows of a load", "rows", table)
                        .record(load.rows());
                summary(meters, "stream.sink.flush.bytes", "Bytes of a load before compression", "bytes", table)
                        .record((double) load.bytes());
            } else {
                Counter.builder("stream.sink.retries")
                        .description("Loads of the sink that did not end it: sent again, asked for, halved or diverted")
                        .tags(table)
                        .register(meters)
                        .increment();
            }
        });
    }

    private static DistributionSummary summary(
            MeterRegistry meters, String name, String description, String unit, Tags tags) {
        return DistributionSummary.builder(name)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(meters);
    }

    private static void gauge(
            MeterRegistry meters, String name, String description, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tags(tags).register(meters);
    }

    private static void counter(
            MeterRegistry meters,
            String name,
            String description,
            Tags tags,
            StatusBoard board,
            TableRoute route,
            Function<TableStatus, Long> value) {
        FunctionCounter.builder(
                        name, board, shown -> value.apply(shown.table(route)).doubleValue())
                .description(description)
                .tags(tags)
                .register(meters);
    }

    private static Tags tags(TableRoute route) {
        return Tags.of("table", route.name(), "topic", route.topic());
    }
}
