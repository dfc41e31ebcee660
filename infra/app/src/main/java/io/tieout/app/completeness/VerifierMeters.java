package io.tieout.app.completeness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What the verifier shows in Micrometer's global registry; the names are part of its contract. */
final class VerifierMeters implements AutoCloseable {
    private final List<Meter> meters;

    VerifierMeters(Supplier<CompletenessStatus> status, Clock clock) {
        this.meters = List.of(
                gauge(
                        "tieout.completeness.cut",
                        "Ledger sequence up to which the warehouse was compared last",
                        () -> status.get().verifiedSeq()),
                gauge(
                        "tieout.completeness.differences",
                        "Rows that are not what the event log gives",
                        () -> status.get().differenceCount()),
                gauge(
                        "tieout.completeness.behind",
                        "Places of the ledger that the expected rows are behind the warehouse's cut",
                        () -> status.get().behind()),
                gauge(
                        "tieout.completeness.age.seconds",
                        "Time since the last comparison ended; -1 before the first",
                        () -> status.get()
                                .verifiedAt()
                                .map(at -> Duration.between(at, clock.instant()).toSeconds())
                                .orElse(-1L)));
    }

    private static Meter gauge(String name, String description, Supplier<Number> value) {
        return Gauge.builder(name, value).description(description).register(Metrics.globalRegistry);
    }

    @Override
    public void close() {
        meters.forEach(Metrics.globalRegistry::remove);
    }
}
