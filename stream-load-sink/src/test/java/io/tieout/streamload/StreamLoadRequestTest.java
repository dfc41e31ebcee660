package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments are checked where they are set, and every message tells the value, the rule and the remedy. */
class StreamLoadRequestTest {
    private final StreamLoadRequest.Builder request = StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText("{}"));

    @Test
    void refusesALabelThatTheServerWouldRefuse() {
        String tooLong = "x".repeat(129);

        assertThatThrownBy(() -> StreamLoadRequest.builder("db", "t", "a.b", LoadBody.ofText("")))
                .hasMessage("label \"a.b\": a label has 1 to 128 letters, digits, hyphens or underscores;"
                        + " hash what does not fit");
        assertThatThrownBy(() -> StreamLoadRequest.builder("db", "t", tooLong, LoadBody.ofText("")))
                .hasMessageStartingWith("label \"xxx");
        assertThat(StreamLoadRequest.builder("db", "t", tooLong.substring(1), LoadBody.ofText(""))
                        .build()
                        .label())
                .hasSize(128);
    }

    @Test
    void refusesARatioThatIsNoShare() {
        assertThatThrownBy(() -> request.maxFilterRatio(new BigDecimal("1.01")))
                .hasMessage("max_filter_ratio 1.01: a share lies between 0 and 1; 0 refuses the load for one bad row");
    }

    @Test
    void refusesATimeoutOutsideTheServersRange() {
        assertThatThrownBy(() -> request.timeout(Duration.ofMillis(999)))
                .hasMessage("load timeout PT0.999S: the server takes 1 second to 3 days (259200 s)");
        assertThat(request.timeout(Duration.ofDays(3)).build().timeout()).contains(Duration.ofDays(3));
    }

    @Test
    void refusesAHeaderThatTheClientWritesItself() {
        assertThatThrownBy(() -> request.header("LABEL", "x"))
                .hasMessage("header \"LABEL\": the client writes it itself; use the builder's method of that name");
    }

    @Test
    void refusesAPartialUpdateWithoutColumns() {
        assertThatThrownBy(() -> request.partialUpdate().build())
                .hasMessage("partial_update of db.t without columns: the server needs all key columns and those to"
                        + " change; call columns()");
    }

    @Test
    void refusesAnAddressWithAPasswordInItAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> StreamLoadConfig.builder().frontends(List.of(URI.create("http://u:pw@h:1"))))
                .hasMessage("front end http://h:1: an address is http://host:port, without user and password;"
                        + " put those in credentials()");
    }

    @Test
    void namesWhatAConfigurationLacks() {
        assertThatThrownBy(() -> StreamLoadConfig.builder().build())
                .hasMessage("no front end: a client needs at least one FE address; call frontends(List.of(...))");
        assertThatThrownBy(() -> StreamLoadConfig.builder()
                        .frontends(List.of(URI.create("http://h:1")))
                        .build())
                .hasMessage("no credentials: Stream Load needs a user; call credentials(Credentials.basic(user,"
                        + " password))");
    }

    @Test
    void variesAConfigurationWithoutChangingTheFirst() {
        StreamLoadConfig first = StreamLoadConfig.builder()
                .frontends(List.of(URI.create("http://h:1")))
                .credentials(Credentials.basic("u", "p"))
                .build();

        StreamLoadConfig second =
                first.toBuilder().loadTimeout(Duration.ofSeconds(7)).build();

        assertThat(first.loadTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(second.loadTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(second.frontends()).isEqualTo(first.frontends());
    }
}
