package io.tieout.app.replay;

import io.tieout.app.generation.Building;
import io.tieout.app.generation.Building.Phase;
import io.tieout.app.generation.GenerationLog;
import io.tieout.app.generation.GenerationParts;
import io.tieout.app.generation.LiveTables;
import io.tieout.app.generation.TableRevisions;
import io.tieout.app.replay.RebuildReport.CheckedTable;
import io.tieout.ledger.SealedFeed;
import io.tieout.ledger.SealedHead;
import io.tieout.projections.publisher.Publisher;
import io.tieout.projections.publisher.PublisherConfig;
import io.tieout.projections.rows.Projections;
import io.tieout.projections.rows.ProjectionsStatus;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import io.tieout.projections.wire.TopicCreation;
import io.tieout.sink.KafkaSink;
import io.tieout.starrocks.SchemaCatalogue;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Builds a new generation of tables from the event store while the old one is in use, compares it with the event store, lets it catch up with the ledger
 * and changes the tables against each other. Where it was killed, running it again goes on; which step that is, is on the topic of generations
 * and in the tables' comments, nowhere else. It appends nothing, sends no command and writes no topic that others read. For one thread.
 *
 * <pre>{@code
 * RebuildReport report = new Rebuild(parts, eventStore, RebuildConfig.ofAll(1, (short) 1)).run(progress);
 * }</pre>
 */
public final class Rebuild {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration RELEASE_PATIENCE = Duration.ofMinutes(3);

    private final GenerationParts parts;
    private final DataSource eventStore;
    private final RebuildConfig config;
    private final TieoutTopics topics = TieoutTopics.standard();
    private final TableRevisions revisions = TableRevisions.current();
    private final Watermarks watermarks;

    /** @param eventStore connections to the event store; it is only read */
    public Rebuild(GenerationParts parts, DataSource eventStore, RebuildConfig config) {
        this.parts = parts;
        this.eventStore = eventStore;
        this.config = config;
        this.watermarks = new Watermarks(parts.warehouse(), parts.database());
    }

    /**
     * Rebuilds, or goes on with the rebuild that was begun.
     *
     * @throws ReplayException if it cannot go on; nothing that readers see has changed, unless the message says so
     */
    public RebuildReport run(RebuildProgress progress) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (ReplayLock lock = ReplayLock.take(eventStore);
                GenerationLog log = new GenerationLog(parts.kafka(), topics)) {
            lock.check();
            Building building = beginOrGoOn(log, progress);
            ShadowTables shadow = shadow(building.generation());
            List<CheckedTable> checked = List.of();
            long events = 0;
            Duration filled = Duration.ZERO;
            if (building.phase() == Phase.FILLING) {
                new TopicCreation(
                                parts.kafka(),
                                topics.ofGeneration(building.generation()).refilling())
                        .create(config.partitions(), config.replicas());
                shadow.create(building.tables());
                filled = fill(building, shadow, progress);
                EventStoreCheck.Outcome outcome = check(building, shadow, progress);
                checked = outcome.tables();
                events = outcome.events();
                building = advance(log, building, Phase.FOLLOWING);
            }
            List<String> views = List.of();
            if (building.phase() == Phase.FOLLOWING || building.phase() == Phase.SWAPPING) {
                building = catchUp(log, building, shadow, progress);
                lock.check();
                progress.stage("changing " + building.tables().size() + " tables");
                shadow.swap(building.tables());
                LiveTables live = log.refresh().live().orElseThrow();
                log.write(live.with(building.tables(), building.generation(), revisions));
                building = advance(log, building, Phase.DROPPING);
                views = shadow.reviveViews();
            }
            progress.stage("dropping what is left of the old generation");
            drop(log, building, shadow);
            return new RebuildReport(
                    building.generation(),
                    building.upTo(),
                    events,
                    checked,
                    views,
                    filled,
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /**
     * Gives up the rebuild that was begun and removes what it made.
     *
     * @return whether there was one
     * @throws ReplayException if tables have changed places already: then the only way is forward
     */
    public boolean abandon() throws SQLException {
        try (ReplayLock lock = ReplayLock.take(eventStore);
                GenerationLog log = new GenerationLog(parts.kafka(), topics)) {
            lock.check();
            Building building = log.refresh().building().orElse(null);
            if (building == null) {
                return false;
            }
            ShadowTables shadow = shadow(building.generation());
            if (building.phase() == Phase.DROPPING
                    || !shadow.swapped(building.tables()).isEmpty()) {
                throw new ReplayException("generation " + building.generation()
                        + " is in use already, so it cannot be given up: run tieout replay again to finish it");
            }
            shadow.drop(building.tables());
            new KafkaRemains(parts.kafka(), topics).removeUnused(building.generation(), Set.of());
            log.writeNothingBuilding();
            return true;
        }
    }

    private Building beginOrGoOn(GenerationLog log, RebuildProgress progress) throws SQLException {
        GenerationLog.State state = log.refresh();
        Building begun = state.building().orElse(null);
        if (begun != null) {
            if (!begun.tables().equals(config.tables())) {
                throw new ReplayException(
                        "a rebuild of " + names(begun.tables()) + " was begun and not finished; go on with"
                                + " it by the same command, or give it up with tieout replay --abandon");
            }
            progress.stage("going on with generation " + begun.generation() + ", which was begun before");
            return begun;
        }
        LiveTables live = state.live()
                .orElseThrow(() -> new ReplayException(
                        "nothing was ever loaded here, so there is nothing to rebuild: start tieout up first"));
        int used = live.generations().stream().mapToInt(Integer::intValue).max().orElse(1);
        int generation =
                Math.max(Math.max(used, state.highest()), ShadowTables.highest(parts.warehouse(), parts.database()))
                        + 1;
        Building building = new Building(generation, new SealedHead(eventStore).read(), config.tables(), Phase.FILLING);
        log.write(building);
        progress.stage("building generation " + generation + " of " + names(config.tables()));
        return building;
    }

    private Duration fill(Building building, ShadowTables shadow, RebuildProgress progress)
            throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        TieoutTopics filling = topics.ofGeneration(building.generation()).refilling();
        PublisherConfig publishing = PublisherConfig.builder(parts.kafka())
                .topics(filling)
                .transactionalId("tieout-refill-g" + building.generation())
                .maxEvents(config.sliceEvents())
                .maxDelay(Duration.ofMillis(5))
                .build();
        progress.counting("events to rows", building.upTo());
        try (SealedFeed feed = new SealedFeed(eventStore, building.upTo(), config.readers());
                Publisher publisher = new Publisher(publishing, feed, Clock.systemUTC());
                Projections projections = parts.projections(filling);
                KafkaSink sink = sink(building, shadow)) {
            publisher.start();
            projections.start();
            sink.start();
            long reached = 0;
            while (reached < building.upTo() || !hasMarks(building, shadow)) {
                checkAlive(projections);
                pause();
                reached = reached(building, shadow);
                progress.reached(reached);
            }
        } finally {
            progress.done();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private EventStoreCheck.Outcome check(Building building, ShadowTables shadow, RebuildProgress progress)
            throws SQLException {
        progress.counting("comparing with the event store", building.upTo());
        try {
            return new EventStoreCheck(
                            eventStore,
                            parts.warehouse(),
                            parts.database(),
                            parts.stateDirectory().resolve("check-g" + building.generation()))
                    .compare(building.upTo(), building.tables(), shadow::nameOf, config, progress::reached);
        } finally {
            progress.done();
        }
    }

    /** The new rows follow the ledger until they have what the old ones have; then both stand still. */
    private Building catchUp(GenerationLog log, Building building, ShadowTables shadow, RebuildProgress progress)
            throws SQLException, InterruptedException {
        if (!shadow.swapped(building.tables()).isEmpty()) {
            return building; // An earlier run came further than this.
        }
        progress.stage("catching up with the ledger");
        Building holding = building;
        KafkaSink sink = sink(building, shadow);
        try (Projections projections = parts.projections(topics.ofGeneration(building.generation()));
                sink) {
            projections.start();
            sink.start();
            if (building.phase() == Phase.FOLLOWING) {
                long head = Watermarks.reached(
                        inUse(building), building.tables(), RowTable::tableName, config.partitions());
                while (reached(building, shadow) < head) {
                    checkAlive(projections);
                    pause();
                }
                holding = advance(log, building, Phase.SWAPPING);
            }
            awaitReleased(log, holding);
            while (!Watermarks.areReached(
                    inUse(building), beside(building, shadow), table -> shadowName(shadow, table))) {
                checkAlive(projections);
                pause();
            }
        }
        if (!sink.status().drained()) {
            throw new ReplayException("the sink of generation " + building.generation()
                    + " did not finish its loads, " + sink.status().tables()
                    + "; nothing was swapped. The old tables stand still until tieout replay is run again or given up with"
                    + " --abandon");
        }
        return holding;
    }

    /** Waits until every sink of the generations in use has told that it writes the held tables no more, or has left its group. */
    private void awaitReleased(GenerationLog log, Building building) throws InterruptedException {
        KafkaRemains remains = new KafkaRemains(parts.kafka(), topics);
        long deadline = System.nanoTime() + RELEASE_PATIENCE.toNanos();
        while (true) {
            GenerationLog.State state = log.refresh();
            Set<String> holders = new TreeSet<>();
            state.live().orElseThrow().generations().stream()
                    .filter(generation -> generation < building.generation())
                    .forEach(generation -> holders.addAll(remains.members(GenerationParts.sinkGroup(generation))));
            holders.removeIf(instance -> state.released().getOrDefault(instance, 0) == building.generation());
            if (holders.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new ReplayException(
                        "the sinks " + holders + " still write the tables that are to be changed after "
                                + RELEASE_PATIENCE.toMinutes() + " minutes; stop them, then run tieout replay again");
            }
            pause();
        }
    }

    private void drop(GenerationLog log, Building building, ShadowTables shadow) throws SQLException {
        shadow.drop(building.tables());
        KafkaRemains remains = new KafkaRemains(parts.kafka(), topics);
        remains.removeRefill(building.generation());
        LiveTables live = log.refresh().live().orElseThrow();
        for (int generation = 1; generation < building.generation(); generation++) {
            if (remains.removeUnused(generation, live.tablesOf(generation))) {
                // Where projections ran on this machine. Elsewhere it stays, and nobody uses it: numbers are not given
                // twice.
                EventStoreCheck.empty(parts.stateDirectory().resolve(GenerationParts.applicationId(generation)));
            }
        }
        log.writeNothingBuilding();
    }

    private static Building advance(GenerationLog log, Building building, Phase phase) {
        Building next = building.in(phase);
        log.write(next);
        return next;
    }

    private ShadowTables shadow(int generation) {
        return new ShadowTables(parts.warehouse(), parts.database(), generation, SchemaCatalogue.fromClassPath());
    }

    private KafkaSink sink(Building building, ShadowTables shadow) {
        return parts.sinkBeside(building.generation(), building.tables(), shadow::nameOf, shadow.watermarks());
    }

    private long reached(Building building, ShadowTables shadow) throws SQLException {
        return Watermarks.reached(beside(building, shadow), building.tables(), shadow::nameOf, config.partitions());
    }

    /** An empty ledger has marks at 0, which say as much as any other. */
    private boolean hasMarks(Building building, ShadowTables shadow) throws SQLException {
        return Watermarks.areComplete(beside(building, shadow), building.tables(), shadow::nameOf, config.partitions());
    }

    private Map<Watermarks.Key, Long> beside(Building building, ShadowTables shadow) throws SQLException {
        return watermarks.of(shadow.watermarks(), shadowNames(building, shadow));
    }

    private Map<Watermarks.Key, Long> inUse(Building building) throws SQLException {
        return watermarks.of("projection_watermark", tableNames(building));
    }

    private static Collection<String> shadowNames(Building building, ShadowTables shadow) {
        return building.tables().stream().map(shadow::nameOf).toList();
    }

    private static Collection<String> tableNames(Building building) {
        return building.tables().stream().map(RowTable::tableName).toList();
    }

    private static String shadowName(ShadowTables shadow, String table) {
        return shadow.nameOf(RowTable.valueOf(table.toUpperCase(Locale.ROOT)));
    }

    private static void checkAlive(Projections projections) {
        ProjectionsStatus status = projections.status();
        if (status.state() == ProjectionsStatus.State.FAILED) {
            throw new ReplayException("the projections stopped: " + status.lastError()
                    + "; nothing was swapped. Mend the cause and run tieout replay again");
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
    }

    private static String names(Set<RowTable> tables) {
        return tables.equals(LiveTables.rebuildable())
                ? "all " + tables.size() + " tables"
                : String.join(
                        ", ", tables.stream().map(RowTable::tableName).sorted().toList());
    }
}
