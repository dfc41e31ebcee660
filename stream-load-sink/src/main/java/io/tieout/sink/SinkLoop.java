package io.tieout.sink;

import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Loaded;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's life: poll, hand out jobs, take results, commit, and again. It never waits for the warehouse, so Kafka
 * keeps counting it as alive however long a load takes. One thread runs it.
 */
final class SinkLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration BUSY_POLL = Duration.ofMillis(10);
    private static final Duration IDLE_POLL = Duration.ofMillis(100);
    private static final Duration COMMIT_PACE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final SinkSettings settings;
    private final Workers workers;
    private final StatusBoard status;
    private final BooleanSupplier closing;
    private final WatermarkBoard board = new WatermarkBoard();
    private final Assignment assignment;
    private final Map<String, EntryReader> readers = new HashMap<>();
    private boolean writingWatermarks;
    private long watermarksDueMillis;
    private long commitDueMillis;
    private int turn;

    SinkLoop(
            Consumer<byte[], byte[]> consumer,
            SinkSettings settings,
            Workers workers,
            StatusBoard status,
            BooleanSupplier closing) {
        this.consumer = consumer;
        this.settings = settings;
        this.workers = workers;
        this.status = status;
        this.closing = closing;
        this.assignment = new Assignment(consumer, settings, board, this::awaitRunning);
        settings.routes().forEach(route -> readers.put(route.topic(), new EntryReader(route)));
    }

    /** Runs until closing and drained, or until the drain timeout. */
    void run() throws InterruptedException {
        consumer.subscribe(settings.routes().stream().map(TableRoute::topic).toList(), assignment);
        Optional<Long> drainUntil = Optional.empty();
        while (true) {
            boolean draining = closing.getAsBoolean();
            if (draining && drainUntil.isEmpty()) {
                drainUntil = Optional.of(now() + settings.drainTimeout().toMillis());
            }
            assignment.adjustPauses(draining);
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(workers.idle() ? IDLE_POLL : BUSY_POLL)) {
                accept(entry);
            }
            takeResults(Duration.ZERO);
            commitIfDue();
            dispatch(draining);
            status.update(assignment, settings.switches(), consumer::currentLag, now());
            if (draining && (drained() || now() >= drainUntil.orElse(0L))) {
                break;
            }
        }
        assignment.commit(assignment.works());
        if (drained() && assignment.works().stream().noneMatch(PartitionWork::needsCommit)) {
            status.drained();
        }
        status.update(assignment, settings.switches(), consumer::currentLag, now());
    }

    private void accept(ConsumerRecord<byte[], byte[]> entry) {
        EntryReader reader = readers.get(entry.topic());
        if (reader != null) {
            assignment
                    .work(new TopicPartition(entry.topic(), entry.partition()))
                    .accept(reader.read(entry), now());
        }
    }

    private void takeResults(Duration patience) throws InterruptedException {
        Optional<Workers.Completion> next = workers.take(patience);
        while (next.isPresent()) {
            finish(next.get());
            next = workers.take(Duration.ZERO);
        }
    }

    private void finish(Workers.Completion completion) {
        PartitionWork work = completion.work();
        if (work == null) {
            watermarksEnded(completion.result());
        } else if (assignment.has(work)) {
            if (!work.located() && completion.result() instanceof JobResult.TableAnswered table) {
                work.released();
                assignment.located(work, table.lastOffset(), now());
            } else {
                work.ended(completion.result(), now());
            }
            work.trouble().ifPresent(trouble -> status.trouble(work.route(), trouble));
            collectMarks(work);
        }
    }

    private void collectMarks(PartitionWork work) {
        for (Entry.Mark mark : work.takeReachedMarks()) {
            if (settings.watermarks().isPresent()) {
                board.raise(work.partition(), work.route().table(), mark.source(), mark.sequence());
            }
        }
    }

    private void dispatch(boolean draining) {
        List<PartitionWork> works = assignment.works();
        turn++;
        for (int i = 0; i < works.size() && workers.hasRoom(); i++) {
            PartitionWork work = works.get((turn + i) % works.size());
            if (!settings.switches().paused(work.route().topic()) && !waitsForAnother(work, works)) {
                work.next(now(), draining).ifPresent(job -> workers.start(work, job));
                collectMarks(work);
            }
        }
        boolean due = draining || now() >= watermarksDueMillis;
        if (settings.watermarks().isPresent() && !writingWatermarks && !board.isEmpty() && due && workers.hasRoom()) {
            WatermarkBoard.Snapshot marks = board.snapshot();
            writingWatermarks = true;
            watermarksDueMillis = now() + settings.flush().interval().toMillis();
            workers.start(
                    null,
                    new Job.WriteWatermarks(marks, settings.watermarks().get().request(marks)));
        }
    }

    /** A table that cannot keep up gets one load at a time, whatever the number of its partitions. */
    private static boolean waitsForAnother(PartitionWork work, List<PartitionWork> works) {
        return work.slowed()
                && works.stream()
                        .anyMatch(other ->
                                other != work && other.busy() && other.route().equals(work.route()));
    }

    private void watermarksEnded(JobResult result) {
        writingWatermarks = false;
        Optional<String> error = Optional.empty();
        if (result instanceof JobResult.WatermarksEnded ended) {
            LoadOutcome outcome = ended.outcome();
            if (outcome instanceof Loaded || outcome instanceof AlreadyLoaded) {
                board.written(ended.marks());
            } else {
                error = Optional.of(outcome.message());
            }
        } else if (result instanceof JobResult.Failed failed) {
            error = Optional.of(failed.why());
        }
        error.ifPresent(why -> {
            LOG.warn("watermarks not written, trying again: {}", why);
            watermarksDueMillis = now() + settings.backoff().maxDelay().toMillis();
        });
        status.watermarkError(error);
    }

    private void commitIfDue() {
        List<PartitionWork> ready =
                assignment.works().stream().filter(PartitionWork::needsCommit).toList();
        boolean keyTableWaits = ready.stream().anyMatch(work -> !work.route().knowsItsPosition());
        if (!ready.isEmpty() && (keyTableWaits || now() >= commitDueMillis)) {
            assignment.commit(ready);
            commitDueMillis = now() + COMMIT_PACE.toMillis();
        }
    }

    private boolean drained() {
        boolean worksDone =
                assignment.works().stream().allMatch(work -> work.drained() || !work.located() || restsPaused(work));
        return worksDone && workers.idle() && board.isEmpty();
    }

    private boolean restsPaused(PartitionWork work) {
        return settings.switches().paused(work.route().topic()) && !work.busy();
    }

    /** Before partitions leave: their running loads may end, so that the next owner need not wait for labels. */
    private void awaitRunning(Collection<PartitionWork> leaving) {
        long until = now() + settings.drainTimeout().toMillis();
        try {
            while (leaving.stream().anyMatch(PartitionWork::busy) && now() < until) {
                takeResults(BUSY_POLL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long now() {
        return settings.clock().millis();
    }
}
