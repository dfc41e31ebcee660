package io.tieout.sink;

import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.StreamLoadClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded pool that does the jobs, so that the loop keeps polling Kafka while loads run. Jobs come in and results go
 * out on the loop's thread; only the I/O between happens elsewhere.
 */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /**
     * A finished job.
     *
     * @param work whose it was; null for watermarks
     */
    record Completion(@Nullable PartitionWork work, JobResult result) {}

    private final StreamLoadClient client;
    private final TablePositions positions;
    private final RejectedTopic rejected;
    private final SinkMeters meters;
    private final int size;
    private final ExecutorService pool;
    private final BlockingQueue<Completion> completions = new LinkedBlockingQueue<>();
    private int running;

    Workers(StreamLoadClient client, TablePositions positions, RejectedTopic rejected, SinkMeters meters, int size) {
        this.client = client;
        this.positions = positions;
        this.rejected = rejected;
        this.meters = meters;
        this.size = size;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "stream-load-sink-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean hasRoom() {
        return running < size;
    }

    boolean idle() {
        return running == 0;
    }

    /** Starts a job; its result comes out of {@link #take}. */
    void start(@Nullable PartitionWork work, Job job) {
        running++;
        pool.execute(() -> completions.add(new Completion(work, result(work, job))));
    }

    /** The next finished job, if one finishes in time. */
    Optional<Completion> take(Duration patience) throws InterruptedException {
        Completion next = completions.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null) {
            running--;
        }
        return Optional.ofNullable(next);
    }

    void close() {
        pool.shutdownNow();
    }

    private JobResult result(@Nullable PartitionWork work, Job job) {
        try {
            return attempted(work, job);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new JobResult.Failed("stopped");
        } catch (IOException failure) {
            return new JobResult.Failed(String.valueOf(failure.getMessage()));
        } catch (RuntimeException defect) {
            // Whatever a position source or a client throws must come back, or its partition would wait for ever.
            LOG.error("job failed: {}", job, defect);
            return new JobResult.Failed(String.valueOf(defect));
        }
    }

    private JobResult attempted(@Nullable PartitionWork work, Job job) throws IOException, InterruptedException {
        if (job instanceof Job.Load load) {
            LoadOutcome outcome = client.load(load.request());
            if (work != null) {
                meters.loadEnded(work.route(), load, outcome);
            }
            return new JobResult.LoadEnded(outcome, load.rows() == 1 ? reason(outcome) : "");
        }
        if (job instanceof Job.AskLabel ask) {
            return new JobResult.LabelAnswered(client.labelState(ask.database(), ask.label()));
        }
        if (job instanceof Job.AskTable ask) {
            return new JobResult.TableAnswered(positions
                    .lastOffsets(ask.route().database(), ask.route().table())
                    .getOrDefault(ask.partition(), -1L));
        }
        if (job instanceof Job.Divert divert) {
            return rejected.divert(divert.route(), divert.records());
        }
        Job.WriteWatermarks write = (Job.WriteWatermarks) job;
        return new JobResult.WatermarksEnded(write.marks(), client.load(write.request()));
    }

    private String reason(LoadOutcome outcome) {
        if (outcome instanceof LoadOutcome.Rejected refused) {
            return refused.errorUrl()
                    .map(client::errorLog)
                    .flatMap(log -> log.lines().stream().findFirst())
                    .orElse("");
        }
        return "";
    }
}
