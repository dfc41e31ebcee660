package io.tieout.sink;

import io.tieout.sink.PieceProtocol.Severity;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the loop writes how it gets on and everyone else reads it. Thread-safe. */
final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final List<TableRoute> routes;
    private final Map<TableRoute, TableStatus> tables = new ConcurrentHashMap<>();
    private final Map<TableRoute, String> lastErrors = new ConcurrentHashMap<>();
    private final Map<TableRoute, Counts> totals = new HashMap<>();
    private final Map<PartitionWork, Counts> counted = new HashMap<>();
    private volatile boolean drained;
    private volatile long bufferedBytes;
    private volatile SinkStatus.State state = SinkStatus.State.NEW;
    private volatile Optional<String> watermarkError = Optional.empty();
    private volatile Optional<String> lastError = Optional.empty();

    /** Rows so far. */
    private record Counts(long loaded, long rejected) {
        static final Counts ZERO = new Counts(0, 0);
    }

    StatusBoard(List<TableRoute> routes) {
        this.routes = List.copyOf(routes);
        routes.forEach(route -> tables.put(
                route, status(route, List.of(), 0, Duration.ZERO, new FlushPace(FlushPolicy.DEFAULT), 0, false)));
    }

    /** One table's figures now. */
    TableStatus table(TableRoute route) {
        return Objects.requireNonNull(tables.get(route), "as many as routes");
    }

    long bufferedBytes() {
        return bufferedBytes;
    }

    SinkStatus status() {
        List<TableStatus> now = routes.stream().map(tables::get).toList();
        return new SinkStatus(state, now, watermarkError, lastError, drained);
    }

    void state(SinkStatus.State state) {
        this.state = state;
    }

    /** The sink has ended and nothing that it read is left. */
    void drained() {
        this.drained = true;
    }

    void watermarkError(Optional<String> error) {
        this.watermarkError = error;
    }

    void lastError(Optional<String> error) {
        this.lastError = error;
    }

    /** Trouble of a table. Logged once a wording, loudly where a person must act. */
    void trouble(TableRoute route, Trouble trouble) {
        String before = lastErrors.put(route, trouble.why());
        if (trouble.why().equals(before)) {
            return;
        }
        if (trouble.severity() == Severity.ERROR) {
            LOG.error("{} does not load and needs a person: {}", route.name(), trouble.why());
        } else {
            LOG.info("{} waits: {}", route.name(), trouble.why());
        }
    }

    /** Takes new figures; called by the loop's thread alone. Counts survive partitions that leave. */
    void update(Assignment assignment, Switches switches, Function<TopicPartition, OptionalLong> lag, long nowMillis) {
        List<PartitionWork> works = assignment.works();
        for (PartitionWork work : works) {
            Counts now = new Counts(work.rowsLoaded(), work.rowsRejected());
            Counts before = counted.put(work, now);
            Counts known = before == null ? Counts.ZERO : before;
            totals.merge(
                    work.route(),
                    new Counts(now.loaded() - known.loaded(), now.rejected() - known.rejected()),
                    (total, more) -> new Counts(total.loaded() + more.loaded(), total.rejected() + more.rejected()));
        }
        counted.keySet().retainAll(works);
        bufferedBytes = assignment.bufferedBytes();
        for (TableRoute route : routes) {
            List<PartitionWork> mine =
                    works.stream().filter(work -> work.route().equals(route)).toList();
            long behind = 0;
            long oldest = nowMillis;
            for (PartitionWork work : mine) {
                behind += work.pendingRows() + lag.apply(work.partition()).orElse(0);
                long pending = work.oldestPendingMillis();
                oldest = pending < 0 ? oldest : Math.min(oldest, pending);
            }
            tables.put(
                    route,
                    status(
                            route,
                            mine,
                            behind,
                            Duration.ofMillis(nowMillis - oldest),
                            assignment.pace(route),
                            nowMillis,
                            switches.paused(route.topic())));
        }
    }

    private TableStatus status(
            TableRoute route,
            List<PartitionWork> mine,
            long behind,
            Duration lag,
            FlushPace pace,
            long nowMillis,
            boolean paused) {
        Counts total = totals.getOrDefault(route, Counts.ZERO);
        return new TableStatus(
                route.name(),
                route.topic(),
                paused ? TableStatus.State.PAUSED : worst(mine),
                mine.size(),
                total.loaded(),
                total.rejected(),
                behind,
                lag,
                pace.factor(),
                Duration.ofMillis(pace.slowedMillis(nowMillis)),
                Optional.ofNullable(lastErrors.get(route)));
    }

    private static TableStatus.State worst(List<PartitionWork> works) {
        TableStatus.State worst = TableStatus.State.WAITING;
        for (PartitionWork work : works) {
            TableStatus.State state = state(work);
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
        return worst;
    }

    private static TableStatus.State state(PartitionWork work) {
        if (work.trouble().isPresent()) {
            return switch (work.trouble().get().severity()) {
                case ERROR -> TableStatus.State.ERROR;
                case BACK_PRESSURE -> TableStatus.State.SLOWED;
                case TRANSIENT -> TableStatus.State.RETRYING;
            };
        }
        if (work.slowed()) {
            return TableStatus.State.SLOWED;
        }
        return work.located() ? TableStatus.State.RUNNING : TableStatus.State.WAITING;
    }
}
