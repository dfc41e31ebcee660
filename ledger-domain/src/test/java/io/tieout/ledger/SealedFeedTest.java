package io.tieout.ledger;

import static io.tieout.ledger.TestingFacts.closedLoops;
import static io.tieout.ledger.TestingFacts.orderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealedFeedTest {
    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final DataSource eventStore =
            LedgerDatabase.unlimited(database.config().build());
    private final Ledger ledger = database.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Whatever the number of readers and the size of the slices, the events are those of the other feed, in the order of their places. */
    @Test
    void givesWhatTheLedgerHasHoweverItIsSliced() throws SQLException {
        ledger.record(closedLoops("o", 40));
        leaveGap();
        ledger.record(closedLoops("p", 40));
        long head = new SealedHead(eventStore).read();
        List<Long> expected = ledger.feed().read(ledger.feed().start(), 100_000).events().stream()
                .map(StoredEvent::ledgerSeq)
                .toList();

        for (int[] how : new int[][] {{1, 1_000}, {3, 7}, {2, 64}}) {
            try (SealedFeed feed = new SealedFeed(eventStore, head, how[0])) {
                assertThat(places(feed, feed.start(), how[1]))
                        .as("%d readers, slices of %d", how[0], how[1])
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void goesOnFromAPositionThatAnotherRunWrote() {
        ledger.record(closedLoops("o", 20));
        long head = new SealedHead(eventStore).read();
        try (SealedFeed feed = new SealedFeed(eventStore, head, 2)) {
            FeedBatch first = feed.read(feed.start(), 30);
            List<Long> seen = new ArrayList<>(
                    first.events().stream().map(StoredEvent::ledgerSeq).toList());
            try (SealedFeed other = new SealedFeed(eventStore, head, 1)) {
                seen.addAll(places(other, other.parse(first.next().text()), 11));
            }
            assertThat(seen).isEqualTo(places(feed, feed.start(), 30));
            assertThat(seen).isSorted().doesNotHaveDuplicates().endsWith(head);
        }
    }

    /** What a slow writer may still fill lies below the head, so there is no head before it has ended. */
    @Test
    void waitsForAWriterThatHoldsAnEarlierPlace() throws Exception {
        ledger.record(List.of(orderPlaced("o-1")));
        CompletableFuture<Long> head;
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("SELECT pg_current_xact_id(), nextval('ledger_event_ledger_seq_seq')");
            }
            ledger.record(List.of(orderPlaced("o-3")));
            head = CompletableFuture.supplyAsync(() -> new SealedHead(eventStore).read());
            while (!isAsked()) {
                assertThat(head).as("no head while a place below it is open").isNotDone();
            }
            assertThat(head).isNotDone();
            slow.rollback();
        }
        assertThat(head.get()).isEqualTo(3);
    }

    private boolean isAsked() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND query LIKE '%pg_snapshot_xmin%' AND pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }

    private void leaveGap() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT nextval('ledger_event_ledger_seq_seq') FROM generate_series(1, 25)");
        }
    }

    private static List<Long> places(SealedFeed feed, FeedPosition from, int slice) {
        List<Long> places = new ArrayList<>();
        FeedPosition position = from;
        while (position.sealedUpTo() < feed.upTo()) {
            FeedBatch batch = feed.read(position, slice);
            batch.events().forEach(event -> places.add(event.ledgerSeq()));
            position = batch.next();
        }
        return places;
    }
}
