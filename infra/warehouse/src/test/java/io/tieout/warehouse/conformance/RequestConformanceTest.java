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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Request and redirect: numbers 1 to 20 of the conformance list that speak of a server. */
class RequestConformanceTest {
    private static ConformanceTarget target;
    private static String events;

    @BeforeAll
    static void start(@TempDir Path directory) {
        target = ConformanceTarget.start(directory);
        events = target.events();
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    private static String path() {
        return "/api/" + target.database() + "/" + events + "/_stream_load";
    }

    @Test
    void c01_putWithoutExpectIsRefusedAndLoadsNothing() throws IOException {
        String label = label();
        try (RawHttp http = new RawHttp(target.frontEnd())) {
            http.sendLines(
                    "PUT " + path() + " HTTP/1.1",
                    "Host: fe",
                    "Authorization: " + target.authorization(),
                    "label: " + label,
                    "Content-Length: 1",
                    "",
                    "1");
            assertThat(http.readToEnd()).contains("200 OK", "FAILED", "There is no 100-continue header");
        }
        assertThat(target.state(label)).isEqualTo("UNKNOWN");
    }

    @Test
    void c02_putWithoutExpectOverHttp10IsRedirected() throws IOException {
        try (RawHttp http = new RawHttp(target.frontEnd())) {
            http.sendLines(
                    "PUT " + path() + " HTTP/1.0",
                    "Authorization: " + target.authorization(),
                    "Content-Length: 1",
                    "",
                    "1");
            assertThat(http.readHead()).contains("307 Temporary Redirect");
        }
    }

    @Test
    void c03_aValidPutIsRedirectedToAnotherPortWithTheSamePathAndQuery() throws IOException {
        Request request = target.request(path() + "?a=b")
                .put(RequestBody.create(new byte[] {'1'}))
                .build();
        try (Response response = target.call(request)) {
            assertThat(response.code()).isEqualTo(307);
            URI location = URI.create(String.valueOf(response.header("Location")));
            assertThat(location.getScheme()).isEqualTo("http");
            assertThat(location.getPort()).isNotEqualTo(target.frontEnd().getPort());
            assertThat(location.getPath() + "?" + location.getQuery()).isEqualTo(path() + "?a=b");
        }
    }

    @Test
    void c08_theBackEndAnswersFailWithoutAuthorization() throws IOException {
        String head = "PUT " + path() + " HTTP/1.1";
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines(head, "Host: be", "Content-Length: 1", "Connection: close", "", "1");
            assertThat(http.readToEnd()).contains("200 OK", "Fail", "no valid Basic authorization");
        }
    }

    @Test
    void c09_aWrongPasswordAtTheFrontEndIs401() throws IOException {
        Request request = target.request(path(), "Authorization", Credentials.basic("root", "certainly wrong"))
                .put(RequestBody.create(new byte[0]))
                .build();
        try (Response response = target.call(request)) {
            assertThat(response.code()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Basic realm=\"\"");
        }
    }

    @Test
    void c10_aUserWithoutInsertIs401() throws IOException {
        String user = "reader";
        if (!target.isEmbedded()) {
            user = "reader_" + Long.toHexString(System.nanoTime());
            target.execute("CREATE USER " + user + " IDENTIFIED BY 'secret'");
        }
        Request request = target.request(path(), "Authorization", Credentials.basic(user, "secret"))
                .put(RequestBody.create(new byte[0]))
                .build();
        try (Response response = target.call(request)) {
            assertThat(response.code()).isEqualTo(401);
        }
    }

    @Test
    void c11_anUnknownPathAtTheBackEndIs404() throws IOException {
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines("GET /api/x/get_load_state?label=x HTTP/1.1", "Host: be", "Connection: close", "");
            assertThat(http.readHead()).contains(" 404 ");
        }
    }

    @Test
    void c12_theBackEndRejectsAtTheHeaderStageWithoutAskingForTheBody() throws IOException {
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines(
                    "PUT " + path() + " HTTP/1.1",
                    "Host: be",
                    "Authorization: " + target.authorization(),
                    "Expect: 100-continue",
                    "format: parquet",
                    "Content-Length: 8",
                    "");
            assertThat(http.readHead()).startsWith("HTTP/1.1 200 OK");
        }
    }

    @Test
    void c13_chunkedAndFixedLengthBodiesBothLoad() {
        String table = target.events();
        assertThat(status(target.load(table, "1\ta\t1\n"))).isEqualTo("Success");
        Request chunked = target.request("/api/" + target.database() + "/" + table + "/_stream_load")
                .put(new RequestBody() {
                    @Override
                    public @Nullable MediaType contentType() {
                        return null;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        sink.writeString("2\tb\t2\n", StandardCharsets.UTF_8);
                    }
                })
                .build();
        assertThat(status(target.json(chunked))).isEqualTo("Success");
        assertThat(target.rows(table)).containsExactly("1,a,1.0000", "2,b,2.0000");
    }

    @Test
    void c14_aBodyShorterThanItsContentLengthNeverBecomesVisible() throws IOException {
        String table = target.events();
        String label = label();
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines(
                            "PUT /api/" + target.database() + "/" + table + "/_stream_load HTTP/1.1",
                            "Host: be",
                            "Authorization: " + target.authorization(),
                            "label: " + label,
                            "Content-Length: 80",
                            "")
                    .send("1\ta\t1\n");
        }
        await("the server sees the end of the connection")
                .until(() -> target.state(label).equals("ABORTED"));
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c15_jsonAbove100MbFailsByItsContentLengthUnlessTheCheckIsOff() throws IOException {
        String[] head = {
            "PUT " + path() + " HTTP/1.1",
            "Host: be",
            "Authorization: " + target.authorization(),
            "format: json",
            "Expect: 100-continue",
            "Content-Length: 104857601"
        };
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines(head).sendLines("");
            assertThat(http.readHead()).startsWith("HTTP/1.1 200 OK");
        }
        try (RawHttp http = new RawHttp(target.backEnd())) {
            http.sendLines(head).sendLines("ignore_json_size: true", "");
            assertThat(http.readHead()).isEqualTo("HTTP/1.1 100 Continue");
        }
    }

    @Test
    void c16_anUnknownFormatFailsAndLeavesTheLabelUnused() {
        String label = label();
        JsonNode reply = target.load(events, "1", "format", "parquet", "label", label);
        assertThat(status(reply)).isEqualTo("Fail");
        assertThat(message(reply)).contains("unknown data format");
        assertThat(target.state(label)).isEqualTo("UNKNOWN");
    }

    @Test
    void c17_aBadStrictModeFailsAfterTheBeginAndTheLabelIsFreeAgain() {
        String label = label();
        JsonNode reply = target.load(events, "1\ta\t1", "strict_mode", "maybe", "label", label);
        assertThat(message(reply)).contains("Invalid strict mode format");
        assertThat(status(target.load(events, "1\ta\t1", "label", label))).isEqualTo("Success");
    }

    @Test
    void c18_compressionTogetherWithContentEncodingIsRefused() {
        JsonNode reply =
                target.loadJson(events, "{\"id\":1}", "compression", "lz4_frame", "Content-Encoding", "lz4_frame");
        assertThat(message(reply)).contains("Only one of http header content-encoding and compression can be set");
    }

    @Test
    void c20_partitionsWithTemporaryPartitionsIsRefused() {
        JsonNode reply = target.loadJson(events, "{\"id\":1}", "partitions", "p1", "temporary_partitions", "p2");
        assertThat(message(reply)).contains("Can not specify both partitions and temporary partitions");
    }

    @Test
    void aHeaderThatIsNotOfferedIsRefusedByName() {
        assumeTrue(target.isEmbedded(), "a cluster offers it");
        assertThat(message(target.loadJson(events, "{\"id\":1}", "envelope", "debezium")))
                .isEqualTo("header envelope: debezium is known to StarRocks and not offered by the embedded warehouse;"
                        + " leave it out or load into a StarRocks cluster");
    }
}
