package io.tieout.ledger;

import static io.tieout.ledger.TestingFacts.orderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerFeedTest {
    private static final String COPY_OF_THE_FIRST = """
            INSERT INTO ledger_event (event_id, aggregate_type, aggregate_id, aggregate_seq, event_type, revision, routing_key,
              occurred_at, recorded_at, content_hash, payload, metadata)
            SELECT gen_random_uuid(), aggregate_type, aggregate_id || gen_random_uuid(), aggregate_seq, event_type, revision,
              routing_key, occurred_at, recorded_at, content_hash, payload, metadata
            FROM ledger_event WHERE ledger_seq = 1
            """;

    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final Ledger ledger = database.open();
    private final LedgerFeed feed = ledger.feed();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void startsAtNothingAndStaysThereWhileNothingHappens() {
        FeedBatch batch = feed.read(feed.start(), 10);

        assertThat(batch.events()).isEmpty();
        assertThat(batch.next().text()).isEqualTo("{\"index\":0,\"gaps\":[]}");
        assertThat(batch.next().sealedUpTo()).isZero();
    }

    @Test
    void givesThePayloadAsItIsStored() {
        ledger.record(List.of(orderPlaced("o-1")));

        StoredEvent event = feed.read(feed.start(), 10).events().get(0);

        assertThat(LedgerEventCodec.create().write(TestingFeed.decoded(event))).isEqualTo(event.payload());
        assertThat(event.recordedAt())
                .isEqualTo(TestingFeed.decoded(event).origin().recordedAt());
        assertThat(event.eventId()).isEqualTo(FactId.of("orders", "placed-o-1").toString());
    }

    /** A slow writer holds places 2 and 3 while a fast one takes 4 and commits: neither may be lost, however long it takes. */
    @Test
    void readsTheEventsOfASlowWriterThatCommitsAfterAFastOne() throws SQLException {
        ledger.record(List.of(orderPlaced("o-1")));
        try (Connection slow = database.connect()) {
            begin(slow);
            insert(slow);
            insert(slow);
            ledger.record(List.of(orderPlaced("o-4")));

            FeedBatch first = feed.read(feed.start(), 10);
            assertThat(places(first)).containsExactly(1L, 4L);
            assertThat(first.next().sealedUpTo()).isEqualTo(1);
            FeedBatch still = feed.read(feed.parse(first.next().text()), 10);
            assertThat(still.events()).isEmpty();
            assertThat(still.next().sealedUpTo()).isEqualTo(1);

            slow.commit();

            FeedBatch one = feed.read(still.next(), 1);
            assertThat(places(one)).containsExactly(2L);
            assertThat(one.next().sealedUpTo()).isEqualTo(2);
            FeedBatch rest = feed.read(one.next(), 10);
            assertThat(places(rest)).containsExactly(3L);
            assertThat(rest.next().text()).isEqualTo("{\"index\":4,\"gaps\":[]}");
            assertThat(rest.next().sealedUpTo()).isEqualTo(4);
        }
    }

    /** The number of a transaction tells nothing about the order of its places: the later number may hold the earlier place. */
    @Test
    void readsTheEventsOfASlowWriterWhoseTransactionBeganLater() throws SQLException {
        ledger.record(List.of(orderPlaced("o-1")));
        try (Connection fast = database.connect();
                Connection slow = database.connect()) {
            begin(fast);
            begin(slow);
            insert(slow);
            insert(fast);
            fast.commit();

            FeedBatch first = feed.read(feed.start(), 10);
            assertThat(places(first)).containsExactly(1L, 3L);
            FeedBatch second = feed.read(first.next(), 10);
            assertThat(second.next().sealedUpTo()).isEqualTo(1);

            slow.commit();
            assertThat(places(feed.read(second.next(), 10))).containsExactly(2L);
        }
    }

    @Test
    void givesAGapUpAsSoonAsItsWriterHasRolledBack() throws SQLException {
        ledger.record(List.of(orderPlaced("o-1")));
        try (Connection slow = database.connect()) {
            begin(slow);
            insert(slow);
            ledger.record(List.of(orderPlaced("o-3")));
            FeedPosition held = feed.read(feed.start(), 10).next();
            assertThat(held.sealedUpTo()).isEqualTo(1);

            slow.rollback();

            FeedBatch batch = feed.read(held, 10);
            assertThat(batch.events()).isEmpty();
            assertThat(batch.next().sealedUpTo()).isEqualTo(3);
            assertThat(batch.next().text()).isEqualTo("{\"index\":3,\"gaps\":[]}");
        }
    }

    @Test
    void anyReaderAtAnyPaceReadsEachEventOnceWhileWritersOverlap() throws SQLException {
        ledger.record(List.of(orderPlaced("o-1")));
        List<Connection> writers = new ArrayList<>();
        List<Long> read = new ArrayList<>();
        FeedPosition position = feed.start();
        Random random = new Random(7);
        long committed = 1;
        long[] pending = new long[4];
        try {
            for (int i = 0; i < pending.length; i++) {
                writers.add(database.connect());
                begin(writers.get(i));
            }
            for (int step = 0; step < 300; step++) {
                int who = random.nextInt(pending.length);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        writers.get(who).commit();
                        committed += pending[who];
                        pending[who] = 0;
                        begin(writers.get(who));
                    }
                    case 1 -> {
                        writers.get(who).rollback();
                        pending[who] = 0;
                        begin(writers.get(who));
                    }
                    case 2 -> {
                        insert(writers.get(who));
                        pending[who]++;
                    }
                    default -> {
                        FeedBatch batch = feed.read(position, 1 + random.nextInt(5));
                        read.addAll(places(batch));
                        position = feed.parse(batch.next().text());
                    }
                }
            }
        } finally {
            for (Connection writer : writers) {
                writer.rollback();
                writer.close();
            }
        }
        for (FeedBatch batch = feed.read(position, 50); !batch.events().isEmpty(); batch = feed.read(position, 50)) {
            read.addAll(places(batch));
            position = batch.next();
        }
        assertThat(read).doesNotHaveDuplicates().hasSize((int) committed);
        assertThat(feed.read(position, 1).next().text()).contains("\"gaps\":[]");
    }

    /** PostgreSQL counts transactions for the whole server: a writer in another database holds a gap open, and the warning names it. */
    @Test
    void aTransactionOfAnotherDatabaseHoldsAGapOpenAndIsNamed() throws SQLException {
        ledger.record(List.of(orderPlaced("o-1")));
        try (Connection elsewhere = TestingPostgres.freshDatabase().connect();
                Connection reader = database.connect();
                Connection slow = database.connect()) {
            reader.setAutoCommit(false);
            execute(reader, "SELECT count(*) FROM ledger_event");
            begin(elsewhere);
            begin(slow);
            insert(slow);
            ledger.record(List.of(orderPlaced("o-3")));
            FeedPosition held = feed.read(feed.start(), 10).next();
            slow.rollback();

            assertThat(feed.read(held, 10).next().sealedUpTo()).isEqualTo(1);
            try (Connection looking = database.connect()) {
                long oldest = number(looking, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
                assertThat(LongTransactions.holder(looking, oldest, Duration.ZERO)
                                .orElseThrow())
                        .startsWith("process " + number(elsewhere, "SELECT pg_backend_pid()") + " (database ledger_")
                        .contains("idle in transaction), open for 0 s; end it with SELECT pg_terminate_backend(");
                assertThat(LongTransactions.holder(looking, oldest, Duration.ofHours(1)))
                        .isEmpty();
            }

            elsewhere.rollback();
            // The transaction that only reads is still open.
            assertThat(feed.read(held, 10).next().sealedUpTo()).isEqualTo(3);
        }
    }

    @Test
    void findsThePositionOfATime() throws SQLException {
        ledger.record(TestingFacts.closedLoops("o-", 20));
        List<StoredEvent> all = TestingFeed.all(ledger);
        Instant first = all.get(0).recordedAt();
        // As if an event had been recorded every ten minutes.
        try (Connection connection = database.connect()) {
            execute(
                    connection,
                    "UPDATE ledger_event SET recorded_at = '" + first
                            + "'::timestamptz + ledger_seq * interval '10 minutes'");
        }

        for (int place : new int[] {1, 2, 77, 160}) {
            FeedPosition position = feed.positionAt(first.plus(Duration.ofMinutes(10L * place)));

            assertThat(places(feed.read(position, 1))).containsExactly((long) place);
        }
        assertThat(places(feed.read(feed.positionAt(first.minus(Duration.ofDays(1))), 1)))
                .containsExactly(1L);
        assertThat(places(feed.read(feed.positionAt(first.plus(Duration.ofDays(99))), 1)))
                .isEmpty();
    }

    @Test
    void aPositionOfATimeWaitsForTheWriterThatHoldsThePlacesBelow() throws SQLException {
        ledger.record(List.of(orderPlaced("o-1")));
        Instant since = TestingFeed.all(ledger).get(0).recordedAt().plus(Duration.ofHours(1));
        try (Connection slow = database.connect()) {
            begin(slow);
            insert(slow);
            ledger.record(List.of(orderPlaced("o-3")));
            try (Connection connection = database.connect()) {
                execute(
                        connection,
                        "UPDATE ledger_event SET recorded_at = recorded_at + interval '2 hours' WHERE ledger_seq = 3");
            }

            FeedPosition position = feed.positionAt(since);

            assertThat(position.text())
                    .matches("\\{\"index\":2,\"gaps\":\\[\\{\"first\":2,\"last\":2,\"seenBy\":\\d+}]}");
            FeedBatch batch = feed.read(position, 10);
            assertThat(places(batch)).containsExactly(3L);
            slow.commit();
            assertThat(places(feed.read(batch.next(), 10))).containsExactly(2L);
        }
    }

    @Test
    void refusesATextThatIsNoPosition() {
        assertThatThrownBy(() -> feed.parse("{\"gaps\":[]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position \"{\"gaps\":[]}\": a position is the text of FeedPosition.text(), like"
                        + " {\"index\":0,\"gaps\":[]}; read from start() if it is lost");
    }

    @Test
    void refusesToReadNoEvents() {
        assertThatThrownBy(() -> feed.read(feed.start(), 0))
                .hasMessage("maxEvents 0: a read returns at least one event; ask for 1 or more");
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(COPY_OF_THE_FIRST);
        }
    }

    private static List<Long> places(FeedBatch batch) {
        return batch.events().stream().map(StoredEvent::ledgerSeq).toList();
    }
}
