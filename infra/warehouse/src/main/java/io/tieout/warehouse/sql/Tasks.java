package io.tieout.warehouse.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.warehouse.duckdb.StoreException;
import io.tieout.warehouse.sql.MaterializedView.Refresh;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what happens without a client: submitted tasks and refreshes of materialized views, two at a time. Looks once a second at what is due;
 * which point in time that second is, the engine's clock says. Runs are remembered for a day, in memory. Safe for use by several threads.
 */
final class Tasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final String KIND = "task";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_RUNS = 10_000;
    private static final Duration SHORTEST_PERIOD = Duration.ofSeconds(10);

    private final SqlEngine engine;
    private final Map<String, Task> tasks = new ConcurrentSkipListMap<>();
    private final Map<String, TaskRun> runs = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker;
    private final ExecutorService workers;
    private long nextTaskId = 1;
    private long nextRunId = 1;

    Tasks(SqlEngine engine) {
        this.engine = engine;
        engine.store().documents().all(KIND).forEach((id, text) -> {
            Task task = read(text);
            tasks.put(task.name(), task);
            nextTaskId = Math.max(nextTaskId, task.id() + 1);
        });
        ticker = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "warehouse-sql-ticker"));
        workers = Executors.newFixedThreadPool(2, work -> daemon(work, "warehouse-sql-task"));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** From now on looks every second at what is due. */
    void start() {
        var unused = ticker.scheduleWithFixedDelay(
                () -> {
                    try {
                        tick();
                    } catch (RuntimeException e) {
                        LOG.error("what is due could not be started; it is looked at again in a second", e);
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    /** Starts what is due at this point in time. */
    void tick() {
        Instant now = engine.clock().instant();
        for (Task task : tasks.values()) {
            Schedule schedule = task.schedule();
            if (schedule != null && isDue(task.name(), schedule, now)) {
                runSoon(task);
            }
        }
        for (MaterializedView view : engine.materializedViews().all()) {
            if (!view.isActive()) {
                continue;
            }
            Schedule schedule = view.schedule();
            boolean timed = schedule != null && isDue(view.taskName(), schedule, now);
            if (timed || (view.refresh() == Refresh.ASYNC && isStaleAndQuiet(view))) {
                refreshSoon(view);
            }
        }
        runs.values().removeIf(run -> run.isOver() && run.createdAt().isBefore(now.minus(KEPT)));
        tasks.values().stream()
                .filter(task -> task.schedule() == null
                        && Instant.ofEpochMilli(task.createdAtMs()).isBefore(now.minus(KEPT)))
                .forEach(task -> drop(task.name()));
    }

    private boolean isDue(String name, Schedule schedule, Instant now) {
        Instant next = due.computeIfAbsent(name, unused -> schedule.nextAfter(now.minusMillis(1)));
        if (now.isBefore(next)) {
            return false;
        }
        due.put(name, schedule.nextAfter(now));
        return true;
    }

    /** A failed refresh is tried again when a base changes again, not every second. */
    private boolean isStaleAndQuiet(MaterializedView view) {
        return engine.materializedViews().isStale(view) && isQuiet(view.taskName());
    }

    private boolean isQuiet(String task) {
        Optional<TaskRun> last = lastRun(task);
        return last.isEmpty()
                || (last.get().isOver()
                        && (last.get().state() == TaskRun.State.SUCCESS
                                || last.get()
                                        .createdAt()
                                        .isBefore(engine.clock().instant().minusSeconds(60))));
    }

    /** Hands a statement over. @throws SqlException if the name is taken */
    synchronized Task submit(
            String name,
            String database,
            Optional<Schedule> schedule,
            String definition,
            Map<String, String> properties,
            String creator) {
        if (tasks.containsKey(name)) {
            throw new SqlException(1064, "HY000", "Task " + name + " already exists.");
        }
        schedule.filter(timer -> timer.period().compareTo(SHORTEST_PERIOD) < 0).ifPresent(timer -> {
            throw SqlException.analysis("schedule interval is too small, the minimum value is 10 SECONDS.");
        });
        Task task = new Task(
                nextTaskId++,
                name,
                database,
                schedule.orElse(null),
                definition,
                properties,
                creator,
                engine.clock().instant().toEpochMilli());
        write(task);
        tasks.put(name, task);
        if (schedule.isEmpty()) {
            runSoon(task);
        }
        return task;
    }

    Optional<Task> find(String name) {
        return Optional.ofNullable(tasks.get(name));
    }

    Collection<Task> all() {
        return tasks.values();
    }

    synchronized void drop(String name) {
        Task task = tasks.remove(name);
        if (task != null) {
            engine.store().documents().remove(KIND, Long.toString(task.id()));
            due.remove(name);
        }
    }

    /** The runs in the order in which they were asked for. */
    Collection<TaskRun> runs() {
        return runs.values();
    }

    Optional<TaskRun> lastRun(String task) {
        return runs.values().stream().filter(run -> run.taskName().equals(task)).reduce((first, second) -> second);
    }

    private synchronized TaskRun newRun(String task, String database, String definition, boolean forced) {
        TaskRun run = new TaskRun(
                String.format(java.util.Locale.ROOT, "%012d-%s", nextRunId++, engine.newLabel()),
                task,
                database,
                definition,
                engine.clock().instant(),
                null,
                null,
                TaskRun.State.PENDING,
                "",
                0,
                forced);
        runs.put(run.queryId(), run);
        if (runs.size() > MOST_RUNS) {
            runs.remove(runs.keySet().iterator().next());
        }
        return run;
    }

    private void runSoon(Task task) {
        if (lastRun(task.name()).filter(run -> !run.isOver()).isPresent()) {
            return;
        }
        TaskRun run = newRun(task.name(), task.database(), task.definition(), false);
        enqueue(() -> {
            try {
                run(run, () -> execute(task));
            } catch (RuntimeException e) {
                // The run says why; nobody waits for it.
                LOG.warn("task {} failed: {}", task.name(), e.getMessage());
            }
        });
    }

    private long execute(Task task) {
        long[] rows = {0};
        try (SqlSession session = engine.internal(task.creator(), task.database())) {
            session.execute(task.definition(), (outcome, last) -> {
                if (outcome instanceof Outcome.Done done) {
                    rows[0] += done.rows();
                } else if (outcome instanceof Outcome.Result result) {
                    result.rows().close();
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("nobody is written to, so nothing can fail to be written", e);
        }
        return rows[0];
    }

    /** Has a refresh run by another thread; one that waits or runs already is enough. @return the run's id */
    synchronized String refreshSoon(MaterializedView view) {
        Optional<TaskRun> open = lastRun(view.taskName()).filter(last -> last.state() == TaskRun.State.PENDING);
        if (open.isPresent()) {
            return open.get().queryId();
        }
        TaskRun run = newRun(view.taskName(), view.database(), view.query(), false);
        enqueue(() -> {
            try {
                run(run, () -> refresh(view.database(), view.id()));
            } catch (RuntimeException e) {
                LOG.warn("materialized view {}: refresh failed: {}", view.name(), e.getMessage());
            }
        });
        return run.queryId();
    }

    /** Refreshes and returns when that is done. @throws SqlException if it fails */
    String refreshNow(MaterializedView view) {
        TaskRun run = newRun(view.taskName(), view.database(), view.query(), true);
        run(run, () -> refresh(view.database(), view.id()));
        return run.queryId();
    }

    private void enqueue(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the warehouse is closing, nothing is started any more");
        }
    }

    private void run(TaskRun pending, Work work) {
        TaskRun running = pending.running(engine.clock().instant());
        runs.put(running.queryId(), running);
        try {
            long rows = work.run();
            runs.put(running.queryId(), running.succeeded(engine.clock().instant(), rows));
        } catch (RuntimeException e) {
            runs.put(running.queryId(), running.failed(engine.clock().instant(), String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private long refresh(String database, long id) {
        MaterializedView view = engine.materializedViews().all().stream()
                .filter(found -> found.id() == id && found.database().equals(database))
                .findFirst()
                .orElseThrow(() -> new SqlException(1064, "HY000", "materialized view " + id + " was dropped"));
        if (!view.isActive()) {
            throw new SqlException(
                    1064,
                    "HY000",
                    "Materialized view: " + view.name() + ", id: " + view.id()
                            + " is not active, skip sync partition and data with base tables, inactive reason: "
                            + view.inactiveReason());
        }
        try (SqlSession session = engine.internal(view.creator(), view.home())) {
            return new Refreshing(session).refresh(view);
        }
    }

    /** Makes a view active again if its query still fits the tables. @throws SqlException if it does not */
    void activate(MaterializedView view) {
        try (SqlSession session = engine.internal(view.creator(), view.home())) {
            new Refreshing(session).check(view);
        }
        engine.materializedViews().replace(view.withInactiveReason(""));
    }

    private static Task read(String text) {
        try {
            return MAPPER.readValue(text, Task.class);
        } catch (JsonProcessingException e) {
            throw new StoreException(
                    "a task in the warehouse file is not readable: the file was written by another version or damaged;"
                            + " restore it",
                    e);
        }
    }

    private void write(Task task) {
        try {
            engine.store().documents().put(KIND, Long.toString(task.id()), MAPPER.writeValueAsString(task));
        } catch (JsonProcessingException e) {
            throw new StoreException("task \"" + task.name() + "\" cannot be written as JSON", e);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        long run();
    }
}
