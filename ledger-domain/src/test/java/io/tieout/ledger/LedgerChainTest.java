package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.chain.ChainHead;
import io.tieout.ledger.chain.ChainReport;
import io.tieout.ledger.chain.LedgerChain;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seals 24 events and then does to the tables what somebody with the database's password could do. */
class LedgerChainTest {
    /** The canonical form of an event in SQL, so that two programs compute the digests. */
    private static final String EVENT_DIGEST = """
            sha256('\\x01'::bytea
              || int4send(16) || uuid_send(event_id)
              || int4send(octet_length(aggregate_type)) || convert_to(aggregate_type, 'UTF8')
              || int4send(octet_length(aggregate_id)) || convert_to(aggregate_id, 'UTF8')
              || int4send(8) || int8send(aggregate_seq)
              || int4send(octet_length(event_type)) || convert_to(event_type, 'UTF8')
              || int4send(octet_length(revision)) || convert_to(revision, 'UTF8')
              || int4send(octet_length(routing_key)) || convert_to(routing_key, 'UTF8')
              || int4send(8) || int8send((extract(epoch FROM occurred_at) * 1000000)::bigint)
              || int4send(8) || int8send((extract(epoch FROM recorded_at) * 1000000)::bigint)
              || int4send(octet_length(content_hash)) || content_hash
              || int4send(octet_length(payload)) || payload
              || int4send(octet_length(metadata)) || metadata)
            """;

    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private Ledger ledger = Ledger.open(database.config().writers(1).build());
    private ChainHead head = ledger.chain().head();

    LedgerChainTest() throws SQLException {}

    @BeforeEach
    void seal() throws SQLException {
        ledger.record(TestingFacts.closedLoops("o-", 3));
        head = ledger.chain().seal();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anUntouchedLogIsIntact() throws SQLException {
        ChainReport report = verify(head);

        assertThat(report.isIntact()).isTrue();
        assertThat(report.head()).isEqualTo(head);
        assertThat(report.sealedEvents()).isEqualTo(24);
        assertThat(report.unsealedEvents()).isZero();
    }

    @Test
    void theDigestsAreThoseThatSqlComputesFromTheDocumentedForm() throws SQLException {
        assertThat(query("SELECT count(*) FROM ledger_chain c JOIN ledger_event e USING (ledger_seq)"
                        + " LEFT JOIN ledger_chain p ON p.ledger_seq = c.previous_seq"
                        + " WHERE c.digest = sha256(coalesce(p.digest, decode(repeat('00', 32), 'hex'))"
                        + " || int8send(c.ledger_seq) || " + EVENT_DIGEST + ")"))
                .isEqualTo("24");
    }

    @Test
    void whatIsNotSealedYetIsCounted() throws SQLException {
        ledger.record(List.of(TestingFacts.orderPlaced("later"), TestingFacts.orderPaid("later")));

        ChainReport report = verify(head);

        assertThat(report.isIntact()).isTrue();
        assertThat(report.unsealedEvents()).isEqualTo(2);
        assertThat(ledger.chain().seal().ledgerSeq()).isEqualTo(26);
    }

    @Test
    void aChangedPayloadIsNamed() throws SQLException {
        execute(
                "UPDATE ledger_event SET payload = convert_to(replace(convert_from(payload, 'UTF8'), '20.00', '21.00'), 'UTF8')"
                        + " WHERE ledger_seq = 7");

        assertThat(findings())
                .containsExactly(
                        "CHANGED 7 SettlementBatch/acme-pay/b-o-0: its digest differs; columns and payload agree with"
                                + " each other, so payload, metadata or an identifier was changed");
    }

    @Test
    void aChangedTimeIsNamedWithBothTimes() throws SQLException {
        execute("UPDATE ledger_event SET occurred_at = occurred_at - interval '1 day' WHERE ledger_seq = 9");

        assertThat(findings())
                .containsExactly("CHANGED 9 Order/o-1: occurred_at is 2026-11-19T23:30:00.123456Z, the payload says"
                        + " 2026-11-20T23:30:00.123456Z");
    }

    @Test
    void aDeletedEventIsNamed() throws SQLException {
        execute("DELETE FROM ledger_event WHERE ledger_seq = 5");

        assertThat(findings()).containsExactly("REMOVED 5 : its digest is there, the event is gone");
    }

    @Test
    void anEventDeletedWithItsDigestIsNamed() throws SQLException {
        execute("DELETE FROM ledger_event WHERE ledger_seq = 5");
        execute("DELETE FROM ledger_chain WHERE ledger_seq = 5");

        assertThat(findings())
                .containsExactly("REMOVED 5 : the event and its digest are gone; place 6 was sealed as its successor");
    }

    @Test
    void twoSwappedEventsAreBothNamedWithTheirPlaces() throws SQLException {
        execute("UPDATE ledger_event SET ledger_seq = -1 WHERE ledger_seq = 3");
        execute("UPDATE ledger_event SET ledger_seq = 3 WHERE ledger_seq = 11");
        execute("UPDATE ledger_event SET ledger_seq = 11 WHERE ledger_seq = -1");

        assertThat(findings())
                .containsExactly(
                        "MOVED 3 Order/o-1: this event was sealed at place 11",
                        "MOVED 11 Order/o-0: this event was sealed at place 3");
    }

    @Test
    void aForgedEventBetweenSealedOnesIsNamed() throws SQLException {
        forge(0);

        assertThat(findings())
                .containsExactly("INSERTED 0 Order/forged: no digest was ever made for it, yet sealed events follow");
    }

    @Test
    void aForgedEventWithAForgedDigestIsNamed() throws SQLException {
        execute("DELETE FROM ledger_event WHERE ledger_seq = 4");
        execute("DELETE FROM ledger_chain WHERE ledger_seq = 4");
        forge(4);
        execute(
                "INSERT INTO ledger_chain SELECT 4, 3, ('x' || encode(substr(digest, 1, 8), 'hex'))::bit(64)::bigint, digest"
                        + " FROM (SELECT " + EVENT_DIGEST
                        + " AS digest FROM ledger_event WHERE ledger_seq = 4) forged");

        assertThat(findings())
                .containsExactly(
                        "REWRITTEN 4 Order/forged: its digest does not follow from the one at place 3: the event or the digest of"
                                + " one of the two was written anew",
                        "REWRITTEN 5 Entitlement/g-o-0: its digest does not follow from the one at place 4: the event or the"
                                + " digest of one of the two was written anew");
    }

    @Test
    void aTailCutFromBothTablesIsFoundByTheAnchor() throws SQLException {
        execute("DELETE FROM ledger_event WHERE ledger_seq > 20");
        execute("DELETE FROM ledger_chain WHERE ledger_seq > 20");

        assertThat(verify().isIntact()).isTrue();
        assertThat(findings())
                .containsExactly("TRUNCATED 24 : the chain ends at place 20, an anchor says that it reached place 24");
    }

    /** Whoever can write both tables can write a whole new chain; only what is kept elsewhere tells. */
    @Test
    void aChainWrittenAnewFromAChangedEventOnIsFoundByTheAnchor() throws SQLException {
        execute("DELETE FROM ledger_chain WHERE ledger_seq >= 12");
        execute("UPDATE ledger_event SET occurred_at = occurred_at - interval '1 day' WHERE ledger_seq = 12");
        reopen();
        ChainHead forged = ledger.chain().seal();

        assertThat(verify().isIntact()).isTrue();
        assertThat(findings())
                .containsExactly(
                        "REWRITTEN 24 JournalEntry/o-2: the digest is " + forged.digest() + ", the anchor says "
                                + head.digest()
                                + ": this or an earlier event and all digests from there on were written anew");
    }

    @Test
    void aSealerThatKnowsALongerChainRefusesToGoOn() throws SQLException {
        execute("DELETE FROM ledger_chain WHERE ledger_seq >= 12");

        assertThatThrownBy(() -> ledger.chain().seal())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("led to " + head.text() + " before: somebody changed ledger_chain");
        assertThat(query("SELECT max(ledger_seq) FROM ledger_chain")).isEqualTo("11");
    }

    /** A slow writer holds a place below committed ones: the chain waits there, and then takes everything in the order of places. */
    @Test
    void sealingWaitsForASlowWriterAndGoesOnInOrder() throws SQLException {
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
                statement.execute(forgery("nextval('ledger_event_ledger_seq_seq')"));
            }
            ledger.record(List.of(TestingFacts.orderPlaced("fast")));
            assertThat(ledger.chain().seal()).isEqualTo(head);

            slow.commit();
        }
        assertThat(ledger.chain().seal().ledgerSeq()).isEqualTo(26);
        assertThat(verify(head).isIntact()).isTrue();
        assertThat(query(
                        "SELECT string_agg(previous_seq || '-' || ledger_seq, ' ' ORDER BY ledger_seq) FROM ledger_chain"
                                + " WHERE ledger_seq > 23"))
                .isEqualTo("23-24 24-25 25-26");
    }

    @Test
    void ofTwoSealersEachGoesOnWhereTheOtherStopped() throws SQLException {
        try (Ledger other = database.open()) {
            LedgerChain chain = other.chain();
            for (int i = 0; i < 5; i++) {
                ledger.record(List.of(TestingFacts.orderPlaced("two-" + i)));
                assertThat((i % 2 == 0 ? chain : ledger.chain()).seal().ledgerSeq())
                        .isEqualTo(25 + i);
            }
        }
        assertThat(verify(head).isIntact()).isTrue();
    }

    @Test
    void refusesATextThatIsNoHead() {
        assertThat(ChainHead.parse(head.text())).isEqualTo(head);
        assertThatThrownBy(() -> ChainHead.parse("24:beef"))
                .hasMessage("head \"24:beef\": a head of the chain is SEQ:DIGEST, a place and 64 hexadecimal digits;"
                        + " copy it as tieout verify printed it");
    }

    private List<String> findings() throws SQLException {
        return verify(head).findings().stream()
                .map(found -> found.kind() + " " + found.ledgerSeq() + " " + found.aggregate() + ": " + found.detail())
                .toList();
    }

    private ChainReport verify(ChainHead... anchors) throws SQLException {
        List<Long> progress = new ArrayList<>();
        ChainReport report = ledger.chain().verify(List.of(anchors), (place, last) -> progress.add(last - place));
        assertThat(progress).endsWith(0L);
        return report;
    }

    private void reopen() {
        ledger.close();
        ledger = database.open();
    }

    private void forge(long place) throws SQLException {
        execute(forgery(String.valueOf(place)));
    }

    private static String forgery(String place) {
        return """
                INSERT INTO ledger_event (ledger_seq, event_id, aggregate_type, aggregate_id, aggregate_seq, event_type, revision,
                  routing_key, occurred_at, recorded_at, content_hash, payload, metadata)
                SELECT %s, gen_random_uuid(), aggregate_type, 'Order/forged', aggregate_seq, event_type, revision,
                  routing_key, occurred_at, recorded_at, content_hash, payload, metadata
                FROM ledger_event WHERE ledger_seq = 1
                """.formatted(place);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
