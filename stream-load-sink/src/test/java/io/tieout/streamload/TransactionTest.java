package io.tieout.streamload;

import static io.tieout.streamload.ScriptedServer.BROKEN;
import static io.tieout.streamload.ScriptedServer.OK;
import static io.tieout.streamload.ScriptedServer.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.streamload.TransactionOutcome.Aborted;
import io.tieout.streamload.TransactionOutcome.Done;
import io.tieout.streamload.TransactionOutcome.Empty;
import io.tieout.streamload.TransactionOutcome.LabelTaken;
import io.tieout.streamload.TransactionOutcome.Refused;
import io.tieout.streamload.TransactionOutcome.Rejected;
import io.tieout.streamload.TransactionOutcome.TryLater;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions against a server that answers as written down; names begin with the conformance item that they prove. */
class TransactionTest {
    private static final String BUSY = "{\"Status\":\"TXN_IN_PROCESSING\",\"Message\":\"busy\",\"Label\":\"l1\"}";
    private static final String GONE = "{\"Status\":\"TXN_NOT_EXISTS\",\"Message\":\"no txn\"}";

    private final List<Duration> pauses = new ArrayList<>();
    private ScriptedServer server;
    private StreamLoadClient client;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        client = new StreamLoadClient(
                StreamLoadConfig.builder()
                        .frontends(List.of(server.address()))
                        .credentials(Credentials.basic("root", "s3cret"))
                        .retry(new RetryPolicy(4, Duration.ofMillis(50), Duration.ofMillis(200)))
                        .build(),
                pauses::add);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void beginsLoadsPreparesAndCommitsWithTheHeadersOfEachStep() {
        StreamLoadTransaction transaction = client.transaction(TransactionSettings.singleTable("db", "t", "l1")
                .withTimeout(Duration.ofMinutes(3))
                .withIdleTimeout(Duration.ofSeconds(40))
                .withPreparedTimeout(Duration.ofHours(2))
                .withCommitWait(Duration.ofSeconds(30)));

        assertThat(transaction.begin()).isInstanceOf(Done.class);
        assertThat(transaction.load(json())).isInstanceOf(Done.class);
        assertThat(transaction.load(json())).isInstanceOf(Done.class);
        assertThat(transaction.prepare()).isInstanceOf(Done.class);
        assertThat(transaction.commit()).isInstanceOf(Done.class);

        assertThat(server.steps()).containsExactly("begin", "load", "load", "prepare", "commit");
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.getHeaders().get("db")).isEqualTo("db");
            assertThat(request.getHeaders().get("label")).isEqualTo("l1");
            assertThat(request.getHeaders().get("Authorization")).isNotNull();
            assertThat(request.getHeaders().get("transaction_type")).isNull();
        });
        assertThat(header("begin", "table")).isEqualTo("t");
        assertThat(header("begin", "timeout")).isEqualTo("180");
        assertThat(header("begin", "idle_transaction_timeout")).isEqualTo("40");
        assertThat(header("load", "Expect")).isEqualTo("100-continue");
        assertThat(header("prepare", "prepared_timeout")).isEqualTo("7200");
        assertThat(header("commit", "timeout")).isEqualTo("30");
    }

    @Test
    void c44AsksForTheLabelWhenBeginDoesNotSayHowTheOtherIs() {
        server.on("begin", "{\"Status\":\"LABEL_ALREADY_EXISTS\",\"Message\":\"\",\"ExistingJobStatus\":\"\"}")
                .on("get_load_state", state("PREPARED"));

        assertThat(transaction().begin())
                .isInstanceOfSatisfying(
                        LabelTaken.class, taken -> assertThat(taken.existing()).isEqualTo(LabelState.PREPARED));
    }

    @Test
    void c49RepeatsALoadAndAPrepareThatTheServerIsTooBusyForAfterShortPauses() {
        server.on("load", BUSY, OK).on("prepare", BUSY, BUSY, OK);
        StreamLoadTransaction transaction = transaction();
        transaction.begin();

        assertThat(transaction.load(json())).isInstanceOf(Done.class);
        assertThat(transaction.prepare()).isInstanceOf(Done.class);

        assertThat(server.steps()).containsExactly("begin", "load", "load", "prepare", "prepare", "prepare");
        assertThat(pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void c51RollsAnEmptyTransactionBackAndNeverPreparesIt() {
        StreamLoadTransaction transaction = transaction();
        transaction.begin();

        assertThat(transaction.prepare()).isInstanceOf(Empty.class);

        assertThat(server.steps()).containsExactly("begin", "rollback");
    }

    @Test
    void c57TakesAFailedCommitForSuccessWhenItsLabelIsCommitted() {
        for (String failure : List.of("{\"Status\":\"FAILED\",\"Message\":\"publish timeout\"}", BROKEN, GONE)) {
            server.on("commit", failure).on("get_load_state", state("COMMITTED"));
            StreamLoadTransaction transaction = transaction();
            transaction.begin();
            transaction.load(json());

            assertThat(transaction.commit()).as(failure).isInstanceOf(Done.class);
        }
    }

    @Test
    void c61EndsEachCsvPayloadWithTheRowDelimiter() {
        StreamLoadTransaction transaction = transaction();
        transaction.begin();

        transaction.load(csv("1\ta"));
        transaction.load(csv("2\tb\n"));

        assertThat(server.requests().stream()
                        .filter(request -> request.getMethod().equals("PUT"))
                        .map(request -> request.getBody().utf8()))
                .containsExactly("1\ta\n", "2\tb\n");
        assertThat(server.requests().get(1).getHeaders().get("Content-Length")).isEqualTo("4");
    }

    @Test
    void c62SendsIgnoreJsonSizeWithJson() {
        StreamLoadTransaction transaction = transaction();
        transaction.begin();
        transaction.load(json());

        assertThat(header("load", "ignore_json_size")).isEqualTo("true");
    }

    @Test
    void c65AlwaysSendsTheTimeoutOfAMultiTableTransactionAndItsTypeWithEachStep() {
        StreamLoadTransaction transaction = client.transaction(TransactionSettings.multiTable("db", "l1"));
        transaction.begin();
        transaction.load(json());
        transaction.load(StreamLoadRequest.builder("db", "u", "l1", LoadBody.ofText("{\"b\":1}"))
                .build());
        assertThat(transaction.commit()).isInstanceOf(Done.class);

        assertThat(header("begin", "timeout")).isEqualTo("600");
        assertThat(header("begin", "table")).isNull();
        assertThat(server.requests())
                .extracting(request -> request.getHeaders().get("transaction_type"))
                .containsOnly("multi");
        assertThat(server.requests())
                .extracting(request -> request.getHeaders().get("table"))
                .containsExactly(null, "t", "u", null);
        assertThatThrownBy(transaction::prepare)
                .hasMessage(
                        "prepare of l1: a multi-table transaction cannot be prepared (protocol 3.6); commit or roll it"
                                + " back");
    }

    @Test
    void c66RollsALingeringTransactionBackAndCancelsItWhereTheBackEndHasForgottenIt() {
        server.on("rollback", GONE)
                .on("get_load_state", state("PREPARE"), state("PREPARE"), state("ABORTED"), state("ABORTED"));

        assertThat(client.rollBackLingering("db", "l1").state()).isEqualTo(LabelState.ABORTED);

        assertThat(server.steps()).contains("rollback", "_cancel");
        assertThat(server.request("_cancel").getTarget()).isEqualTo("/api/db/l1/_cancel");
    }

    @Test
    void c66LeavesACommittedTransactionAloneWithoutAnError() {
        server.on("get_load_state", state("VISIBLE"));

        assertThat(client.rollBackLingering("db", "l1").state()).isEqualTo(LabelState.VISIBLE);

        assertThat(server.steps()).containsExactly("get_load_state");
    }

    @Test
    void rollsBackWhenTheReplyToALoadIsLostSinceSendingAgainCouldDoubleRows() {
        server.on("load", BROKEN);
        StreamLoadTransaction transaction = transaction();
        transaction.begin();

        assertThat(transaction.load(json())).isInstanceOf(Aborted.class);

        assertThat(server.steps()).containsExactly("begin", "load", "rollback");
        assertThat(transaction.commit()).isInstanceOf(Empty.class);
    }

    @Test
    void rollsBackWhatALostBeginMayHaveBegunAndBeginsAgain() {
        server.on("begin", BROKEN).on("get_load_state", state("PREPARE"));

        assertThat(transaction().begin()).isInstanceOf(Done.class);

        assertThat(server.steps()).containsExactly("begin", "get_load_state", "rollback", "begin");
    }

    @Test
    void takesALostPrepareForDoneWhenTheLabelIsPrepared() {
        server.on("prepare", BROKEN).on("get_load_state", state("PREPARED"));
        StreamLoadTransaction transaction = transaction();
        transaction.begin();
        transaction.load(json());

        assertThat(transaction.prepare()).isInstanceOf(Done.class);
    }

    @Test
    void tellsBadRowsBusyNodesAndMissingRightsApart() {
        server.on(
                "prepare",
                "{\"Status\":\"INTERNAL_ERROR\",\"Message\":\"too many filtered rows\",\"NumberFilteredRows\":2}");
        StreamLoadTransaction bad = transaction();
        bad.begin();
        bad.load(json());
        assertThat(bad.prepare())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.figures().filteredRows()).isEqualTo(2));

        server.on(
                "begin",
                "{\"Status\":\"FAILED\",\"Message\":\"current running txns on db 1 is 9, larger than limit 9\"}",
                "{\"Status\":\"FAILED\",\"Message\":\"current running txns on db 1 is 9, larger than limit 9\"}",
                "{\"Status\":\"FAILED\",\"Message\":\"current running txns on db 1 is 9, larger than limit 9\"}",
                "{\"Status\":\"FAILED\",\"Message\":\"current running txns on db 1 is 9, larger than limit 9\"}",
                "{\"Status\":\"FAILED\",\"Message\":\"Access denied\"}");
        assertThat(transaction().begin()).isInstanceOf(TryLater.class);
        assertThat(transaction().begin()).isInstanceOf(Refused.class);
    }

    @Test
    void commitsWhatAnotherProcessPrepared() {
        assertThat(transaction().commitPrepared()).isInstanceOf(Done.class);
        assertThat(server.steps()).containsExactly("commit");
    }

    @Test
    void refusesALoadThatBelongsElsewhereAndHeadersThatTheServerWouldIgnore() {
        StreamLoadTransaction transaction = transaction();

        assertThatThrownBy(() -> transaction.load(StreamLoadRequest.builder("db", "u", "l1", LoadBody.ofText("{}"))
                        .build()))
                .hasMessage("StreamLoadRequest[db.u, label=l1, bytes=2] in transaction l1 of db.t: a load carries the"
                        + " database, table and label of its transaction");
        assertThatThrownBy(() -> transaction.load(StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText("1"))
                        .format(LoadFormat.CSV)
                        .header("enclose", "\"")
                        .build()))
                .hasMessage("StreamLoadRequest[db.t, label=l1, bytes=1] with enclose in a single-table transaction: the"
                        + " server does not read it there; use a plain load, or separators that cannot occur");
    }

    private StreamLoadTransaction transaction() {
        return client.transaction(TransactionSettings.singleTable("db", "t", "l1"));
    }

    private String header(String step, String name) {
        return server.request(step).getHeaders().get(name);
    }

    private static StreamLoadRequest json() {
        return StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText("{\"a\":1}\n"))
                .build();
    }

    private static StreamLoadRequest csv(String rows) {
        return StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText(rows))
                .format(LoadFormat.CSV)
                .build();
    }
}
