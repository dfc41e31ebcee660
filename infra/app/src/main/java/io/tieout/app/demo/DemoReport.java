package io.tieout.app.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.app.reconciliation.Comparison;
import io.tieout.app.reconciliation.ReconciliationResult.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a demonstration showed.
 *
 * @param orders simulated
 * @param facts sent, repeated deliveries included
 * @param outcomes how often the ledger answered what
 * @param cut the consistent cut that was reconciled
 * @param events in the ledger
 * @param stages wall-clock time of each stage
 * @param cpu CPU time by stage of the pipe while facts were taken in and became visible
 * @param p50 median time from recorded to visible in every table
 * @param p99 99th percentile of the same
 * @param peakMemoryBytes the most resident memory of this process, 0 where the system does not tell
 * @param mysql host and port for MySQL clients
 * @param mysqlOptions the option file for MySQL clients
 */
public record DemoReport(
        int orders,
        long facts,
        Map<String, Long> outcomes,
        Comparison comparison,
        Map<String, String> titles,
        Verdict verdict,
        long cut,
        long events,
        Map<String, Duration> stages,
        Map<String, Duration> cpu,
        Duration p50,
        Duration p99,
        long peakMemoryBytes,
        String mysql,
        String mysqlOptions) {

    /** Whether every injected fault was found, nothing else was, and the cut covered it all. */
    public boolean exact() {
        return comparison.exact() && verdict != Verdict.INCOMPLETE;
    }

    /** Facts per second from the first fact sent to the last row visible. */
    public long factsPerSecond() {
        long millis = Math.max(
                1,
                stages.getOrDefault("ingest", Duration.ZERO)
                        .plus(stages.getOrDefault("visible", Duration.ZERO))
                        .toMillis());
        return facts * 1_000 / millis;
    }

    /** CPU microseconds per fact by stage. */
    public Map<String, Long> cpuMicrosPerFact() {
        Map<String, Long> micros = new LinkedHashMap<>();
        cpu.forEach((stage, time) -> micros.put(stage, time.toNanos() / 1_000 / Math.max(1, facts)));
        return micros;
    }

    /** The report as one JSON document. */
    public Json json() {
        Map<String, Object> seconds = new LinkedHashMap<>();
        stages.forEach((stage, time) -> seconds.put(stage, java.math.BigDecimal.valueOf(time.toMillis(), 3)));
        return new Json(
                orders,
                facts,
                outcomes,
                comparison.counts(Comparison.Row::injected),
                comparison.counts(Comparison.Row::found),
                comparison.counts(Comparison.Row::precisionPercent),
                comparison.counts(Comparison.Row::recallPercent),
                comparison.missed(),
                comparison.unexpected(),
                verdict.name(),
                cut,
                events,
                seconds,
                factsPerSecond(),
                cpuMicrosPerFact(),
                p50.toMillis(),
                p99.toMillis(),
                peakMemoryBytes >> 20,
                mysql,
                mysqlOptions);
    }

    /** The names that readers of {@code --output json} rely on. */
    public record Json(
            int orders,
            long facts,
            Map<String, Long> outcomes,
            Map<String, Integer> injected,
            Map<String, Integer> found,
            Map<String, Integer> precisionPercent,
            Map<String, Integer> recallPercent,
            int missed,
            @JsonProperty("false") int unexpected,
            String verdict,
            long cut,
            long events,
            Map<String, Object> seconds,
            long factsPerSecond,
            Map<String, Long> cpuMicrosPerFact,
            long visibleMillisP50,
            long visibleMillisP99,
            long peakMemoryMiB,
            String mysql,
            String mysqlOptions) {}
}
