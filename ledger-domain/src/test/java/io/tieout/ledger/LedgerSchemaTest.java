package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LedgerSchemaTest {
    private final TestingDatabase database = TestingPostgres.emptyDatabase();

    @Test
    void aDatabaseOfBeforeFlywayKeepsItsEventsAndGoesOn() throws IOException, SQLException {
        List<StoredEvent> before;
        TestingDatabase source = TestingPostgres.freshDatabase();
        try (Ledger ledger = source.open()) {
            ledger.record(TestingFacts.closedLoop("o-1"));
            before = TestingFeed.all(ledger);
        }
        execute(handMade());
        copyEvents(source);

        try (Ledger ledger = database.open()) {
            assertThat(TestingFeed.all(ledger)).usingRecursiveComparison().isEqualTo(before);
            assertThat(ledger.record(TestingFacts.closedLoop("o-1")))
                    .extracting(outcome -> outcome.status())
                    .containsOnly("DUPLICATE");
            assertThat(ledger.record(List.of(TestingFacts.orderCancelled("o-1"))))
                    .extracting(outcome -> outcome.status())
                    .containsExactly("RECORDED");
        }
        assertThat(versions()).startsWith("1 BASELINE", "2 SQL", "3 SQL");
    }

    @Test
    void tablesOfOthersInTheDatabaseAreLeftAlone() throws SQLException {
        execute("CREATE TABLE somebody_elses (id INT); INSERT INTO somebody_elses VALUES (7)");

        database.open().close();

        assertThat(query("SELECT id FROM somebody_elses")).containsExactly("7");
        assertThat(versions()).startsWith("0 BASELINE", "1 SQL", "2 SQL", "3 SQL");
    }

    @Test
    void aSecondStartChangesNothing() throws SQLException {
        database.open().close();
        List<String> applied = query("SELECT installed_on FROM ledger_schema_history ORDER BY installed_rank");

        database.open().close();

        assertThat(query("SELECT installed_on FROM ledger_schema_history ORDER BY installed_rank"))
                .isEqualTo(applied);
    }

    @Test
    void ofSeveralNodesThatStartAtOnceEachFindsTheSchema() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> start = () -> {
                try (Ledger ledger = database.open()) {
                    return ledger.record(List.of(TestingFacts.orderPlaced(
                                    "o-" + Thread.currentThread().getId())))
                            .size();
                }
            };
            for (Future<Integer> node : nodes.invokeAll(List.of(start, start, start, start))) {
                assertThat(node.get()).isOne();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(versions()).startsWith("1 SQL", "2 SQL", "3 SQL").doesNotHaveDuplicates();
    }

    @Test
    void aSchemaOfALaterProgramIsRefused() throws SQLException {
        database.open().close();
        execute("""
                INSERT INTO ledger_schema_history (installed_rank, version, description, type, script, checksum,
                  installed_by, execution_time, success)
                VALUES (99, '4711', 'of the future', 'SQL', 'V4711__of_the_future.sql', 1, 'someone', 1, true)
                """);

        assertThatThrownBy(database::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("schema version 4711 of the event store: this program knows [0-9]+;"
                        + " run the version that wrote it, or a later one");
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() throws SQLException {
        database.open().close();
        execute("UPDATE ledger_schema_history SET checksum = checksum + 1 WHERE version = '2'");

        assertThatThrownBy(database::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "the schema of the event store does not follow from the migrations of this program;");
    }

    private List<String> versions() throws SQLException {
        return query("SELECT version || ' ' || type FROM ledger_schema_history ORDER BY installed_rank");
    }

    private static String handMade() throws IOException {
        try (InputStream file = LedgerSchemaTest.class.getResourceAsStream("/handmade/version-1.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void copyEvents(TestingDatabase source) throws SQLException {
        String columns =
                "ledger_seq, event_id, aggregate_type, aggregate_id, aggregate_seq, event_type, revision, routing_key,"
                        + " occurred_at, recorded_at, content_hash, payload, metadata";
        try (Connection from = source.connect();
                Connection to = database.connect();
                Statement read = from.createStatement();
                ResultSet rows = read.executeQuery("SELECT " + columns + " FROM ledger_event");
                var write = to.prepareStatement(
                        "INSERT INTO ledger_event (" + columns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            while (rows.next()) {
                for (int column = 1; column <= 13; column++) {
                    write.setObject(column, rows.getObject(column));
                }
                write.executeUpdate();
            }
        }
        execute("SELECT setval('ledger_event_ledger_seq_seq', (SELECT max(ledger_seq) FROM ledger_event))");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
