package io.tieout.warehouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.RawHttp;
import io.tieout.warehouse.TestingTables;
import io.tieout.warehouse.TestingWarehouse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Request and redirect: numbers 1 to 20 of the conformance list, protocol section 1. */
class RedirectTest {
    private static final String LOAD = "/api/books/events/_stream_load";
    private static final String ROOT = "Authorization: Basic cm9vdDo=";
    private static final RequestBody ROW =
            RequestBody.create("{\"id\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

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
    void c01_putWithoutExpectIsRefusedAndLoadsNothing() throws IOException {
        try (RawHttp http = new RawHttp(warehouse.frontEnd())) {
            http.sendLines("PUT " + LOAD + " HTTP/1.1", "Host: fe", ROOT, "Content-Length: 8", "", "{\"id\":1}");
            assertThat(http.readToEnd())
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("connection: close")
                    .contains("\"Status\" : \"FAILED\"")
                    .contains("class com.starrocks.common.DdlException: There is no 100-continue header");
        }
        assertThat(warehouse.rows("SELECT count(*) FROM books.events")).containsExactly("0");
    }

    @Test
    void c02_putWithoutExpectOverHttp10IsRedirected() throws IOException {
        try (RawHttp http = new RawHttp(warehouse.frontEnd())) {
            http.sendLines("PUT " + LOAD + " HTTP/1.0", ROOT, "Content-Length: 8", "", "{\"id\":1}");
            assertThat(http.readHead()).contains("307 Temporary Redirect").contains("location: http://127.0.0.1:");
        }
    }

    @Test
    void c03_aValidPutIsRedirectedToTheBackEndWithTheSamePathAndQuery() throws IOException {
        Request request = TestingWarehouse.request(warehouse.frontEnd(), LOAD + "?a=b%20c")
                .put(ROW)
                .build();
        try (Response response = warehouse.call(request)) {
            assertThat(response.code()).isEqualTo(307);
            assertThat(response.header("Location"))
                    .isEqualTo("http://127.0.0.1:" + warehouse.backEnd().getPort() + LOAD + "?a=b%20c");
        }
        assertThat(warehouse.backEnd().getPort())
                .isNotEqualTo(warehouse.frontEnd().getPort());
    }

    @Test
    void c08_theBackEndAnswersFailWithoutAuthorization() throws IOException {
        Request request = TestingWarehouse.request(warehouse.backEnd(), LOAD)
                .removeHeader("Authorization")
                .put(ROW)
                .build();
        assertThat(TestingWarehouse.outcome(warehouse.json(request)))
                .containsEntry("Status", "Fail")
                .containsEntry("Message", "no valid Basic authorization");
    }

    @Test
    void theBackEndRefusesAWrongPasswordAndAUserWithoutInsert() throws IOException {
        Request wrong = TestingWarehouse.request(
                        warehouse.backEnd(), LOAD, "Authorization", Credentials.basic("root", "no"))
                .put(ROW)
                .build();
        assertThat(warehouse.json(wrong).path("Message").asText())
                .isEqualTo("Access denied for user 'root' (using password: YES)");
        Request reader = TestingWarehouse.request(
                        warehouse.backEnd(), LOAD, "Authorization", Credentials.basic("reader", "secret"))
                .put(ROW)
                .build();
        assertThat(warehouse.json(reader).path("Message").asText())
                .isEqualTo("Access denied; you need (at least one of) the INSERT privilege(s) for this operation");
    }

    @Test
    void c09_aWrongPasswordAtTheFrontEndIs401() throws IOException {
        Request request = TestingWarehouse.request(
                        warehouse.frontEnd(), LOAD, "Authorization", Credentials.basic("root", "wrong"))
                .put(ROW)
                .build();
        try (Response response = warehouse.call(request)) {
            assertThat(response.code()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Basic realm=\"\"");
            assertThat(response.body().string())
                    .isEqualTo("{\"status\":\"FAILED\",\"code\":\"1\",\"msg\":\"Access denied for root@127.0.0.1\","
                            + "\"message\":\"Access denied for root@127.0.0.1\"}");
        }
    }

    @Test
    void missingCredentialsAtTheFrontEndAre401() throws IOException {
        Request request = TestingWarehouse.request(warehouse.frontEnd(), LOAD)
                .removeHeader("Authorization")
                .put(ROW)
                .build();
        try (Response response = warehouse.call(request)) {
            assertThat(response.code()).isEqualTo(401);
            assertThat(response.body().string()).contains("\"msg\":\"Need auth information.\"");
        }
    }

    @Test
    void c10_aUserWithoutInsertIs401() throws IOException {
        Request request = TestingWarehouse.request(
                        warehouse.frontEnd(), LOAD, "Authorization", Credentials.basic("reader", "secret"))
                .put(ROW)
                .build();
        try (Response response = warehouse.call(request)) {
            assertThat(response.code()).isEqualTo(401);
            assertThat(response.body().string())
                    .isEqualTo("{\"status\":\"FAILED\",\"code\":\"1\",\"msg\":\"Access denied.\",\"message\":\"Access"
                            + " denied.\"}");
        }
    }

    @Test
    void c11_anUnknownPathAtTheBackEndIs404() throws IOException {
        Request request = TestingWarehouse.request(warehouse.backEnd(), "/api/books/get_load_state?label=x")
                .removeHeader("Expect")
                .build();
        try (Response response = warehouse.call(request)) {
            assertThat(response.code()).isEqualTo(404);
            assertThat(response.body().string()).isEqualTo("Not Found");
        }
    }

    @Test
    void c12_theBackEndRejectsAtTheHeaderStageWithoutAskingForTheBody() throws IOException {
        assertThat(headOfBackEnd("PUT /api/books/nope/_stream_load HTTP/1.1")).startsWith("HTTP/1.1 200 OK");
        assertThat(headOfBackEnd("PUT " + LOAD + " HTTP/1.1")).startsWith("HTTP/1.1 100 Continue");
    }

    private String headOfBackEnd(String line) throws IOException {
        try (RawHttp http = new RawHttp(warehouse.backEnd())) {
            http.sendLines(line, "Host: be", ROOT, "Expect: 100-continue", "format: json", "Content-Length: 8", "");
            return http.readHead();
        }
    }

    @Test
    void anUnknownTableAndAnUnknownDatabaseAreNamed() throws IOException {
        assertThat(TestingWarehouse.outcome(warehouse.loadJson("nope", "{\"id\":1}")))
                .containsEntry("Status", "Fail")
                .containsEntry("Message", "unknown table \"books.nope\"");
        Request request = TestingWarehouse.request(warehouse.backEnd(), "/api/nope/events/_stream_load")
                .put(ROW)
                .build();
        assertThat(warehouse.json(request).path("Message").asText()).isEqualTo("unknown database, database=nope");
    }

    @Test
    void c13_chunkedAndFixedLengthBodiesBothLoad() {
        assertThat(status(warehouse.loadJson("events", "{\"id\":1}"))).isEqualTo("Success");
        JsonNode chunked = warehouse.load("events", chunked("{\"id\":2}\n", 3), "format", "json");
        assertThat(status(chunked)).isEqualTo("Success");
        assertThat(warehouse.rows("SELECT id FROM books.events ORDER BY id")).containsExactly("1", "2", "2", "2");
    }

    @Test
    void c14_aBodyShorterThanItsContentLengthNeverBecomesVisible() throws IOException {
        try (RawHttp http = new RawHttp(warehouse.backEnd())) {
            http.sendLines(
                            "PUT " + LOAD + " HTTP/1.1",
                            "Host: be",
                            ROOT,
                            "format: json",
                            "label: short",
                            "Content-Length: 80",
                            "")
                    .send("{\"id\":1}\n");
        }
        await("the server sees the end of the connection")
                .until(() -> warehouse.state("short").equals("ABORTED"));
        assertThat(warehouse.rows("SELECT count(*) FROM books.events")).containsExactly("0");
    }

    @Test
    void aBodyThatDoesNotComeInTimeEndsTheLoad() throws IOException {
        try (RawHttp http = new RawHttp(warehouse.backEnd())) {
            http.sendLines(
                            "PUT " + LOAD + " HTTP/1.1",
                            "Host: be",
                            ROOT,
                            "format: json",
                            "label: slow",
                            "timeout: 1",
                            "Content-Length: 80",
                            "")
                    .send("{\"id\":1}\n");
            assertThat(http.readToEnd())
                    .contains("\"Status\" : \"Fail\"")
                    .contains("aborted by timeout: the body had not come whole 1 s after the load began");
        }
        assertThat(warehouse.state("slow")).isEqualTo("ABORTED");
    }

    @Test
    void c15_jsonAbove100MbFailsByItsContentLengthUnlessTheCheckIsOff() throws IOException {
        InetSocketAddress backEnd = warehouse.backEnd();
        String[] head = {
            "PUT " + LOAD + " HTTP/1.1",
            "Host: be",
            ROOT,
            "format: json",
            "Expect: 100-continue",
            "Content-Length: 104857601"
        };
        try (RawHttp http = new RawHttp(backEnd)) {
            http.sendLines(head).sendLines("");
            assertThat(http.readToEnd()).contains("exceed the max size").contains("ignore_json_size");
        }
        try (RawHttp http = new RawHttp(backEnd)) {
            http.sendLines(head).sendLines("ignore_json_size: true", "");
            assertThat(http.readHead()).isEqualTo("HTTP/1.1 100 Continue");
        }
    }

    @Test
    void aBodyOf10MbLoadsThroughAFileOnDisk() {
        String row = "{\"id\":7,\"pad\":\"" + "x".repeat(1000) + "\"}\n";
        JsonNode reply = warehouse.load("events", chunked(row, 10_500), "format", "json");
        assertThat(status(reply)).isEqualTo("Success");
        assertThat(reply.path("LoadBytes").asLong()).isGreaterThan(10_000_000);
        assertThat(warehouse.rows("SELECT count(*) FROM books.events")).containsExactly("10500");
    }

    @Test
    void c16_anUnknownFormatFailsAndLeavesTheLabelUnused() {
        JsonNode reply = warehouse.load("events", ROW, "format", "parquet", "label", "l16");
        assertThat(TestingWarehouse.outcome(reply))
                .containsEntry("Status", "Fail")
                .containsEntry("Message", "unknown data format. format: parquet");
        assertThat(reply.path("TxnId").asLong()).isEqualTo(-1);
        assertThat(warehouse.state("l16")).isEqualTo("UNKNOWN");
    }

    @Test
    void c17_aBadStrictModeFailsAfterTheBeginAndTheLabelIsFreeAgain() {
        JsonNode reply = warehouse.loadJson("events", "{\"id\":1}", "strict_mode", "maybe", "label", "l17");
        assertThat(reply.path("Message").asText())
                .isEqualTo("Invalid strict mode format. Must be bool type, got \"maybe\": send true or false");
        assertThat(reply.path("TxnId").asLong()).isPositive();
        assertThat(warehouse.state("l17")).isEqualTo("ABORTED");
        assertThat(status(warehouse.loadJson("events", "{\"id\":1}", "label", "l17")))
                .isEqualTo("Success");
    }

    @Test
    void c18_compressionTogetherWithContentEncodingIsRefused() {
        JsonNode reply = warehouse.loadJson("events", "{\"id\":1}", "compression", "gzip", "Content-Encoding", "gzip");
        assertThat(reply.path("Message").asText())
                .isEqualTo("Only one of http header content-encoding and compression can be set");
    }

    @Test
    void c20_partitionsWithTemporaryPartitionsIsRefused() {
        JsonNode reply = warehouse.loadJson("events", "{\"id\":1}", "partitions", "p1", "temporary_partitions", "p2");
        assertThat(reply.path("Message").asText())
                .isEqualTo("Can not specify both partitions and temporary partitions");
    }

    @Test
    void aHeaderThatStarRocksKnowsAndTheWarehouseDoesNotOfferIsRefusedByName() {
        JsonNode reply = warehouse.loadJson("events", "{\"id\":1}", "negative", "true");
        assertThat(TestingWarehouse.outcome(reply))
                .containsEntry("Status", "Fail")
                .containsEntry(
                        "Message",
                        "header negative: true is known to StarRocks and not offered by the embedded warehouse; leave"
                                + " it out or load into a StarRocks cluster");
    }

    @Test
    void badTimeoutsAreRefused() {
        assertThat(warehouse
                        .loadJson("events", "{}", "timeout", "soon")
                        .path("Message")
                        .asText())
                .isEqualTo("Invalid timeout format, timeout: soon; give whole seconds");
        assertThat(warehouse
                        .loadJson("events", "{}", "timeout", "259201")
                        .path("Message")
                        .asText())
                .isEqualTo("Invalid timeout: 259201. Timeout should between 1 and 259200 seconds");
    }

    private static String status(JsonNode reply) {
        return reply.path("Status").asText() + (reply.path("Status").asText().equals("Success") ? "" : " " + reply);
    }

    private static RequestBody chunked(String part, int times) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return null;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                for (int i = 0; i < times; i++) {
                    sink.writeUtf8(part);
                    if (i % 1000 == 0) {
                        sink.flush();
                    }
                }
            }
        };
    }
}
