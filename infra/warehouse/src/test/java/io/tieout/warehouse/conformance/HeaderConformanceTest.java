package io.tieout.warehouse.conformance;

import static io.tieout.warehouse.conformance.ConformanceTarget.message;
import static io.tieout.warehouse.conformance.ConformanceTarget.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headers of protocol sections 1.5 to 1.9, each by what it does to rows. */
class HeaderConformanceTest {
    private static ConformanceTarget target;

    @BeforeAll
    static void start(@TempDir Path directory) {
        target = ConformanceTarget.start(directory);
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    private static void good(JsonNode reply) {
        assertThat(status(reply)).as(reply.toString()).isEqualTo("Success");
    }

    @Test
    void skipHeaderAndTrimSpace() {
        String table = target.events();
        good(target.load(
                table,
                "id,note,amount\n 1 , a , 1\n",
                "column_separator",
                ",",
                "skip_header",
                "1",
                "trim_space",
                "true"));
        assertThat(target.rows(table)).containsExactly("1,a,1.0000");
        assertThat(message(target.load(table, "1", "skip_header", "-1")))
                .contains("Invalid csv load skip_header format");
        assertThat(message(target.load(table, "1", "trim_space", "some"))).contains("Invalid trim space format");
    }

    @Test
    void encloseAndEscape() {
        String table = target.events();
        good(target.load(
                table,
                "1,\"a,b\nc\",1\n2,\"x\"\"y\",2\n3,e\\,f,3\n4,\"\\N\",4\n",
                "column_separator",
                ",",
                "enclose",
                "\"",
                "escape",
                "\\"));
        assertThat(target.query("SELECT note FROM " + target.database() + "." + table + " ORDER BY id"))
                .containsExactly("a,b\nc", "x\"y", "e,f", "N");
    }

    @Test
    void separatorsOfSeveralBytesAndInHex() {
        String table = target.events();
        good(target.load(table, "1||a||1\r\n2||b||2\r\n", "column_separator", "||", "row_delimiter", "\\x0d\\x0a"));
        assertThat(target.rows(table)).hasSize(2);
    }

    @Test
    void jsonPathsFeedColumnsByPlaceAndJsonRootNamesTheRows() {
        String table = target.events();
        good(target.loadJson(
                table,
                "{\"data\":{\"rows\":[{\"k\":{\"id\":1},\"v\":[10.50,\"a\"]},{\"k\":{\"id\":2},\"v\":[2]}]}}",
                "json_root",
                "$.data.rows",
                "strip_outer_array",
                "true",
                "jsonpaths",
                "[\"$.k.id\", \"$.v[1]\", \"$.v[0]\"]",
                "columns",
                "id, note, amount"));
        assertThat(target.rows(table)).containsExactly("1,a,10.5000", "2,null,2.0000");
        assertThat(message(target.loadJson(table, "{}", "jsonpaths", "[bad"))).contains("Invalid json path");
    }

    @Test
    void columnsMapExpressionsAndNameFieldsThatNoColumnTakes() {
        String table = target.events();
        good(target.load(
                table,
                "1\tab\t250\tx\n2\tcd\tz\tx\n",
                "columns",
                "id, word, cents, ignored, note = upper(word), amount = cast(cents AS DECIMAL(18, 2)) * 0.01"));
        assertThat(target.rows(table)).containsExactly("1,AB,2.5000", "2,CD,null");
        assertThat(message(target.load(table, "1\n", "columns", "id, nope = id")))
                .contains("Mapping column is not in table");
        assertThat(message(target.load(table, "1\n", "columns", "id, note = id, NOTE = id")))
                .contains("Duplicate column mapping");
        assertThat(message(target.load(table, "1\n", "columns", "id, note = nofunc(id)")))
                .contains("nofunc");
        assertThat(message(target.load(table, "1\n", "columns", "id,ID"))).contains("Duplicate column");
    }

    @Test
    void bodiesInEveryCompressionThatIsOffered() throws IOException {
        byte[] row = "{\"id\":1}\n".getBytes(StandardCharsets.UTF_8);
        String table = target.events();
        assertThat(compressed(table, Zstd.compress(row), "ZSTD")).isEqualTo("Success");
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(row);
        }
        assertThat(compressed(table, deflated.toByteArray(), "deflate")).isEqualTo("Success");
        assertThat(compressed(table, row, "lz77")).isEqualTo("Fail");
        assertThat(target.rows(table)).hasSize(2);
    }

    private static String compressed(String table, byte[] body, String compression) {
        return status(target.json(target.request(
                        "/api/" + target.database() + "/" + table + "/_stream_load",
                        "format",
                        "json",
                        "compression",
                        compression)
                .put(RequestBody.create(body))
                .build()));
    }

    @Test
    void rejectedRecordsAreKeptWhereThatIsAskedFor() {
        String table = target.events();
        JsonNode reply =
                target.load(table, "1\ta\t1\n\\N\tb\t2\n", "max_filter_ratio", "0.5", "log_rejected_record_num", "-1");
        good(reply);
        assertThat(reply.path("RejectedRecordPath").asText()).contains(":/");
        assertThat(status(target.load(table, "1\ta\t1\n", "log_rejected_record_num", "-2")))
                .isEqualTo("Fail");
    }

    @Test
    void anUnknownTimeZoneIsRefused() {
        assertThat(message(target.load(target.events(), "1\ta\t1\n", "timezone", "Mars/Olympus")))
                .contains("Unknown or incorrect time zone");
        good(target.load(target.events(), "1\ta\t1\n", "timezone", "Asia/Shanghai"));
    }

    @Test
    void loadsWithTheSameParametersAreMergedIntoOneTransaction() {
        String table = target.events();
        String[] headers = {
            "enable_merge_commit",
            "true",
            "merge_commit_interval_ms",
            "300",
            "merge_commit_parallel",
            "3",
            "label",
            "mine"
        };
        List<CompletableFuture<JsonNode>> replies = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String row = i + "\ta\t1\n";
            replies.add(CompletableFuture.supplyAsync(() -> target.load(table, row, headers)));
        }
        List<JsonNode> all = replies.stream().map(CompletableFuture::join).toList();
        all.forEach(HeaderConformanceTest::good);
        assertThat(all).allMatch(reply -> reply.path("RequestId").asText().equals("mine"));
        assertThat(all.stream()
                        .map(reply -> reply.path("TxnId").asLong())
                        .distinct()
                        .count())
                .isLessThan(3);
        assertThat(target.rows(table)).hasSize(3);
    }

    @Test
    void mergeCommitRepliesAtOnceWhereAskedAndFailsAllForOneBadRow() {
        String table = target.events();
        String[] headers = {
            "enable_merge_commit", "true", "merge_commit_interval_ms", "200", "merge_commit_parallel", "3"
        };
        JsonNode reply = target.load(table, "1\ta\t1\n", async(headers));
        good(reply);
        String label = reply.path("Label").asText();
        org.awaitility.Awaitility.await("the window ends")
                .until(() -> target.state(label).equals("VISIBLE"));
        assertThat(status(target.load(table, "\\N\ta\t1\n", headers))).isEqualTo("Fail");
        assertThat(target.rows(table)).hasSize(1);
        assertThat(message(target.load(table, "1", "enable_merge_commit", "perhaps")))
                .contains("must be bool type");
    }

    private static String[] async(String[] headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "merge_commit_async";
        all[headers.length + 1] = "true";
        return all;
    }
}
