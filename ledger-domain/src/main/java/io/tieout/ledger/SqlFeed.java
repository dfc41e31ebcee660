package io.tieout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads events straight from the table, payload untouched.
 *
 * <p>Places in the ledger are handed out when a row is inserted and seen when its transaction commits, so a later place may be seen before an
 * earlier one: a gap. A gap either fills or stays empty for ever, and the reader must tell which. Axon's engine waits for a time and then gives
 * the gap up, so an event of a transaction that took longer is lost to the reader. Here it is exact: a writer takes its transaction number
 * before its places; a reader that meets a gap takes a transaction number after. Once every transaction below that number has ended, whoever
 * held the place has committed, and the event is there, or has not, and the place is empty for ever. A
 * transaction that stays open holds the sealed position back, and {@link LongTransactions} tells which.
 */
final class SqlFeed implements LedgerFeed {
    private static final String EVENT = """
            SELECT e.ledger_seq, e.event_id::text, e.event_type, e.revision, e.aggregate_type, e.aggregate_id, e.aggregate_seq,
                   e.occurred_at, e.recorded_at, e.routing_key, e.payload
            FROM ledger_event e WHERE\s""";

    private static final String IN_ORDER = " ORDER BY e.ledger_seq LIMIT ?";

    private static final String BEHIND = EVENT + "e.ledger_seq > ?" + IN_ORDER;

    /** One look into the index a gap: the planner guesses wrongly how many places a joined range covers, and read the table once a gap. */
    private static final String IN_GAPS =
            "SELECT e.* FROM unnest(?::bigint[], ?::bigint[]) AS gap (first, last) CROSS JOIN LATERAL (" + EVENT
                    + "e.ledger_seq BETWEEN gap.first AND gap.last" + IN_ORDER + ") AS e" + IN_ORDER;

    private final DataSource dataSource;
    private final Duration clockDifference;
    private final LongTransactions longTransactions = new LongTransactions();

    /** @param clockDifference how much later an event may be recorded, by its own word, than one at a later place */
    SqlFeed(DataSource dataSource, Duration clockDifference) {
        this.dataSource = dataSource;
        this.clockDifference = clockDifference;
    }

    @Override
    public FeedPosition start() {
        return SqlPosition.START;
    }

    @Override
    public FeedPosition parse(String text) {
        return SqlPosition.parse(text);
    }

    @Override
    public FeedPosition positionAt(Instant recordedAt) {
        try (Connection connection = dataSource.getConnection()) {
            try {
                repeatableRead(connection);
                return new TimeSearch(connection).before(recordedAt.minus(clockDifference));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the event store could not be searched for " + recordedAt, e);
        }
    }

    @Override
    public FeedBatch read(FeedPosition after, int maxEvents) {
        if (maxEvents < 1) {
            throw new IllegalArgumentException(
                    "maxEvents " + maxEvents + ": a read returns at least one event; ask for 1 or more");
        }
        if (!(after instanceof SqlPosition position)) {
            throw new IllegalArgumentException("position " + after.text()
                    + ": a feed reads from its own positions only; use start(), parse() or the last batch's next()");
        }
        try (Connection connection = dataSource.getConnection()) {
            try {
                return read(connection, position, maxEvents);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException(
                    "the event store could not be read behind place " + position.index() + ", "
                            + position.gaps().size() + " gaps below it",
                    e);
        }
    }

    private FeedBatch read(Connection connection, SqlPosition position, int maxEvents) throws SQLException {
        repeatableRead(connection);
        long oldestRunning = position.hasGaps() ? number(connection, "pg_snapshot_xmin(pg_current_snapshot())") : 0;
        List<StoredEvent> events = new ArrayList<>();
        if (position.hasGaps()) {
            try (PreparedStatement statement = connection.prepareStatement(IN_GAPS)) {
                statement.setArray(1, connection.createArrayOf("int8", position.gapStarts()));
                statement.setArray(2, connection.createArrayOf("int8", position.gapEnds()));
                statement.setInt(3, maxEvents);
                statement.setInt(4, maxEvents);
                collect(statement, events);
            }
        }
        boolean allGapsRead = events.size() < maxEvents;
        if (allGapsRead) {
            try (PreparedStatement statement = connection.prepareStatement(BEHIND)) {
                statement.setLong(1, position.index());
                statement.setInt(2, maxEvents - events.size());
                collect(statement, events);
            }
        }
        SqlPosition next = position.without(events);
        if (allGapsRead) {
            next = next.withoutGapsBelow(oldestRunning);
        }
        if (next.leavesGaps(events)) {
            next = next.advance(events, number(connection, "pg_current_xact_id()"));
        } else {
            next = next.advance(events, 0);
        }
        if (position.hasGaps() && next.hasGaps()) {
            longTransactions.warnOf(connection, oldestRunning, next.gaps().get(0));
        }
        return new FeedBatch(events, next);
    }

    /** One snapshot for all statements: what is known of running transactions holds for the rows that are read. */
    private static void repeatableRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        }
    }

    private static void collect(PreparedStatement statement, List<StoredEvent> events) throws SQLException {
        statement.setFetchSize(1_000);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String aggregateType = rows.getString(5);
                events.add(new StoredEvent(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        aggregateType,
                        rows.getString(6).substring(aggregateType.length() + 1),
                        rows.getLong(7),
                        instant(rows, 8),
                        instant(rows, 9),
                        rows.getString(10),
                        rows.getBytes(11)));
            }
        }
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static long number(Connection connection, String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT (" + expression + ")::text::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
