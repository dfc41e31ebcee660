package io.tieout.warehouse.conformance;

import static io.tieout.warehouse.conformance.ConformanceTarget.label;
import static io.tieout.warehouse.conformance.ConformanceTarget.message;
import static io.tieout.warehouse.conformance.ConformanceTarget.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions: numbers 40 to 64 of the conformance list that speak of a server. */
class TransactionConformanceTest {
    private static final String[] MULTI = {"transaction_type", "multi", "timeout", "60"};

    private static ConformanceTarget target;

    @BeforeAll
    static void start(@TempDir Path directory) {
        target = ConformanceTarget.start(directory);
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    /** A transaction over a table that has begun. */
    private static String begun(String table, String... headers) {
        String label = label();
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "table";
        all[headers.length + 1] = table;
        assertThat(status(target.transaction("begin", label, all))).isEqualTo("OK");
        return label;
    }

    private static String prepared(String table) {
        String label = begun(table);
        assertThat(status(target.transactionLoad(label, table, "1\ta\t1\n"))).isEqualTo("OK");
        assertThat(status(target.transaction("prepare", label))).isEqualTo("OK");
        return label;
    }

    @Test
    void c40_rowsOfATransactionAreVisibleOnlyAfterItsCommit() {
        String table = target.events();
        String label = begun(table);
        assertThat(status(target.transactionLoad(label, table, "1\ta\t1\n"))).isEqualTo("OK");
        assertThat(target.state(label)).isEqualTo("PREPARE");
        JsonNode prepared = target.transaction("prepare", label);
        assertThat(status(prepared)).isEqualTo("OK");
        assertThat(prepared.path("NumberLoadedRows").asLong()).isEqualTo(1);
        assertThat(target.state(label)).isEqualTo("PREPARED");
        assertThat(target.rows(table)).isEmpty();
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.state(label)).isEqualTo("VISIBLE");
        assertThat(target.rows(table)).containsExactly("1,a,1.0000");
    }

    @Test
    void c41_aCommitWithoutAPrepareWorks() {
        String table = target.events();
        String label = begun(table);
        target.transactionLoad(label, table, "1\ta\t1\n");
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c42_aBeginNeedsALabelAndADatabase() {
        var request =
                target.request("/api/transaction/begin").removeHeader("Expect").post(RequestBody.create(new byte[0]));
        assertThat(message(target.json(request.build()))).contains("No database selected.");
        assertThat(message(target.json(request.header("db", target.database()).build())))
                .contains("Empty label.");
    }

    @Test
    void c43_aSecondBeginOfALiveLabelIsRefused() {
        String table = target.events();
        String label = begun(table);
        assertThat(status(target.transaction("begin", label, "table", table))).isEqualTo("LABEL_ALREADY_EXISTS");
        target.transaction("rollback", label);
    }

    @Test
    void c45_aLoadUnderAnUnknownLabelFindsNoTransaction() throws IOException {
        String table = target.events();
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines(
                    "PUT /api/transaction/load HTTP/1.1",
                    "Host: be",
                    "Authorization: " + target.authorization(),
                    "db: " + target.database(),
                    "table: " + table,
                    "label: " + label(),
                    "Connection: close",
                    "Content-Length: 1",
                    "",
                    "1");
            assertThat(http.readToEnd()).contains("TXN_NOT_EXISTS");
        }
        assertThat(status(target.transactionLoad(label(), table, "1"))).isEqualTo("FAILED");
    }

    @Test
    void c46_aLoadIntoAnotherTableIsRefusedAndTheTransactionGoesOn() {
        String table = target.events();
        String label = begun(table);
        assertThat(status(target.transactionLoad(label, target.events(), "9\ta\t1\n")))
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(status(target.transactionLoad(label, table, "1\ta\t1\n"))).isEqualTo("OK");
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c47_aLoadWithOtherHeadersEndsTheTransaction() {
        String table = target.events();
        String label = begun(table);
        target.transactionLoad(label, table, "1\ta\t1\n");
        JsonNode reply = target.transactionLoad(label, table, "2|b|2\n", "column_separator", "|");
        assertThat(message(reply)).contains("not equal last");
        await("the transaction is rolled back").until(() -> target.state(label).equals("ABORTED"));
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c48_ofTwoLoadsAtOnceOneIsToldToComeAgain() throws IOException {
        String table = target.events();
        String label = begun(table);
        try (RawHttp running = new RawHttp(target.backEnd())) {
            running.sendLines(
                    "PUT /api/transaction/load HTTP/1.1",
                    "Host: be",
                    "Authorization: " + target.authorization(),
                    "Expect: 100-continue",
                    "db: " + target.database(),
                    "table: " + table,
                    "label: " + label,
                    "Content-Length: 6",
                    "");
            assertThat(running.readHead()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(status(target.transactionLoad(label, table, "2\tb\t2\n")))
                    .isEqualTo("TXN_IN_PROCESSING");
            assertThat(status(target.transaction("prepare", label))).isEqualTo("TXN_IN_PROCESSING");
            running.send("1\ta\t1\n");
            assertThat(running.readHead()).startsWith("HTTP/1.1 200 OK");
        }
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).containsExactly("1,a,1.0000");
    }

    @Test
    void c50_aPrepareWithoutALoadFailsAndAborts() {
        String label = begun(target.events());
        JsonNode reply = target.transaction("prepare", label);
        assertThat(status(reply)).isEqualTo("INTERNAL_ERROR");
        assertThat(message(reply)).contains("hasn't send any data yet");
        await("the transaction is rolled back").until(() -> target.state(label).equals("ABORTED"));
    }

    @Test
    void c52_badRowsAreToldByThePrepareAndNotByTheLoad() {
        String table = target.events();
        String label = begun(table);
        assertThat(status(target.transactionLoad(label, table, "\\N\ta\t1\n"))).isEqualTo("OK");
        JsonNode reply = target.transaction("prepare", label);
        assertThat(status(reply)).isEqualTo("INTERNAL_ERROR");
        assertThat(message(reply)).contains("too many filtered rows");
        assertThat(reply.path("ErrorURL").asText()).contains("/api/_load_error_log?file=");
    }

    @Test
    void c53_aLoadAfterThePrepareFails() {
        String table = target.events();
        String label = prepared(table);
        assertThat(status(target.transactionLoad(label, table, "2\tb\t2\n"))).isNotEqualTo("OK");
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c54_aSecondCommitIsOkAndChangesNothing() {
        String table = target.events();
        String label = prepared(table);
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        JsonNode again = target.transaction("commit", label);
        assertThat(status(again)).isEqualTo("OK");
        assertThat(message(again)).contains("already committed");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c55_aSecondRollbackIsOkAndARollbackAfterTheCommitIsNot() {
        String table = target.events();
        String rolledBack = prepared(table);
        assertThat(status(target.transaction("rollback", rolledBack))).isEqualTo("OK");
        assertThat(status(target.transaction("rollback", rolledBack))).isEqualTo("OK");
        assertThat(target.state(rolledBack)).isEqualTo("ABORTED");
        String committed = prepared(table);
        target.transaction("commit", committed);
        JsonNode late = target.transaction("rollback", committed);
        assertThat(status(late)).isEqualTo("FAILED");
        assertThat(message(late)).contains("Can not abort");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c56_aCommitAfterTheRollbackFails() {
        String table = target.events();
        String label = prepared(table);
        target.transaction("rollback", label);
        JsonNode reply = target.transaction("commit", label);
        assertThat(status(reply)).isEqualTo("FAILED");
        assertThat(message(reply)).contains("Can not commit");
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c58_aPreparedTransactionSurvivesARestart(@TempDir Path directory) throws SQLException {
        assumeTrue(target.isEmbedded(), "a cluster is not ours to restart");
        String table;
        String committed = label();
        String rolledBack = label();
        try (ConformanceTarget first = ConformanceTarget.embedded(directory, "conformance")) {
            first.execute("CREATE DATABASE conformance");
            table = first.orders();
            first.load(table, "1|old|1|1\n", "column_separator", "|");
            for (String label : new String[] {committed, rolledBack}) {
                first.transaction("begin", label, "table", table);
                first.transactionLoad(
                        label, table, "1|" + label.length() + "|2|2\n2|new|2|2\n", "column_separator", "|");
                assertThat(status(first.transaction("prepare", label))).isEqualTo("OK");
            }
        }
        try (ConformanceTarget second = ConformanceTarget.embedded(directory, "conformance")) {
            assertThat(second.state(committed)).isEqualTo("PREPARED");
            assertThat(second.rows(table)).containsExactly("1,old,1.0000,1");
            assertThat(status(second.transaction("rollback", rolledBack))).isEqualTo("OK");
            assertThat(status(second.transaction("commit", committed))).isEqualTo("OK");
            assertThat(second.rows(table)).containsExactly("1," + committed.length() + ",2.0000,2", "2,new,2.0000,2");
        }
        try (ConformanceTarget third = ConformanceTarget.embedded(directory, "conformance")) {
            assertThat(third.state(committed)).isEqualTo("VISIBLE");
            assertThat(third.state(rolledBack)).isEqualTo("ABORTED");
            assertThat(third.rows(table)).hasSize(2);
        }
    }

    @Test
    void c59_aTransactionWhoseTimeIsOverIsAborted() {
        String table = target.events();
        String open = begun(table, "timeout", "1");
        target.transactionLoad(open, table, "1\ta\t1\n");
        String prepared = begun(table);
        target.transactionLoad(prepared, table, "1\ta\t1\n");
        target.transaction("prepare", prepared, "prepared_timeout", "1");
        await("both deadlines pass")
                .atMost(Duration.ofMinutes(2))
                .until(() -> target.state(open).equals("ABORTED")
                        && target.state(prepared).equals("ABORTED"));
        assertThat(status(target.transaction("commit", open))).isEqualTo("FAILED");
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c60_csvLoadsOfOneTransactionAreOneText() {
        String table = target.events();
        String label = begun(table);
        target.transactionLoad(label, table, "1\ta\t1\n2\tb");
        target.transactionLoad(label, table, "c\t2\n3\td\t3");
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).containsExactly("1,a,1.0000", "2,bc,2.0000", "3,d,3.0000");
    }

    @Test
    void jsonLoadsOfOneTransactionAreOneDocumentEach() {
        String table = target.events();
        String label = begun(table);
        String[] headers = {"format", "json", "strip_outer_array", "true", "ignore_json_size", "true"};
        target.transactionLoad(label, table, "[{\"id\":1}]", headers);
        target.transactionLoad(label, table, "[{\"id\":2},{\"id\":3}]", headers);
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).hasSize(3);
    }

    @Test
    void c63_aMultiTableTransactionShowsBothTablesAtOnceOrNeither() {
        String events = target.events();
        String orders = target.orders();
        for (String end : new String[] {"rollback", "commit"}) {
            String label = label();
            assertThat(status(target.transaction("begin", label, MULTI))).isEqualTo("OK");
            assertThat(status(target.transactionLoad(label, events, "{\"id\":1}", multiJson())))
                    .isEqualTo("OK");
            assertThat(status(target.transactionLoad(
                            label, orders, "{\"id\":1,\"status\":\"a\",\"amount\":1}", multiJson())))
                    .isEqualTo("OK");
            assertThat(target.rows(events)).isEmpty();
            assertThat(status(target.transaction(end, label, MULTI))).isEqualTo("OK");
            assertThat(status(target.transaction(end, label, MULTI))).isEqualTo("OK");
        }
        assertThat(target.rows(events)).containsExactly("1,null,null");
        assertThat(target.rows(orders)).containsExactly("1,a,1.0000,null");
    }

    private static String[] multiJson() {
        return new String[] {"transaction_type", "multi", "format", "json"};
    }

    @Test
    void c64_aMultiTableTransactionHasNoPrepare() {
        String label = label();
        target.transaction("begin", label, MULTI);
        JsonNode reply = target.transaction("prepare", label, MULTI);
        assertThat(status(reply)).isEqualTo("FAILED");
        assertThat(message(reply)).contains("Unsupported operation");
        target.transaction("rollback", label, MULTI);
    }

    @Test
    void aMultiTableTransactionAnswersAsTheFrontEndWasSeenTo() {
        String label = label();
        target.transaction("begin", label, MULTI);
        JsonNode again = target.transaction("begin", label, MULTI);
        assertThat(again.path("ExistingJobStatus").asText()).isEqualTo("BEGIN");
        assertThat(message(again)).startsWith("Transaction already started with label [" + label + "], txnId: ");
        assertThat(target.state(label)).isEqualTo("UNKNOWN");
        assertThat(message(target.transaction("rollback", label))).contains("No transaction found with db[");
        assertThat(status(target.transaction("commit", label, MULTI))).isEqualTo("OK");
        assertThat(message(target.transaction("commit", label, MULTI)))
                .matches("Transaction \\d+ has already committed, label is " + label);
    }

    @Test
    void theFrontEndKnowsWhatItDoesNotKnow() {
        assertThat(message(target.transaction("commit", "nope")))
                .isEqualTo("class com.starrocks.common.StarRocksException: No transaction found with db["
                        + target.database() + "] and label[nope]");
        assertThat(message(target.transaction("dance", "nope"))).contains("Unknown transaction operation: dance");
    }

    @Test
    void anOpenTransactionIsCancelledByItsLabel() {
        String table = target.events();
        String label = prepared(table);
        target.json(target.request("/api/" + target.database() + "/" + label + "/_cancel")
                .removeHeader("Expect")
                .post(RequestBody.create(new byte[0]))
                .build());
        assertThat(target.state(label)).isEqualTo("ABORTED");
    }
}
