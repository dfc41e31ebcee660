package io.tieout.app.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link KafkaIngest} has done since its start.
 *
 * @param state whether it still takes facts
 * @param outcomes how many facts had each outcome
 * @param retries how often records were taken again because the ledger could not record them
 */
public record KafkaIngestStatus(State state, Map<String, Long> outcomes, long retries) {
    /** Whether facts are taken. */
    public enum State {
        RUNNING,
        /** Stopped by an error that waiting does not cure; the log has it. */
        FAILED
    }

    static final KafkaIngestStatus STARTED = new KafkaIngestStatus(State.RUNNING, Map.of(), 0);

    public KafkaIngestStatus {
        outcomes = Map.copyOf(outcomes);
    }

    KafkaIngestStatus plus(List<ItemOutcome> items) {
        Map<String, Long> sums = new TreeMap<>(outcomes);
        items.forEach(item -> sums.merge(item.outcome().status(), 1L, Long::sum));
        return new KafkaIngestStatus(state, sums, retries);
    }

    KafkaIngestStatus retried() {
        return new KafkaIngestStatus(state, outcomes, retries + 1);
    }

    KafkaIngestStatus failed() {
        return new KafkaIngestStatus(State.FAILED, outcomes, retries);
    }
}
