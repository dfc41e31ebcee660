package io.tieout.warehouse.sql;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a task, as {@code information_schema.task_runs} shows it.
 *
 * @param error why it failed, empty otherwise
 * @param rows how many rows it stored
 */
record TaskRun(
        String queryId,
        String taskName,
        String database,
        String definition,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        String error,
        long rows,
        boolean forced) {
    enum State {
        PENDING,
        RUNNING,
        SUCCESS,
        FAILED
    }

    TaskRun running(Instant now) {
        return new TaskRun(queryId, taskName, database, definition, createdAt, now, null, State.RUNNING, "", 0, forced);
    }

    TaskRun succeeded(Instant now, long newRows) {
        return new TaskRun(
                queryId, taskName, database, definition, createdAt, startedAt, now, State.SUCCESS, "", newRows, forced);
    }

    TaskRun failed(Instant now, String reason) {
        return new TaskRun(
                queryId, taskName, database, definition, createdAt, startedAt, now, State.FAILED, reason, 0, forced);
    }

    boolean isOver() {
        return state == State.SUCCESS || state == State.FAILED;
    }
}
