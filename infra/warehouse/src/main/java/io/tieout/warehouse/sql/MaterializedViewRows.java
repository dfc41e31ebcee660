package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The state of materialized views and tasks, for {@code information_schema} and {@code SHOW MATERIALIZED VIEWS}. */
final class MaterializedViewRows {
    /** The columns of {@code SHOW MATERIALIZED VIEWS}, as a StarRocks 4.1 front end sends them. */
    static final String SHOWN =
            "id:b,database_name:20,name:50,refresh_type:10,is_active:10,inactive_reason:64,partition_type:16,task_id:b,"
                    + "task_name:50,last_refresh_start_time:d,last_refresh_finished_time:d,last_refresh_duration:f,"
                    + "last_refresh_state:20,last_refresh_force_refresh:8,last_refresh_start_partition:1024,"
                    + "last_refresh_end_partition:1024,last_refresh_base_refresh_partitions:1024,"
                    + "last_refresh_mv_refresh_partitions:1024,last_refresh_error_code:20,last_refresh_error_message:1024,"
                    + "rows:b,text:1024,extra_message:1024,query_rewrite_status:64,creator:64,last_refresh_process_time:d,"
                    + "last_refresh_job_id:64,last_refresh_time:d";

    private final Scope scope;
    private final Connection connection;

    MaterializedViewRows(Scope scope, Connection connection) {
        this.scope = scope;
        this.connection = connection;
    }

    List<List<@Nullable Object>> views() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Access access = scope.session().access();
        for (MaterializedView view : scope.engine().materializedViews().all()) {
            if (access.sees(ObjectKind.MATERIALIZED_VIEW, view.database(), view.name())) {
                rows.add(row(view));
            }
        }
        return rows;
    }

    private List<@Nullable Object> row(MaterializedView view) {
        TaskRun run = scope.engine().tasks().lastRun(view.taskName()).orElse(null);
        Instant started = run == null ? null : run.startedAt();
        Instant finished = run == null ? null : run.finishedAt();
        String seconds = started == null || finished == null
                ? "0.000"
                : String.format(
                        Locale.ROOT, "%.3f", Duration.between(started, finished).toMillis() / 1000.0);
        boolean failed = run != null && run.state() == TaskRun.State.FAILED;
        return Arrays.asList(
                view.id(),
                view.database(),
                view.name(),
                view.refresh() == MaterializedView.Refresh.MANUAL ? "MANUAL" : "ASYNC",
                Boolean.toString(view.isActive()),
                view.inactiveReason(),
                view.partitionBy().isEmpty() ? "UNPARTITIONED" : "RANGE",
                view.id(),
                view.taskName(),
                time(started),
                time(finished),
                seconds,
                run == null ? "" : run.state().name(),
                run != null && run.forced() ? "true" : "false",
                "",
                "",
                "",
                "",
                failed ? "-1" : run == null ? "" : "0",
                run == null ? "" : run.error(),
                rowCount(view),
                ShowCreate.materializedView(view),
                "",
                // No query is ever answered from a view that it does not name.
                "INVALID",
                "'" + view.creator() + "'@'%'",
                time(started),
                run == null ? "" : run.queryId(),
                time(finished));
    }

    private long rowCount(MaterializedView view) {
        try {
            return scope.engine().materializedViews().rows(view, connection);
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    List<List<@Nullable Object>> tasks() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Task task : scope.engine().tasks().all()) {
            if (scope.session().access().mayEnter(task.database())) {
                Schedule schedule = task.schedule();
                rows.add(Arrays.asList(
                        task.name(),
                        time(Instant.ofEpochMilli(task.createdAtMs())),
                        schedule == null ? "MANUAL" : "PERIODICAL (" + schedule.text() + ")",
                        "default_catalog",
                        task.database(),
                        task.definition(),
                        schedule == null
                                ? time(Instant.ofEpochMilli(task.createdAtMs()).plus(Duration.ofHours(24)))
                                : null,
                        task.properties().toString(),
                        task.creator()));
            }
        }
        for (MaterializedView view : scope.engine().materializedViews().all()) {
            if (scope.session().access().mayEnter(view.database())) {
                Schedule schedule = view.schedule();
                rows.add(Arrays.asList(
                        view.taskName(),
                        null,
                        schedule == null
                                ? (view.refresh() == MaterializedView.Refresh.MANUAL ? "MANUAL" : "EVENT_TRIGGERED")
                                : "PERIODICAL (" + schedule.text() + ")",
                        "default_catalog",
                        view.database(),
                        "insert overwrite `" + view.name() + "` " + view.query(),
                        null,
                        view.properties().toString(),
                        view.creator()));
            }
        }
        return rows;
    }

    List<List<@Nullable Object>> runs() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TaskRun run : scope.engine().tasks().runs()) {
            if (scope.session().access().mayEnter(run.database())) {
                rows.add(Arrays.asList(
                        run.queryId(),
                        run.taskName(),
                        time(run.createdAt()),
                        time(run.finishedAt()),
                        run.state().name(),
                        "default_catalog",
                        "default_warehouse",
                        run.database(),
                        run.definition(),
                        time(run.createdAt().plus(Duration.ofHours(24))),
                        run.state() == TaskRun.State.FAILED ? -1L : 0L,
                        run.error(),
                        run.isOver() ? "100%" : "0%",
                        "",
                        "",
                        run.queryId(),
                        time(run.startedAt())));
            }
        }
        return rows;
    }

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : Schedule.SECONDS.format(instant);
    }
}
