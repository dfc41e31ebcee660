package io.tieout.warehouse.sql;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A statement that the engine works on. It can be ended from another thread, and ends itself when its time is up. Ending one interrupts
 * whatever its connection does, also work that was begun through another statement object.
 */
final class RunningStatement implements AutoCloseable {
    private final Statement statement;
    private final int timeoutSeconds;
    private final Future<?> timer;
    private final Runnable whenClosed;
    private volatile boolean timedOut;
    private volatile boolean ended;

    RunningStatement(Statement statement, int timeoutSeconds, ScheduledExecutorService clock, Runnable whenClosed) {
        this.statement = statement;
        this.timeoutSeconds = timeoutSeconds;
        this.whenClosed = whenClosed;
        this.timer = clock.schedule(this::timeOut, timeoutSeconds, TimeUnit.SECONDS);
    }

    private void timeOut() {
        timedOut = true;
        cancel();
    }

    /** Safe for use by another thread. */
    void cancel() {
        ended = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It is over already: there is nothing left to end.
            timer.cancel(false);
        }
    }

    /** Whether somebody ended it, or its time was up. */
    boolean ended() {
        return ended;
    }

    SqlException failure(SQLException error) {
        if (!ended) {
            return EngineErrors.translate(error);
        }
        if (!timedOut) {
            SqlException interrupted = EngineErrors.interrupted();
            interrupted.initCause(error);
            return interrupted;
        }
        SqlException timeout = new SqlException(
                1064,
                "HY000",
                "Query reached its timeout of " + timeoutSeconds
                        + " seconds, please increase the 'query_timeout' session variable and retry");
        timeout.initCause(error);
        return timeout;
    }

    @Override
    public void close() {
        timer.cancel(false);
        try {
            statement.close();
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } finally {
            whenClosed.run();
        }
    }
}
