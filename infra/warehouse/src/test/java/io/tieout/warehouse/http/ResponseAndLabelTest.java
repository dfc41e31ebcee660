package io.tieout.warehouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.RawHttp;
import io.tieout.warehouse.TestingTables;
import io.tieout.warehouse.TestingWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Response and labels: numbers 21 to 39 of the conformance list, protocol section 2. */
class ResponseAndLabelTest {
    private TestingWarehouse warehouse;

    @BeforeEach
    void start(@TempDir Path directory) {
        warehouse = TestingWarehouse.start(directory).with(TestingTables.events(), TestingTables.orders());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void c21_aGoodLoadAnswersSuccessWithItsCountsInTheServersOrder() {
        JsonNode reply = warehouse.loadJson(
                "events", "{\"id\":1,\"note\":\"a\",\"amount\":\"1.50\"}\n{\"id\":2}", "label", "l21");
        assertThat(TestingWarehouse.outcome(reply))
                .containsEntry("Status", "Success")
                .containsEntry("Message", "OK");
        List<String> names = new ArrayList<>();
        reply.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "TxnId",
                        "Label",
                        "Status",
                        "Message",
                        "NumberTotalRows",
                        "NumberLoadedRows",
                        "NumberFilteredRows",
                        "NumberUnselectedRows",
                        "LoadBytes",
                        "LoadTimeMs",
                        "BeginTxnTimeMs",
                        "StreamLoadPlanTimeMs",
                        "ReadDataTimeMs",
                        "WriteDataTimeMs",
                        "CommitAndPublishTimeMs");
        assertThat(reply.path("NumberTotalRows").asLong()).isEqualTo(2);
        assertThat(reply.path("NumberLoadedRows").asLong()).isEqualTo(2);
        assertThat(reply.path("LoadBytes").asLong()).isEqualTo(44);
        assertThat(warehouse.rows("SELECT * FROM books.events ORDER BY id"))
                .containsExactly("1,a,1.5000", "2,null,null");
    }

    @Test
    void c22_aFinishedLabelLoadsNothingTheSecondTime() {
        warehouse.loadJson("events", "{\"id\":1}", "label", "l22");
        JsonNode second = warehouse.loadJson("events", "{\"id\":1}", "label", "l22");
        assertThat(second.path("Status").asText()).isEqualTo("Label Already Exists");
        assertThat(second.path("ExistingJobStatus").asText()).isEqualTo("FINISHED");
        assertThat(second.path("Message").asText())
                .isEqualTo("Label [l22] has already been used. existing job status=FINISHED");
        assertThat(ids()).containsExactly("1");
    }

    @Test
    void c22_aFinishedLabelIsRememberedAcrossARestart(@TempDir Path directory) {
        try (TestingWarehouse first = TestingWarehouse.start(directory).with(TestingTables.events())) {
            first.loadJson("events", "{\"id\":1}", "label", "l22");
        }
        try (TestingWarehouse second = TestingWarehouse.start(directory)) {
            assertThat(second.state("l22")).isEqualTo("VISIBLE");
            assertThat(second.loadJson("events", "{\"id\":1}", "label", "l22")
                            .path("ExistingJobStatus")
                            .asText())
                    .isEqualTo("FINISHED");
            assertThat(second.rows("SELECT id FROM books.events")).containsExactly("1");
        }
    }

    @Test
    void c23_aRunningLabelAnswersRunning() throws IOException {
        try (RawHttp running = new RawHttp(warehouse.backEnd())) {
            beginLoad(running, "l23");
            assertThat(warehouse.state("l23")).isEqualTo("PREPARE");
            JsonNode second = warehouse.loadJson("events", "{\"id\":2}", "label", "l23");
            assertThat(second.path("Status").asText()).isEqualTo("Label Already Exists");
            assertThat(second.path("ExistingJobStatus").asText()).isEqualTo("RUNNING");
            running.send("{\"id\":1}");
            assertThat(running.readHead()).startsWith("HTTP/1.1 200 OK");
        }
        assertThat(warehouse.state("l23")).isEqualTo("VISIBLE");
        assertThat(ids()).containsExactly("1");
    }

    @Test
    void aRunningLoadCanBeCancelledByItsLabel() throws IOException {
        try (RawHttp running = new RawHttp(warehouse.backEnd())) {
            beginLoad(running, "cancelled");
            assertThat(cancel("cancelled").path("status").asText()).isEqualTo("OK");
            running.send("{\"id\":1}");
            running.readHead();
        }
        assertThat(warehouse.state("cancelled")).isEqualTo("ABORTED");
        assertThat(ids()).isEmpty();
        warehouse.loadJson("events", "{\"id\":1}", "label", "done");
        assertThat(cancel("done").path("msg").asText()).isEqualTo("Can not abort VISIBLE transaction with label done");
        assertThat(cancel("never").path("status").asText()).isEqualTo("FAILED");
    }

    private JsonNode cancel(String label) throws IOException {
        return warehouse.json(TestingWarehouse.request(warehouse.frontEnd(), "/api/books/" + label + "/_cancel")
                .removeHeader("Expect")
                .post(RequestBody.create(new byte[0]))
                .build());
    }

    private static void beginLoad(RawHttp http, String label) throws IOException {
        http.sendLines(
                "PUT /api/books/events/_stream_load HTTP/1.1",
                "Host: be",
                "Authorization: Basic cm9vdDo=",
                "Expect: 100-continue",
                "format: json",
                "label: " + label,
                "Content-Length: 8",
                "");
        assertThat(http.readHead()).isEqualTo("HTTP/1.1 100 Continue");
    }

    @Test
    void c24_aLabelWhoseLoadWasAbortedCanBeUsedAgain() {
        assertThat(warehouse
                        .loadJson("events", "{\"id\":null}", "label", "l24")
                        .path("Status")
                        .asText())
                .isEqualTo("Fail");
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1}", "label", "l24")
                        .path("Status")
                        .asText())
                .isEqualTo("Success");
    }

    @Test
    void c25_withoutALabelOneIsMade() {
        assertThat(warehouse.loadJson("events", "{\"id\":1}").path("Label").asText())
                .matches("[-0-9a-f]{36}");
    }

    @Test
    void c26_aLabelHasUpTo128LettersDigitsUnderscoresAndHyphens() {
        String message = "Getting analyzing error. Detail message: Label format error. regex: ^[-\\w]{1,128}$, label: ";
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1}", "label", "a.b")
                        .path("Message")
                        .asText())
                .isEqualTo(message + "a.b.");
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1}", "label", "a".repeat(129))
                        .path("Message")
                        .asText())
                .isEqualTo(message + "a".repeat(129) + ".");
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1}", "label", "a-".repeat(64))
                        .path("Status")
                        .asText())
                .isEqualTo("Success");
    }

    @Test
    void c35_c36_tooManyFilteredRowsNameAnErrorLogThatNeedsNoCredentials() throws IOException {
        JsonNode reply = warehouse.loadJson(
                "events", "{\"id\":1}\n{\"note\":\"no id\"}\n{\"id\":3,\"note\":\"12345678901\"}", "label", "l35");
        assertThat(TestingWarehouse.outcome(reply))
                .containsEntry("Status", "Fail")
                .containsEntry("Message", "too many filtered rows");
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(2);
        assertThat(reply.path("NumberTotalRows").asLong()).isEqualTo(3);
        Request request =
                new Request.Builder().url(reply.path("ErrorURL").asText()).build();
        try (Response response = warehouse.call(request)) {
            assertThat(response.body().string().lines())
                    .containsExactly(
                            "Error: NULL value in non-nullable column 'id'. Row:"
                                    + " {\"id\":null,\"note\":\"no id\",\"amount\":null}",
                            "Error: String '12345678901'(length: 11) is too long. The type of 'note' is VARCHAR(10)."
                                    + " Row: {\"id\":\"3\",\"note\":\"12345678901\",\"amount\":null}");
        }
        assertThat(ids()).isEmpty();
    }

    @Test
    void anErrorLogHoldsAtMost50LinesAndAnUnknownOneIsATextWith200() throws IOException {
        JsonNode reply = warehouse.loadJson("events", "{\"note\":\"x\"}\n".repeat(60));
        try (Response response = warehouse.call(
                new Request.Builder().url(reply.path("ErrorURL").asText()).build())) {
            assertThat(response.body().string().lines()).hasSize(50);
        }
        String url =
                "http://127.0.0.1:" + warehouse.backEnd().getPort() + "/api/_load_error_log?file=..%2Fwarehouse.lock";
        try (Response response = warehouse.call(new Request.Builder().url(url).build())) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body().string()).isEqualTo("There is no error log of that name; it may have expired.");
        }
    }

    @Test
    void c38_c39_theStateOfALabelIsUnknownThenVisible() {
        assertThat(warehouse.state("l38")).isEqualTo("UNKNOWN");
        warehouse.loadJson("events", "{\"id\":1}", "label", "l38");
        assertThat(warehouse.state("l38")).isEqualTo("VISIBLE");
    }

    @Test
    void theStateOfNoLabelAndOfAnUnknownDatabaseIsRefused() throws IOException {
        assertThat(get("/api/books/get_load_state"))
                .isEqualTo("{\"status\":\"FAILED\",\"code\":\"1\",\"msg\":\"No label selected.\","
                        + "\"message\":\"No label selected.\"}");
        assertThat(get("/api/nope/get_load_state?label=x"))
                .isEqualTo("{\"status\":\"FAILED\",\"code\":\"1\",\"msg\":\"unknown database, database=nope\","
                        + "\"message\":\"unknown database, database=nope\"}");
        assertThat(get("/api/books/get_load_state?label=x"))
                .isEqualTo("{\"state\":\"UNKNOWN\",\"status\":\"OK\",\"code\":\"0\",\"msg\":\"Success\","
                        + "\"message\":\"OK\"}");
    }

    @Test
    void theCapabilityProbeOfASinkIsAFailedBodyAndNotNotImplemented() throws IOException {
        Request probe = TestingWarehouse.request(warehouse.frontEnd(), "/api/transaction/begin")
                .removeHeader("Expect")
                .post(RequestBody.create(new byte[0]))
                .build();
        assertThat(TestingWarehouse.outcome(warehouse.json(probe)))
                .containsEntry("Status", "FAILED")
                .containsEntry("Message", "class com.starrocks.common.StarRocksException: No database selected.");
    }

    @Test
    void healthNeedsNoCredentials() throws IOException {
        String url = "http://127.0.0.1:" + warehouse.frontEnd().getPort() + "/api/health";
        assertThat(warehouse
                        .json(new Request.Builder().url(url).build())
                        .path("status")
                        .asText())
                .isEqualTo("OK");
    }

    private String get(String path) throws IOException {
        Request request = TestingWarehouse.request(warehouse.frontEnd(), path)
                .removeHeader("Expect")
                .build();
        try (Response response = warehouse.call(request)) {
            return response.body().string();
        }
    }

    private List<String> ids() {
        return warehouse.rows("SELECT id FROM books.events ORDER BY id");
    }
}
