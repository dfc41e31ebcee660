package io.tieout.app.generation;

import io.tieout.projections.rows.Projections;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.sink.KafkaSink;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the projections and the sink of the generations that are in use, and goes over to another one when a rebuild says so: it lets go of the tables
 * that change places, says that it did, and goes on with the new generation once that is in use. A table whose rows another version made is left
 * alone. Safe for use by several threads.
 */
public final class LiveGenerations implements AutoCloseable {
    /** What a process does for the generations in use. */
    public enum Work {
        PROJECTING,
        LOADING
    }

    private static final Logger LOG = LoggerFactory.getLogger(LiveGenerations.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration LONGEST_CLOSE = Duration.ofMinutes(2);

    private final GenerationParts parts;
    private final Set<Work> work;
    private final TableRevisions revisions;
    private final GenerationLog log;
    private final Map<Integer, Projections> projections = new TreeMap<>();
    private final Map<Integer, Loading> loading = new TreeMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "tieout-generations");
    private Set<RowTable> foreign = Set.of();
    private GenerationLog.@Nullable State applied;

    private LiveGenerations(GenerationParts parts, Set<Work> work, TableRevisions revisions) {
        this.parts = parts;
        this.work = Set.copyOf(work);
        this.revisions = revisions;
        this.log = new GenerationLog(parts.kafka(), TieoutTopics.standard());
        thread.setDaemon(true);
    }

    private record Loading(Set<RowTable> tables, KafkaSink sink) {}

    /** Starts what is in use and returns; the first stack of an installation says that the first generation is. */
    public static LiveGenerations start(GenerationParts parts, Set<Work> work, TableRevisions revisions) {
        LiveGenerations generations = new LiveGenerations(parts, work, revisions);
        try {
            GenerationLog.State state = generations.log.refresh();
            if (state.live().isEmpty()) {
                generations.log.write(LiveTables.first(revisions));
                state = generations.log.refresh();
            }
            generations.apply(state);
        } catch (RuntimeException e) {
            generations.stopAll();
            generations.log.close();
            throw e;
        }
        generations.thread.start();
        return generations;
    }

    /** Stops everything, each part finishing what it took. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (!closing.await(LOOK_AGAIN.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    apply(log.refresh());
                } catch (RuntimeException e) {
                    LOG.warn("the generations in use could not be looked at; looking again", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopAll();
            log.close();
        }
    }

    private void apply(GenerationLog.State state) {
        if (state.equals(applied)) {
            return;
        }
        LiveTables live = state.live()
                .orElseThrow(() -> new IllegalStateException("topic \""
                        + TieoutTopics.standard().generations() + "\" lost what is in use; start a stack again"));
        tellForeign(live);
        Set<RowTable> held = state.building().map(Building::held).orElse(Set.of());
        Set<Integer> known = new TreeSet<>(live.generations());
        known.addAll(projections.keySet());
        known.addAll(loading.keySet());
        for (int generation : known) {
            Set<RowTable> tables = EnumSet.noneOf(RowTable.class);
            tables.addAll(live.tablesOf(generation, revisions));
            tables.removeAll(held);
            load(generation, tables);
            tables.retainAll(LiveTables.rebuildable());
            project(generation, tables);
        }
        if (!held.isEmpty() && work.contains(Work.LOADING)) {
            int generation = state.building().orElseThrow().generation();
            if (state.released().getOrDefault(parts.sinkInstance(), 0) != generation) {
                log.writeReleased(parts.sinkInstance(), generation);
                LOG.info("{} tables are held still for generation {}", held.size(), generation);
            }
        }
        applied = state;
    }

    private void load(int generation, Set<RowTable> tables) {
        if (!work.contains(Work.LOADING)) {
            return;
        }
        Loading running = loading.get(generation);
        if (running != null && !running.tables().equals(tables)) {
            loading.remove(generation);
            running.sink().close();
            running = null;
        }
        if (running == null && !tables.isEmpty()) {
            KafkaSink sink = parts.sink(generation, tables);
            sink.start();
            loading.put(generation, new Loading(Set.copyOf(tables), sink));
            LOG.info("loading generation {} into {} tables", generation, tables.size());
        }
    }

    private void project(int generation, Set<RowTable> tables) {
        if (!work.contains(Work.PROJECTING)) {
            return;
        }
        Projections running = projections.get(generation);
        if (running != null && tables.isEmpty()) {
            projections.remove(generation);
            running.close();
        } else if (running == null && !tables.isEmpty()) {
            Projections started = parts.projections(TieoutTopics.standard().ofGeneration(generation));
            started.start();
            projections.put(generation, started);
            LOG.info("projecting generation {}", generation);
        }
    }

    private void tellForeign(LiveTables live) {
        Set<RowTable> now = live.foreign(revisions);
        if (!now.equals(foreign) && !now.isEmpty()) {
            List<String> names = now.stream().map(RowTable::tableName).sorted().toList();
            LOG.warn(
                    "the rows of {} were made by another version and are left as they are: run tieout replay --tables {}",
                    names,
                    String.join(",", names));
        }
        foreign = now;
    }

    private void stopAll() {
        loading.values().forEach(running -> running.sink().close());
        loading.clear();
        projections.values().forEach(Projections::close);
        projections.clear();
    }
}
