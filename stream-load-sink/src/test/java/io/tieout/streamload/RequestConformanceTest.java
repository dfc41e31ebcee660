package io.tieout.streamload;

import static io.tieout.streamload.ScriptedServer.BROKEN;
import static io.tieout.streamload.ScriptedServer.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.Unknown;
import io.tieout.streamload.LoadOutcome.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import mockwebserver3.RecordedRequest;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request looks like and how its reply is read; names begin with the conformance item that they prove. */
class RequestConformanceTest {
    private static final String SUCCESS = "{\"Status\":\"Success\",\"Message\":\"OK\",\"NumberLoadedRows\":1}";
    private static final String MERGED = "{\"Status\":\"Success\",\"Label\":\"server-1\",\"RequestId\":\"l1\"}";

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
    void c13SendsABodyOfKnownLengthFixedAndOneOfUnknownLengthChunked() {
        server.on("_stream_load", SUCCESS, SUCCESS);
        LoadBody unknown = new LoadBody() {
            @Override
            public long lengthInBytes() {
                return -1;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("{\"a\":2}".getBytes(StandardCharsets.UTF_8));
            }
        };

        client.load(request(LoadBody.ofText("{\"a\":1}")).build());
        client.load(request(unknown).build());

        RecordedRequest fixed = server.requests().get(0);
        RecordedRequest chunked = server.requests().get(1);
        assertThat(fixed.getHeaders().get("Content-Length")).isEqualTo("7");
        assertThat(chunked.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(chunked.getBody().utf8()).isEqualTo("{\"a\":2}");
    }

    @ParameterizedTest
    @CsvSource({
        "JSON_LINES, LZ4_FRAME, json, lz4_frame",
        "JSON_LINES, ZSTD, json, zstd",
        "JSON_LINES, GZIP, json, gzip",
        "CSV, LZ4_FRAME, lz4,",
        "CSV, ZSTD, zstd,",
        "CSV, GZIP, gzip,"
    })
    void c19NamesTheCodecBesideJsonAndInPlaceOfCsv(
            LoadFormat format, Compression compression, String formatHeader, String compressionHeader)
            throws IOException {
        server.on("_stream_load", SUCCESS);
        String rows = "{\"a\":1}\n".repeat(50_000);

        assertThat(client.load(request(LoadBody.ofText(rows))
                        .format(format)
                        .compression(compression)
                        .build()))
                .isInstanceOf(Loaded.class);

        RecordedRequest sent = server.request("_stream_load");
        assertThat(sent.getHeaders().get("format")).isEqualTo(formatHeader);
        assertThat(sent.getHeaders().get("compression")).isEqualTo(compressionHeader);
        assertThat(sent.getHeaders().get("Content-Encoding")).isNull();
        byte[] packed = sent.getBody().toByteArray();
        assertThat(packed.length).isLessThan(rows.length() / 10);
        try (InputStream unpacked = unpacked(compression, packed)) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(rows);
        }
    }

    private static InputStream unpacked(Compression compression, byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        return switch (compression) {
            case GZIP -> new GZIPInputStream(in);
            case LZ4_FRAME -> new LZ4FrameInputStream(in);
            case ZSTD -> new ZstdInputStream(in);
            case NONE -> in;
        };
    }

    @Test
    void c32RetriesUnderTheSameLabelWhenTheServerDoesNotKnowWhatBecameOfTheTransaction() {
        server.on("_stream_load", "{\"Status\":\"Fail\",\"Message\":\"Transaction status unknown\"}", SUCCESS)
                .on("get_load_state", state("ABORTED"));

        assertThat(client.loadUntilKnown(request(LoadBody.ofText("{}")).build()))
                .isInstanceOf(Loaded.class);

        assertThat(server.requests().stream()
                        .filter(request -> request.getMethod().equals("PUT"))
                        .map(request -> request.getHeaders().get("label")))
                .containsExactly("l1", "l1");
    }

    @Test
    void c33TakesA200WithoutAKnownStatusForAFailure() {
        server.on("_stream_load", "{\"Message\":\"fine\"}", "{\"Status\":\"Great\"}", "<html>");

        for (int i = 0; i < 3; i++) {
            assertThat(client.load(request(LoadBody.ofText("{}")).build())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void c34ReadsKeysWithoutRegardToCaseAndBothSpellingsOfFailure() {
        server.on(
                "_stream_load",
                "{\"sTATUS\":\"success\",\"numberloadedrows\":7,\"Cluster\":{\"x\":1}}",
                "{\"Status\":\"Fail\",\"Message\":\"unknown table\"}",
                "{\"status\":\"FAILED\",\"msg\":\"unknown table\"}");

        assertThat(client.load(request(LoadBody.ofText("{}")).build()))
                .isInstanceOfSatisfying(
                        Loaded.class,
                        loaded -> assertThat(loaded.figures().loadedRows()).isEqualTo(7));
        assertThat(client.load(request(LoadBody.ofText("{}")).build())).isInstanceOf(Refused.class);
        assertThat(client.load(request(LoadBody.ofText("{}")).build())).isInstanceOf(Refused.class);
    }

    @Test
    void c61EndsACsvLoadWithItsRowDelimiterAndSendsUnprintableOnesInHexadecimal() {
        server.on("_stream_load", SUCCESS);

        client.load(request(LoadBody.ofText("1\u0001a\u0002"))
                .format(LoadFormat.CSV)
                .columnSeparator("\u0001")
                .rowDelimiter("\u0002\n")
                .build());

        RecordedRequest sent = server.request("_stream_load");
        assertThat(sent.getBody().utf8()).isEqualTo("1\u0001a\u0002\u0002\n");
        assertThat(sent.getHeaders().get("column_separator")).isEqualTo("\\x01");
        assertThat(sent.getHeaders().get("row_delimiter")).isEqualTo("\\x020a");
    }

    @Test
    void c77RefusesDeletesTogetherWithAMergeCondition() {
        assertThatThrownBy(() -> request(LoadBody.ofText("{\"__op\":1}"))
                        .deletes()
                        .mergeCondition("seq")
                        .build())
                .hasMessage(
                        "deletes of db.t with merge_condition seq: the server fails such a load; send the deletes in a"
                                + " load of their own");
    }

    @Test
    void c88BacksOffLongWhenTooManyTransactionsRunAndLoadsThen() {
        server.on(
                "_stream_load",
                "{\"Status\":\"Fail\",\"Message\":\"current running txns on db 7 is 1000, larger than limit 1000\"}",
                SUCCESS);

        assertThat(client.loadUntilKnown(request(LoadBody.ofText("{}")).build()))
                .isInstanceOf(Loaded.class);

        assertThat(pauses).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void mergeCommitSendsItsHeadersAndReportsTheServersLabel() {
        server.on("_stream_load", MERGED);

        assertThat(client.load(merged(MergeCommit.Reply.BUFFERED))).isInstanceOfSatisfying(Loaded.class, loaded -> {
            assertThat(loaded.label()).isEqualTo("server-1");
            assertThat(loaded.visibility()).isEqualTo(Visibility.BUFFERED);
        });

        RecordedRequest sent = server.request("_stream_load");
        assertThat(sent.getHeaders().get("enable_merge_commit")).isEqualTo("true");
        assertThat(sent.getHeaders().get("merge_commit_interval_ms")).isEqualTo("500");
        assertThat(sent.getHeaders().get("merge_commit_parallel")).isEqualTo("3");
        assertThat(sent.getHeaders().get("merge_commit_async")).isEqualTo("true");
    }

    @Test
    void mergeCommitFollowsTheServersLabelUntilItIsKnown() {
        server.on("_stream_load", MERGED).on("get_load_state", state("PREPARE"), state("VISIBLE"));

        assertThat(client.loadUntilKnown(merged(MergeCommit.Reply.BUFFERED)))
                .isInstanceOfSatisfying(
                        AlreadyLoaded.class,
                        loaded -> assertThat(loaded.label()).isEqualTo("server-1"));

        assertThat(server.request("get_load_state").getUrl().queryParameter("label"))
                .isEqualTo("server-1");
    }

    @Test
    void mergeCommitAsksForTheLabelAfterAPublishTimeoutThatTheServerCallsAFailure() {
        server.on("_stream_load", "{\"Status\":\"Fail\",\"Label\":\"server-1\",\"Message\":\"publish timeout\"}")
                .on("get_load_state", state("COMMITTED"));

        assertThat(client.loadUntilKnown(merged(MergeCommit.Reply.VISIBLE))).isInstanceOf(AlreadyLoaded.class);
        assertThat(server.steps()).containsExactly("_stream_load", "get_load_state");
    }

    @Test
    void mergeCommitIsNotSentAgainWhenItsReplyIsLostSinceItsLabelProtectsNothing() {
        server.on("_stream_load", BROKEN);

        assertThat(client.loadUntilKnown(merged(MergeCommit.Reply.VISIBLE))).isInstanceOf(Unknown.class);
        assertThat(server.steps()).containsExactly("_stream_load");
    }

    private static StreamLoadRequest merged(MergeCommit.Reply reply) {
        return request(LoadBody.ofText("{}"))
                .mergeCommit(new MergeCommit(Duration.ofMillis(500), 3, reply))
                .build();
    }

    private static StreamLoadRequest.Builder request(LoadBody body) {
        return StreamLoadRequest.builder("db", "t", "l1", body);
    }
}
