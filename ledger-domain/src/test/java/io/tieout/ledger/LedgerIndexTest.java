package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Asks PostgreSQL how it would answer on a table of 60,000 events, of which one in a thousand comes a month late and one has a time far ahead. */
class LedgerIndexTest {
    private static final String EVENTS = """
            INSERT INTO ledger_event (event_id, aggregate_type, aggregate_id, aggregate_seq, event_type, revision, routing_key,
              occurred_at, recorded_at, content_hash, payload, metadata)
            SELECT gen_random_uuid(), 'Order', 'Order/o-' || i, 0, 'order.placed', '1', 'o-' || i,
              '2026-01-01T00:00:00Z'::timestamptz + i * interval '1 minute' - random() * interval '1 hour'
                - CASE WHEN i % 1000 = 0 THEN interval '30 days' WHEN i = 5000 THEN interval '-90 years' ELSE interval '0' END,
              '2026-01-01T00:00:00Z'::timestamptz + i * interval '1 minute',
              sha256(i::text::bytea), convert_to(repeat(md5(i::text), 12), 'UTF8'), '{}'
            FROM generate_series(1, 60000) AS i
            """;

    private final TestingDatabase database = TestingPostgres.freshDatabase();

    @Test
    void eventsSinceATimeAreFoundByIndexOnBothTimes() throws SQLException {
        database.open().close();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(EVENTS);
            statement.execute("VACUUM ANALYZE ledger_event");

            for (String column : new String[] {"recorded_at", "occurred_at"}) {
                String plan = plan(statement, column);

                assertThat(plan).contains("Bitmap Index Scan on ledger_event_" + column);
                // Two days of forty: the pages of the others are not read, bar those of a range that a late or an early
                // fact widened.
                assertThat(removed(plan)).as(plan).isLessThan(6_000);
            }
        }
    }

    private static String plan(Statement statement, String column) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(
                "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT ledger_seq FROM ledger_event" + " WHERE " + column
                        + " >= (SELECT max(recorded_at) - interval '2 days' FROM ledger_event WHERE ledger_seq = 60000)")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static int removed(String plan) {
        return plan.lines()
                .filter(line -> line.contains("Rows Removed by Index Recheck: "))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .sum();
    }
}
