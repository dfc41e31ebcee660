package io.tieout.app.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Reads what the verifier found from the table {@code completeness}. Not thread-safe, as the connection is not. */
final class CompletenessReader {
    private static final String FOUND = "SELECT coalesce(min(round), 0), coalesce(min(verified_seq), 0),"
            + " coalesce(sum(differences), 0), coalesce(max(first_difference), '') FROM completeness";
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The round that ran when somebody asked may have read a table before: the one after it has not. */
    private static final int ROUNDS = 2;

    private final Connection connection;

    CompletenessReader(Connection connection) {
        this.connection = connection;
    }

    /** The number of the last round; 0 where there is none. */
    long round() throws SQLException {
        return read().round();
    }

    /** What a round found that began after the one with the number {@code before} had ended; the last finding where there is no patience to wait. */
    Completeness since(long before, Duration patience) throws SQLException {
        Completeness found = read();
        if (before == 0 || patience.isZero()) {
            return found;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (found.round() < before + ROUNDS && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                found = read();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean fresh = found.round() >= before + ROUNDS;
        return fresh || found.state() == Completeness.State.DIFFERENT ? found : Completeness.unverified();
    }

    private Completeness read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FOUND)) {
            row.next();
            long round = row.getLong(1);
            long differences = row.getLong(3);
            if (round == 0) {
                return Completeness.unverified();
            }
            return new Completeness(
                    differences > 0 ? Completeness.State.DIFFERENT : Completeness.State.COMPLETE,
                    round,
                    row.getLong(2),
                    differences,
                    row.getString(4));
        }
    }
}
