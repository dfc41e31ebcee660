package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.TryLater;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses, their health, authorities and what is counted. */
class ReachTest {
    private static final String SUCCESS = "{\"Status\":\"Success\",\"Message\":\"OK\",\"NumberLoadedRows\":3}";

    @Test
    void goesRoundHealthyFrontEndsAndAsksOneThatRestsLast() {
        AtomicLong now = new AtomicLong();
        Frontends frontends = new Frontends(
                List.of(URI.create("http://a:1"), URI.create("http://b:1"), URI.create("http://c:1")),
                Duration.ofSeconds(30),
                now::get);

        assertThat(hosts(frontends)).isEqualTo("abc");
        assertThat(hosts(frontends)).isEqualTo("bca");
        frontends.failed(HttpUrl.get("http://b:1"));
        assertThat(hosts(frontends)).isEqualTo("cab");
        assertThat(hosts(frontends)).isEqualTo("acb");
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(hosts(frontends)).isEqualTo("bca");
    }

    @Test
    void rewritesRegisteredAddressesToReachableOnes() {
        URI registered = URI.create("http://be-0.pod:8040/api/db/t/_stream_load?x=1");

        assertThat(AddressRewrite.toHost("localhost").apply(registered))
                .isEqualTo(URI.create("http://localhost:8040/api/db/t/_stream_load?x=1"));
        assertThat(AddressRewrite.of(Map.of("be-0.pod:8040", URI.create("https://gateway:9443")))
                        .apply(registered))
                .isEqualTo(URI.create("https://gateway:9443/api/db/t/_stream_load?x=1"));
        assertThat(AddressRewrite.of(Map.of("BE-0.pod", URI.create("http://10.0.0.7:1")))
                        .apply(registered))
                .isEqualTo(URI.create("http://10.0.0.7:1/api/db/t/_stream_load?x=1"));
        assertThat(AddressRewrite.of(Map.of()).apply(registered)).isEqualTo(registered);
        assertThatThrownBy(() -> AddressRewrite.toHost("http://x"))
                .hasMessage("host \"http://x\": a host name alone, without scheme, port and path; ports are kept");
    }

    @Test
    void trustsTheAuthorityThatItIsGivenAndNoOther(@TempDir Path directory) throws IOException {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .signedBy(authority)
                .build();
        HandshakeCertificates serving = new HandshakeCertificates.Builder()
                .heldCertificate(own, authority.certificate())
                .build();
        Path pem = Files.writeString(directory.resolve("ca.pem"), authority.certificatePem());
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(serving.sslSocketFactory());
            server.enqueue(
                    new MockResponse.Builder().add100Continue().body(SUCCESS).build());
            server.start(InetAddress.getLoopbackAddress(), 0);
            StreamLoadConfig.Builder config = StreamLoadConfig.builder()
                    .frontends(List.of(URI.create("https://127.0.0.1:" + server.getPort())))
                    .credentials(Credentials.basic("root", "s3cret"));

            try (StreamLoadClient wary = StreamLoadClient.open(config.build())) {
                assertThat(wary.load(request())).isInstanceOf(TryLater.class);
            }
            try (StreamLoadClient trusting =
                    StreamLoadClient.open(config.tls(Tls.trusting(pem)).build())) {
                assertThat(trusting.load(request())).isInstanceOf(Loaded.class);
            }
        }
        Path none = Files.writeString(directory.resolve("none.pem"), "");
        assertThatThrownBy(() -> Tls.trusting(none))
                .hasMessage("certificate file " + none + " is empty: it holds the authority's certificate in PEM");
    }

    @Test
    void countsRequestsRowsBytesAndFrontEndFailures() throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ScriptedServer server = new ScriptedServer().on("_stream_load", SUCCESS)) {
            StreamLoadConfig config = StreamLoadConfig.builder()
                    .frontends(List.of(URI.create("http://127.0.0.1:1"), server.address()))
                    .credentials(Credentials.basic("root", "s3cret"))
                    .metrics(meters)
                    .build();
            try (StreamLoadClient client = StreamLoadClient.open(config)) {
                assertThat(client.load(request())).isInstanceOf(Loaded.class);
            }
        }

        assertThat(meters.get("stream.load.requests")
                        .tags("table", "db.t", "outcome", "loaded")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("stream.load.rows").tag("table", "db.t").counter().count())
                .isEqualTo(3);
        assertThat(meters.get("stream.load.bytes").summary().totalAmount()).isEqualTo(7);
        assertThat(meters.get("stream.load.frontend.failures").counter().count())
                .isEqualTo(1);
    }

    private static String hosts(Frontends frontends) {
        return String.join("", frontends.inOrder().stream().map(HttpUrl::host).toList());
    }

    private static StreamLoadRequest request() {
        return StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText("{\"a\":1}"))
                .build();
    }
}
