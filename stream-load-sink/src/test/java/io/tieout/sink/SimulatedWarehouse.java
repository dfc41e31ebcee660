package io.tieout.sink;

import io.tieout.streamload.LabelReport;
import io.tieout.streamload.LabelState;
import io.tieout.streamload.LoadFigures;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Visibility;
import io.tieout.streamload.StreamLoadRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One table and its labels, with every fault that the protocol knows, in the order of a seed. */
final class SimulatedWarehouse {
    private static final LoadFigures NO_FIGURES = new LoadFigures(0, 0, 0, 0, 0);

    private static final class Load {
        private final List<Entry.Row> rows;
        private LabelState state = LabelState.PREPARE;
        private long finalMillis;

        private Load(List<Entry.Row> rows) {
            this.rows = rows;
        }

        private boolean isFinal() {
            return state == LabelState.VISIBLE || state == LabelState.ABORTED;
        }
    }

    private record Delayed(StreamLoadRequest request) {}

    private final Random random;
    private final boolean appendOnly;
    private final Set<Long> badOffsets;
    private final Map<String, Load> labels = new HashMap<>();
    private final List<Delayed> delayed = new ArrayList<>();
    private boolean faulty = true;
    private long nowMillis;

    /** Append-only: offsets in load order. */
    final List<Long> appended = new ArrayList<>();

    /** Append-only: what the offsets of each key add up to, as an aggregate table keeps nothing else. */
    final Map<String, Long> sums = new TreeMap<>();

    /** The largest offset, which an aggregate table keeps in a MAX column. */
    private long largest = -1;

    /** Keyed: the offset that each key's row came from. */
    final Map<String, Long> keyed = new TreeMap<>();

    SimulatedWarehouse(Random random, TableKind kind, Set<Long> badOffsets) {
        this.random = random;
        this.appendOnly = kind.appendOnly();
        this.badOffsets = badOffsets;
    }

    void heal() {
        faulty = false;
    }

    /** Something happens by itself: a running load ends, a committed one is published, a late request arrives. */
    void passTime(long nowMillis) {
        this.nowMillis = nowMillis;
        if (!delayed.isEmpty() && random.nextInt(4) == 0) {
            StreamLoadRequest late =
                    delayed.remove(random.nextInt(delayed.size())).request();
            if (free(late.label())) {
                run(late);
            }
        }
        for (Load load : labels.values()) {
            if (load.state == LabelState.COMMITTED && random.nextInt(3) == 0) {
                publish(load);
            } else if (load.state == LabelState.PREPARE && random.nextInt(3) == 0) {
                if (random.nextBoolean() && refused(load.rows).isEmpty()) {
                    publish(load);
                } else {
                    load.state = LabelState.ABORTED;
                    load.finalMillis = nowMillis;
                }
            }
        }
        // Evicted when enough newer labels came: not at once, and not while a request for one of them is under way.
        if (faulty && delayed.isEmpty()) {
            labels.values().removeIf(load -> load.isFinal() && nowMillis - load.finalMillis > 60);
        }
    }

    boolean quiet() {
        return delayed.isEmpty()
                && labels.values().stream()
                        .noneMatch(load -> load.state == LabelState.PREPARE || load.state == LabelState.COMMITTED);
    }

    LoadOutcome load(StreamLoadRequest request) {
        String label = request.label();
        int fault = faulty ? random.nextInt(10) : 9;
        if (fault == 0) {
            return new LoadOutcome.TryLater(label, "too many versions", Pressure.BACK_PRESSURE);
        }
        if (fault == 1) {
            return new LoadOutcome.Unknown(label, "request lost");
        }
        if (fault == 2) {
            delayed.add(new Delayed(request));
            return new LoadOutcome.Unknown(label, "request delayed");
        }
        Load earlier = labels.get(label);
        if (earlier != null && earlier.state != LabelState.ABORTED) {
            return earlier.state == LabelState.PREPARE
                    ? new LoadOutcome.InProgress(label, "running")
                    : new LoadOutcome.AlreadyLoaded(label, "finished");
        }
        if (fault == 3) {
            labels.put(label, new Load(rows(request)));
            return new LoadOutcome.Unknown(label, "reply lost, still running");
        }
        Optional<Entry.Row> bad = refused(rows(request));
        Load load = run(request);
        if (bad.isPresent()) {
            return fault == 4
                    ? new LoadOutcome.Unknown(label, "reply lost")
                    : new LoadOutcome.Rejected(label, "too many filtered rows", NO_FIGURES, Optional.empty());
        }
        if (fault == 5) {
            load.state = LabelState.COMMITTED;
            unpublish(load);
            return new LoadOutcome.Loaded(label, "Publish Timeout", NO_FIGURES, Visibility.COMMITTED, Optional.empty());
        }
        if (fault == 6) {
            return new LoadOutcome.Unknown(label, "reply lost after commit");
        }
        return new LoadOutcome.Loaded(label, "OK", NO_FIGURES, Visibility.VISIBLE, Optional.empty());
    }

    LabelReport labelState(String label) {
        if (faulty && random.nextInt(6) == 0) {
            return new LabelReport(LabelState.UNANSWERED, "away");
        }
        Load load = labels.get(label);
        return new LabelReport(load == null ? LabelState.UNKNOWN : load.state, "");
    }

    long lastOffset() {
        return largest;
    }

    private boolean free(String label) {
        Load load = labels.get(label);
        return load == null || load.state == LabelState.ABORTED;
    }

    private Load run(StreamLoadRequest request) {
        Load load = new Load(rows(request));
        labels.put(request.label(), load);
        if (refused(load.rows).isPresent()) {
            load.state = LabelState.ABORTED;
            load.finalMillis = nowMillis;
        } else {
            publish(load);
        }
        return load;
    }

    private Optional<Entry.Row> refused(List<Entry.Row> rows) {
        return rows.stream().filter(row -> badOffsets.contains(row.offset())).findFirst();
    }

    private void publish(Load load) {
        load.state = LabelState.VISIBLE;
        load.finalMillis = nowMillis;
        for (Entry.Row row : load.rows) {
            if (appendOnly) {
                appended.add(row.offset());
                sums.merge(key(row), row.offset(), Long::sum);
                largest = Math.max(largest, row.offset());
            } else if (row.delete()) {
                keyed.remove(key(row));
            } else {
                keyed.put(key(row), row.offset());
            }
        }
    }

    /** Takes back what {@link #run} showed: a committed load is not seen yet. Append-only rows are the last ones. */
    private void unpublish(Load load) {
        if (appendOnly) {
            for (Entry.Row row : load.rows) {
                appended.remove(appended.size() - 1);
                sums.merge(key(row), -row.offset(), Long::sum);
            }
            sums.values().removeIf(sum -> sum == 0);
            largest = appended.stream().mapToLong(Long::longValue).max().orElse(-1);
        }
    }

    private static List<Entry.Row> rows(StreamLoadRequest request) {
        return ((RowsBody) request.body()).rows();
    }

    private static String key(Entry.Row row) {
        return new String(row.origin().key(), StandardCharsets.UTF_8);
    }
}
