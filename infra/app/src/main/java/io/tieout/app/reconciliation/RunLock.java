package io.tieout.app.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One run at a time among all processes that share an event store: a lock of a database session, which PostgreSQL gives back when the process dies.
 * Whoever holds it knows that every other unfinished run is dead.
 */
final class RunLock {
    /** Any number, the same for every version ever released. */
    private static final long ADVISORY_LOCK = 0x746965726563L;

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock; empty where another run is under way. */
    static Optional<RunLock> take(DataSource eventStore) throws SQLException {
        Connection connection = eventStore.getConnection();
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, ADVISORY_LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return Optional.of(new RunLock(connection));
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Lets the next run begin. */
    void close() throws SQLException {
        connection.close();
    }
}
