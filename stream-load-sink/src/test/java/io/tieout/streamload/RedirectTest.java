package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.LoadOutcome.Unknown;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conformance items 4 to 7 and 13, and fail-over: what goes over the wire between client, front end and back end. */
class RedirectTest {
    private static final String SUCCESS = "{\"TxnId\":7,\"Label\":\"l1\",\"Status\":\"Success\",\"Message\":\"OK\","
            + "\"NumberTotalRows\":2,\"NumberLoadedRows\":2,\"NumberFilteredRows\":0,\"NumberUnselectedRows\":0}";

    private final MockWebServer frontend = new MockWebServer();
    private final MockWebServer backend = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        frontend.start(InetAddress.getLoopbackAddress(), 0);
        backend.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        frontend.close();
        backend.close();
    }

    @Test
    void c04AndC05SendsMethodBodyCredentialsExpectAndEveryLoadHeaderAgainAfterARedirect() throws Exception {
        frontend.enqueue(redirectTo(backend, "/api/db/t/_stream_load"));
        backend.enqueue(answer(SUCCESS));

        LoadOutcome outcome;
        try (StreamLoadClient client = client(frontend)) {
            outcome = client.load(StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText("{\"a\":1}\n{\"a\":2}\n"))
                    .columns(List.of("a", "b = a + 1"))
                    .mergeCondition("seq")
                    .strictMode()
                    .maxFilterRatio(new BigDecimal("0.5"))
                    .timeout(Duration.ofSeconds(30))
                    .header("timezone", "UTC")
                    .build());
        }

        assertThat(outcome).isInstanceOfSatisfying(Loaded.class, loaded -> {
            assertThat(loaded.figures().loadedRows()).isEqualTo(2);
            assertThat(loaded.visibility()).isEqualTo(LoadOutcome.Visibility.VISIBLE);
        });
        RecordedRequest first = taken(frontend);
        RecordedRequest second = taken(backend);
        assertThat(second.getMethod()).isEqualTo("PUT");
        assertThat(second.getTarget()).isEqualTo("/api/db/t/_stream_load");
        assertThat(second.getBody().utf8()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(second.getHeaders().get("Content-Length")).isEqualTo("16");
        for (RecordedRequest request : List.of(first, second)) {
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic cm9vdDpzM2NyZXQ=");
            assertThat(request.getHeaders().get("Expect")).isEqualTo("100-continue");
            assertThat(request.getHeaders().get("label")).isEqualTo("l1");
            assertThat(request.getHeaders().get("format")).isEqualTo("json");
            assertThat(request.getHeaders().get("columns")).isEqualTo("a,b = a + 1");
            assertThat(request.getHeaders().get("merge_condition")).isEqualTo("seq");
            assertThat(request.getHeaders().get("strict_mode")).isEqualTo("true");
            assertThat(request.getHeaders().get("max_filter_ratio")).isEqualTo("0.5");
            assertThat(request.getHeaders().get("timeout")).isEqualTo("30");
            assertThat(request.getHeaders().get("timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void c06FollowsTwoRedirectsInARow() throws Exception {
        frontend.enqueue(redirectTo(frontend, "/leader/api/db/t/_stream_load"));
        frontend.enqueue(redirectTo(backend, "/api/db/t/_stream_load"));
        backend.enqueue(answer(SUCCESS));

        try (StreamLoadClient client = client(frontend)) {
            assertThat(client.load(request())).isInstanceOf(Loaded.class);
        }

        taken(frontend);
        assertThat(taken(frontend).getTarget()).isEqualTo("/leader/api/db/t/_stream_load");
        assertThat(taken(backend).getBody().utf8()).isEqualTo("{\"a\":1}");
    }

    @Test
    void c06StopsARedirectLoopWithTheReason() {
        for (int i = 0; i < 4; i++) {
            frontend.enqueue(redirectTo(frontend, "/api/db/t/_stream_load"));
        }

        try (StreamLoadClient client = client(frontend)) {
            assertThat(client.load(request()))
                    .isEqualTo(new Refused(
                            "l1",
                            "more than 3 redirects, the last to " + frontend.getHostName() + ":" + frontend.getPort()
                                    + ": a load needs at most leader and back end; check the cluster's addresses"));
        }
        assertThat(frontend.getRequestCount()).isEqualTo(4);
    }

    @Test
    void c07DoesNotUploadTheBodyToAFrontEndThatRedirectsLate() throws Exception {
        frontend.enqueue(redirectTo(backend, "/api/db/t/_stream_load")
                .newBuilder()
                .headersDelay(1500, TimeUnit.MILLISECONDS)
                .build());
        backend.enqueue(answer(SUCCESS));

        try (StreamLoadClient client = client(frontend)) {
            assertThat(client.load(request())).isInstanceOf(Loaded.class);
        }

        assertThat(taken(frontend).getBodySize()).isZero();
        assertThat(taken(backend).getBodySize()).isEqualTo(7);
    }

    @Test
    void rewritesTheAddressOfARedirectThatCannotBeReached() throws Exception {
        frontend.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", "http://root:x@be-0.pod.internal:8040/api/db/t/_stream_load?a=b")
                .doNotReadRequestBody()
                .build());
        backend.enqueue(answer(SUCCESS));
        StreamLoadConfig config = config(frontend)
                .addressRewrite(from -> backend.url(from.getRawPath() + "?" + from.getRawQuery())
                        .uri())
                .build();

        try (StreamLoadClient client = StreamLoadClient.open(config)) {
            assertThat(client.load(request())).isInstanceOf(Loaded.class);
        }

        assertThat(taken(backend).getTarget()).isEqualTo("/api/db/t/_stream_load?a=b");
    }

    @Test
    void triesTheNextFrontEndWhileNoByteOfTheBodyHasLeft() throws Exception {
        int closedPort = closedPort();
        frontend.enqueue(redirectTo(backend, "/api/db/t/_stream_load"));
        backend.enqueue(answer(SUCCESS));
        StreamLoadConfig config = config(frontend)
                .frontends(List.of(
                        URI.create("http://127.0.0.1:" + closedPort),
                        frontend.url("/").uri()))
                .build();

        try (StreamLoadClient client = StreamLoadClient.open(config)) {
            assertThat(client.load(request())).isInstanceOf(Loaded.class);
        }
    }

    @Test
    void saysTryLaterWhenNobodyAnswered() throws Exception {
        StreamLoadConfig config = config(frontend)
                .frontends(List.of(URI.create("http://127.0.0.1:" + closedPort())))
                .build();

        try (StreamLoadClient client = StreamLoadClient.open(config)) {
            assertThat(client.load(request()))
                    .isInstanceOfSatisfying(
                            TryLater.class,
                            later -> assertThat(later.message())
                                    .startsWith("no front end answered: Failed to connect to"));
            assertThat(client.labelState("db", "l1").state()).isEqualTo(LabelState.UNANSWERED);
        }
    }

    @Test
    void saysUnknownWhenTheReplyIsLostAfterTheBodyWasSent() throws Exception {
        frontend.enqueue(redirectTo(backend, "/api/db/t/_stream_load"));
        backend.enqueue(answer("")
                .newBuilder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        try (StreamLoadClient client = client(frontend)) {
            assertThat(client.load(request())).isInstanceOf(Unknown.class);
        }
        assertThat(backend.getRequestCount()).isEqualTo(1);
    }

    @Test
    void loadsStraightIntoABackEnd() throws Exception {
        backend.enqueue(answer(SUCCESS));

        try (StreamLoadClient client = client(backend)) {
            assertThat(client.load(request())).isInstanceOf(Loaded.class);
        }
    }

    @Test
    void hidesThePasswordInEveryText() {
        assertThat(new Credentials[] {Credentials.basic("root", "s3cret")})
                .extracting(Object::toString)
                .containsExactly("Credentials[user=root, password=hidden]");
        assertThat(config(frontend).build().toString()).doesNotContain("s3cret", "cm9vdDpzM2NyZXQ=");
    }

    private static StreamLoadRequest request() {
        return StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText("{\"a\":1}"))
                .build();
    }

    private static StreamLoadConfig.Builder config(MockWebServer server) {
        return StreamLoadConfig.builder()
                .frontends(List.of(server.url("/").uri()))
                .credentials(Credentials.basic("root", "s3cret"));
    }

    private static StreamLoadClient client(MockWebServer server) {
        return StreamLoadClient.open(config(server).build());
    }

    private static MockResponse redirectTo(MockWebServer target, String path) {
        return new MockResponse.Builder()
                .code(307)
                .addHeader("Location", target.url(path).toString())
                .doNotReadRequestBody()
                .build();
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder().add100Continue().body(body).build();
    }

    private static RecordedRequest taken(MockWebServer server) throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS), "no request arrived");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
