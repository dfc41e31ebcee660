package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.streamload.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promise of the sink against a model: a partition with every kind of record, a warehouse with every kind of fault,
 * and instances that die at any moment with their loads still running. Single-threaded and decided by the seed.
 */
class ExactlyOnceSimulationTest {
    /** More with {@code -Dtieout.simulation.seeds=...}. */
    private static final int SEEDS = Integer.getInteger("tieout.simulation.seeds", 120);

    private static final String GENERATION = "g1";
    private static final TopicPartition PARTITION = new TopicPartition("rows", 0);

    /** One partition's life over several instances. */
    private static final class World {
        private final Random random;
        private final TableRoute route;
        private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
        private final Set<Long> bad = new HashSet<>();
        private final Set<Long> poison = new HashSet<>();
        private final Set<Long> rejected = new HashSet<>();
        private final SimulatedWarehouse warehouse;
        private final EntryReader reader;
        private Optional<OffsetAndMetadata> committed = Optional.empty();
        private long now;
        private PartitionWork work;
        private int nextRecord;
        private long newestMark = -1;
        private boolean crashing = true;

        World(long seed, TableKind kind) {
            this.random = new Random(seed);
            Optional<String> merge =
                    kind == TableKind.PRIMARY_KEY && random.nextBoolean() ? Optional.of("seq") : Optional.empty();
            this.route = new TableRoute("rows", "db", "t", kind, merge);
            this.reader = new EntryReader(route);
            fillLog();
            this.warehouse = new SimulatedWarehouse(random, kind, bad);
            this.work = started();
        }

        private void fillLog() {
            long offset = 0;
            for (int i = 0; i < 60; i++) {
                offset += 1 + (random.nextInt(4) == 0 ? random.nextInt(3) : 0); // Gaps: transaction markers.
                int what = random.nextInt(20);
                byte[] key = ("{\"k\":" + random.nextInt(5) + "}").getBytes(StandardCharsets.UTF_8);
                byte[] value = ("{\"v\":" + offset + "}").getBytes(StandardCharsets.UTF_8);
                if (what == 0) {
                    value = "nonsense".getBytes(StandardCharsets.UTF_8);
                    poison.add(offset);
                } else if (what == 1) {
                    bad.add(offset);
                } else if (what < 5 && route.kind() == TableKind.PRIMARY_KEY) {
                    value = null;
                }
                ConsumerRecord<byte[], byte[]> entry = new ConsumerRecord<>("rows", 0, offset, key, value);
                if (what == 5 || what == 6) {
                    byte[] sequence = Long.toString(offset).getBytes(StandardCharsets.UTF_8);
                    entry.headers().add(EntryReader.WATERMARK_SEQUENCE, sequence);
                    entry.headers().add(EntryReader.WATERMARK_SOURCE, new byte[] {'0'});
                }
                log.add(entry);
            }
        }

        /** A new instance: what assignment does, with the work's own first question for append-only tables. */
        private PartitionWork started() {
            FlushPolicy flush = new FlushPolicy(1 + random.nextInt(12), 1 << 20, Duration.ofMillis(5));
            RetryPolicy backoff = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(10));
            PartitionWork fresh = new PartitionWork(
                    route,
                    PARTITION,
                    new LoadLabels(route, GENERATION),
                    new FlushPace(flush),
                    backoff,
                    Duration.ofMillis(20));
            ResumePoint point = route.kind().appendOnly()
                    ? ResumePoint.ofAppendOnlyTable(committed.orElse(null), GENERATION, warehouse.lastOffset())
                    : ResumePoint.ofKeyTable(committed.orElse(null), GENERATION);
            long from = point.offset().orElse(0L);
            nextRecord =
                    (int) log.stream().filter(entry -> entry.offset() < from).count();
            fresh.locatedAt(from, point.position(), now);
            point.note().ifPresent(note -> note.marks().values().forEach(this::mark));
            return fresh;
        }

        void step() {
            now += random.nextInt(4);
            warehouse.passTime(now);
            for (int read = random.nextInt(6); read > 0 && nextRecord < log.size() && !work.full(); read--) {
                work.accept(reader.read(log.get(nextRecord)), now);
                nextRecord++;
            }
            Optional<Job> job = work.next(now, false);
            collectMarks();
            if (job.isPresent()) {
                JobResult result = execute(job.get());
                if (crashes()) {
                    work = started();
                    return;
                }
                work.ended(result, now);
                collectMarks();
            }
            if (work.needsCommit() && random.nextInt(3) > 0) {
                commit();
            }
            if (crashes()) {
                work = started();
            }
        }

        private boolean crashes() {
            return crashing && random.nextInt(25) == 0;
        }

        private void commit() {
            CommitNote note = new CommitNote(GENERATION, work.position(), new TreeMap<>());
            committed = Optional.of(new OffsetAndMetadata(work.processed(), note.encode()));
            work.committedUpTo(work.processed());
        }

        private JobResult execute(Job job) {
            if (job instanceof Job.Load load) {
                return new JobResult.LoadEnded(warehouse.load(load.request()), "");
            }
            if (job instanceof Job.AskLabel ask) {
                return new JobResult.LabelAnswered(warehouse.labelState(ask.label()));
            }
            if (job instanceof Job.Divert divert) {
                divert.records().forEach(record -> rejected.add(record.offset()));
                return new JobResult.Diverted();
            }
            assertThat(job).isInstanceOf(Job.AskTable.class);
            return new JobResult.TableAnswered(warehouse.lastOffset());
        }

        private void collectMarks() {
            work.takeReachedMarks().forEach(mark -> mark(mark.sequence()));
        }

        /** Whatever stands before a watermark must be seen by readers when it is written. */
        private void mark(long offset) {
            newestMark = Math.max(newestMark, offset);
            List<Long> due = rowOffsets().stream().filter(row -> row < offset).toList();
            if (route.kind().appendOnly()) {
                assertThat(warehouse.appended).containsAll(due);
            }
        }

        void finish() {
            warehouse.heal();
            crashing = false;
            for (int i = 0; i < 2_000; i++) {
                step();
            }
            commit();
        }

        List<Long> rowOffsets() {
            return log.stream()
                    .filter(entry -> reader.read(entry) instanceof Entry.Row)
                    .map(ConsumerRecord::offset)
                    .filter(offset -> !bad.contains(offset))
                    .toList();
        }

        /** What each key adds up to when every row counts once. */
        Map<String, Long> sums() {
            Map<String, Long> sums = new TreeMap<>();
            for (ConsumerRecord<byte[], byte[]> entry : log) {
                if (reader.read(entry) instanceof Entry.Row row && !bad.contains(row.offset())) {
                    sums.merge(new String(entry.key(), StandardCharsets.UTF_8), row.offset(), Long::sum);
                }
            }
            return sums;
        }

        Map<String, Long> lastByKey() {
            Map<String, Long> last = new TreeMap<>();
            for (ConsumerRecord<byte[], byte[]> entry : log) {
                if (reader.read(entry) instanceof Entry.Row row && !bad.contains(row.offset())) {
                    String key = new String(entry.key(), StandardCharsets.UTF_8);
                    if (row.delete()) {
                        last.remove(key);
                    } else {
                        last.put(key, row.offset());
                    }
                }
            }
            return last;
        }

        long newestMarkInLog() {
            return log.stream()
                    .map(reader::read)
                    .filter(Entry.Mark.class::isInstance)
                    .map(Entry::offset)
                    .max(Comparator.naturalOrder())
                    .orElse(-1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingUnderFaultsAndCrashes(TableKind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed, kind);
            for (int i = 0; i < 400; i++) {
                world.step();
            }

            world.finish();

            String description = kind + ", seed " + seed + ", trouble " + world.work.trouble();
            if (kind == TableKind.AGGREGATE) {
                assertThat(world.warehouse.sums).as(description).isEqualTo(world.sums());
            }
            if (kind.appendOnly()) {
                assertThat(world.warehouse.appended).as(description).isEqualTo(world.rowOffsets());
            } else {
                assertThat(world.warehouse.keyed).as(description).isEqualTo(world.lastByKey());
            }
            assertThat(world.rejected)
                    .as(description)
                    .containsAll(world.bad)
                    .allMatch(offset -> world.bad.contains(offset) || world.poison.contains(offset));
            assertThat(world.newestMark).as(description).isEqualTo(world.newestMarkInLog());
            assertThat(world.warehouse.quiet()).as(description).isTrue();
            assertThat(world.work.processed())
                    .as(description)
                    .isEqualTo(world.log.get(world.log.size() - 1).offset() + 1);
        }
    }
}
