package io.tieout.app.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.tieout.app.config.ReconciliationSettings;
import io.tieout.app.operations.OperationsSchema;
import io.tieout.app.reconciliation.ReconciliationRuns;
import io.tieout.app.reconciliation.RunInTheWayException;
import io.tieout.app.reconciliation.RunRequest;
import io.tieout.app.report.ReportDelivery;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTrigger;
import io.tieout.starrocks.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes runs by the clock and at the end of a day, writes the day's report and has it delivered. Of several processes on one database one executes
 * each task; one that dies is followed by another within a minute. A run whose time passed while nothing ran is made once at the next start. Every
 * delivery is a task of its own in the database before the day counts as reported: it survives a crash and is tried until it succeeds.
 */
public final class RunScheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunScheduler.class);
    private static final String DELIVER = "deliver-report";
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);

    private final ReconciliationRuns runs;
    private final List<Scenario> scenarios;
    private final DayEnd dayEnd;
    private final @Nullable DailyReports reports;
    private final List<ReportDelivery> deliveries;
    private final Duration firstBackoff;
    private final Clock clock;
    private final OneTimeTask<String> deliver;
    private final Scheduler scheduler;

    /**
     * What a scheduler works with.
     *
     * @param operations connections to the database with {@link OperationsSchema}
     * @param warehouse connections to the database of the tables
     * @param polling how often the database is asked for what is due
     * @param firstBackoff how long after the first failure a delivery is tried again; doubled each time, up to an hour
     */
    public record Surroundings(
            ReconciliationRuns runs,
            List<Scenario> scenarios,
            DataSource operations,
            DataSource warehouse,
            List<ReportDelivery> deliveries,
            ZoneId accountingZone,
            Duration polling,
            Duration firstBackoff,
            Clock clock) {
        public Surroundings {
            scenarios = List.copyOf(scenarios);
            deliveries = List.copyOf(deliveries);
        }
    }

    private RunScheduler(ReconciliationSettings settings, Surroundings around) {
        this.runs = around.runs();
        this.scenarios = around.scenarios();
        this.dayEnd = new DayEnd(
                around.runs(), around.scenarios(), around.accountingZone(), settings.dayEndDelay(), around.clock());
        this.reports = settings.report()
                .map(report -> new DailyReports(
                        around.operations(), around.warehouse(), around.accountingZone(), report.directory()))
                .orElse(null);
        this.deliveries = around.deliveries();
        this.firstBackoff = around.firstBackoff();
        this.clock = around.clock();
        this.deliver = Tasks.oneTime(DELIVER, String.class)
                .onFailure(this::backOff)
                .execute((instance, context) -> deliver(instance.getId(), instance.getData()));
        List<RecurringTask<Void>> recurring = new ArrayList<>();
        settings.cron()
                .ifPresent(pattern -> recurring.add(
                        Tasks.recurring("reconcile-cron", Schedules.cron(pattern, around.accountingZone()))
                                .onFailure((complete, operations) -> retry(complete, operations))
                                .execute((instance, context) -> byClock(context.getExecution().executionTime))));
        if (settings.dayEnd()) {
            recurring.add(Tasks.recurring("reconcile-day-end", FixedDelay.of(around.polling()))
                    .execute((instance, context) -> atDayEnd()));
        }
        List<Task<?>> known = new ArrayList<>(List.of(deliver));
        this.scheduler = Scheduler.create(around.operations(), known)
                .startTasks(recurring)
                .tableName(OperationsSchema.NAME + ".scheduled_tasks")
                .threads(2)
                .pollingInterval(around.polling())
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** Starts; a task whose time has passed is executed at once. The runs are closed with it. */
    public static RunScheduler start(ReconciliationSettings settings, Surroundings around) {
        RunScheduler scheduler = new RunScheduler(settings, around);
        scheduler.scheduler.start();
        return scheduler;
    }

    private void byClock(Instant time) {
        RunRequest request = new RunRequest("cron/" + time, Actor.LEDGER, RunTrigger.CRON, scenarios, null, null);
        try {
            RunState made = runs.run(request, id -> LOG.debug("running {}", id)).run();
            LOG.info("run {} of {} ended {}", made.started().runId(), time, made.status());
        } catch (SQLException e) {
            throw new IllegalStateException("the run of " + time + " could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void atDayEnd() {
        try {
            LocalDate day = dayEnd.day();
            Optional<RunState> run = dayEnd.run(day);
            if (run.isPresent() && reports != null && !reports.isWritten(day) && runs.awaitVisible()) {
                reports.write(day);
                for (ReportDelivery delivery : deliveries) {
                    scheduler.scheduleIfNotExists(
                            deliver.instance(
                                    day + "/" + delivery.name(),
                                    reports.directory().toAbsolutePath().toString()),
                            clock.instant());
                }
                reports.done(day, run.get().started().runId());
                LOG.info("the report of {} is in {}", day, reports.directory());
            }
        } catch (RunInTheWayException e) {
            LOG.debug("another run is under way; the day's run waits", e);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the run or the report of the day could not be made; it is tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(String id, String directory) {
        int slash = id.indexOf('/');
        LocalDate day = LocalDate.parse(id.substring(0, slash));
        String name = id.substring(slash + 1);
        for (ReportDelivery delivery : deliveries) {
            if (delivery.name().equals(name)) {
                try {
                    delivery.deliver(day, Path.of(directory));
                    LOG.info("the report of {} was delivered by {}", day, name);
                    return;
                } catch (IOException e) {
                    throw new IllegalStateException(
                            "the report of " + day + " was not delivered by " + name + ": " + e.getMessage(), e);
                }
            }
        }
        LOG.warn("the report of {} is not delivered by {}, which is no longer configured", day, name);
    }

    private static void retry(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
    }

    private void backOff(ExecutionComplete complete, ExecutionOperations<String> operations) {
        int failures = Math.min(complete.getExecution().consecutiveFailures, 20);
        Duration wait = firstBackoff.multipliedBy(1L << failures);
        operations.reschedule(
                complete, complete.getTimeDone().plus(wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait));
    }

    /** Takes nothing new and waits a while for what is being executed. */
    @Override
    public void close() {
        runs.close();
        scheduler.stop();
    }
}
