package io.tieout.app.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps a second rebuild of the same ledger away, until it is closed or its process ends, however it ends. */
final class ReplayLock implements AutoCloseable {
    /** Any number, the same for every rebuild of one ledger. */
    private static final long ADVISORY_LOCK = 0x7469657265706cL;

    private final Connection connection;

    private ReplayLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes it. @throws ReplayException if another process has it */
    static ReplayLock take(DataSource eventStore) throws SQLException {
        Connection connection = eventStore.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + ADVISORY_LOCK + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return new ReplayLock(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new ReplayException(
                "another rebuild of this ledger is running: wait for it, or stop that process and run this again");
    }

    /** Makes sure that it is still held. */
    void check() throws SQLException {
        if (!connection.isValid(5)) {
            throw new ReplayException(
                    "the event store dropped the connection of this rebuild: run it again, it goes on");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
