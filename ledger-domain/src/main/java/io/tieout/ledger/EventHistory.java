package io.tieout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The events of the store between two places in order of their places, for whoever folds them again. It reads what is final: the caller gives an end
 * below which no place can fill any more, which every cut is ({@link LedgerFeed} is for readers at the head). Safe for use by several threads.
 *
 * <pre>{@code
 * long count = new EventHistory(dataSource).read(0, cut, refold::accept);
 * }</pre>
 */
public final class EventHistory {
    /** Short statements, so that no snapshot of the database stays open for as long as a whole history takes. */
    private static final int PAGE = 5_000;

    private static final String BETWEEN =
            SqlFeed.EVENT + "e.ledger_seq > ? AND e.ledger_seq <= ? ORDER BY e.ledger_seq LIMIT ?";
    private static final String COUNT = "SELECT count(*) FROM ledger_event WHERE ledger_seq > ? AND ledger_seq <= ?";
    private static final String HEAD = "SELECT coalesce(max(ledger_seq), 0) FROM ledger_event";

    private final DataSource dataSource;

    /** @param dataSource the database of the event store */
    public EventHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Hands on every event behind {@code after} up to and including {@code upTo}, ascending; memory for one page.
     *
     * @return how many there were
     * @throws LedgerUnavailableException if the event store cannot be read; what was handed on by then stays handed on
     */
    public long read(long after, long upTo, Consumer<StoredEvent> receiver) {
        long place = after;
        long count = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement page = connection.prepareStatement(BETWEEN)) {
            boolean more = place < upTo;
            while (more) {
                page.setLong(1, place);
                page.setLong(2, upTo);
                page.setInt(3, PAGE);
                int read = 0;
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        StoredEvent event = SqlFeed.event(rows);
                        receiver.accept(event);
                        place = event.ledgerSeq();
                        read++;
                    }
                }
                count += read;
                more = read == PAGE;
            }
            return count;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the event store could not be read behind place " + place, e);
        }
    }

    /** How many events lie behind {@code after} up to {@code upTo}, for a progress bar. */
    public long count(long after, long upTo) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            return number(statement);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the event store could not be counted", e);
        }
    }

    /** The place of the last event that can be seen, 0 where there is none; events at earlier places may still come into view. */
    public long head() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HEAD)) {
            return number(statement);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the head of the event store could not be read", e);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
