package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.Rejected;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.TestingStarRocks.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conformance items 28 to 32, 37 and 87 to 89, against a warehouse that loses, delays and refuses. */
class LoadUntilKnownTest {
    private final List<Duration> pauses = new ArrayList<>();
    private TestingStarRocks warehouse;
    private StreamLoadClient client;

    @BeforeEach
    void start() throws IOException {
        warehouse = new TestingStarRocks();
        client = new StreamLoadClient(
                StreamLoadConfig.builder()
                        .frontends(List.of(warehouse.address()))
                        .credentials(Credentials.basic("root", ""))
                        .errorLogDetail(ErrorLogDetail.REASONS)
                        .retry(new RetryPolicy(6, Duration.ofMillis(100), Duration.ofSeconds(1)))
                        .build(),
                pauses::add);
    }

    @AfterEach
    void stop() {
        client.close();
        warehouse.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "LOSE_REPLY_AFTER_COMMIT",
                "LOSE_REQUEST",
                "SERVER_ERROR",
                "STAY_RUNNING",
                "TOO_MANY_VERSIONS",
                "UNKNOWN_STATUS"
            })
    void c31LoadsTheRowsOnceUnderOneLabelWhateverHappensToTheFirstTry(Fault fault) {
        warehouse.faults((label, number) -> number == 0 ? fault : Fault.NONE);

        LoadOutcome outcome = client.loadUntilKnown(request("{\"a\":1}"));

        assertThat(outcome).isInstanceOfAny(Loaded.class, AlreadyLoaded.class);
        assertThat(warehouse.rows("t")).hasSize(1);
        assertThat(warehouse.loads())
                .extracting(load -> load.getHeaders().get("label"))
                .containsOnly("l1");
    }

    @Test
    void c28AcknowledgesAPublishTimeoutWithoutSendingAgain() {
        warehouse.faults((label, number) -> Fault.PUBLISH_TIMEOUT);

        LoadOutcome outcome = client.loadUntilKnown(request("{\"a\":1}"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Loaded.class,
                        loaded -> assertThat(loaded.visibility()).isEqualTo(LoadOutcome.Visibility.COMMITTED));
        assertThat(warehouse.loads()).hasSize(1);
    }

    @Test
    void c29TakesItsOwnFinishedLabelForSuccess() {
        client.load(request("{\"a\":1}"));

        assertThat(client.loadUntilKnown(request("{\"a\":1}"))).isInstanceOf(AlreadyLoaded.class);
        assertThat(warehouse.rows("t")).hasSize(1);
    }

    @Test
    void c30WaitsForARunningLabelInsteadOfTakingANewOne() throws IOException {
        warehouse.begin("l1", "t", "{\"a\":1}");

        assertThat(client.loadUntilKnown(request("{\"a\":1}"))).isInstanceOf(AlreadyLoaded.class);
        assertThat(warehouse.rows("t")).hasSize(1);
        assertThat(warehouse.loads()).hasSize(1);
    }

    @Test
    void c87BacksOffLongForTooManyVersionsAndSaysSoWhenPatienceEnds() {
        warehouse.faults((label, number) -> Fault.TOO_MANY_VERSIONS);

        assertThat(client.loadUntilKnown(request("{\"a\":1}"))).isInstanceOfSatisfying(TryLater.class, later -> {
            assertThat(later.pressure()).isEqualTo(LoadOutcome.Pressure.BACK_PRESSURE);
            assertThat(later.message()).isEqualTo("too many versions, 1001/1000");
        });
        assertThat(warehouse.loads()).hasSize(6);
        assertThat(pauses).hasSize(5).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void c89DoesNotTryAgainWhenAPersonMustAct() {
        warehouse.faults((label, number) -> Fault.UNAUTHORIZED);

        assertThat(client.loadUntilKnown(request("{\"a\":1}"))).isInstanceOf(Refused.class);
        assertThat(warehouse.loads()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void doesNotTryBadRowsAgainAndReadsTheReasonWithoutTheRow() {
        LoadOutcome outcome = client.loadUntilKnown(request("{\"a\":\"BAD\"}"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(
                                        client.errorLog(rejected.errorUrl().orElseThrow())
                                                .lines())
                                .containsExactly("Error: value is BAD."));
        assertThat(warehouse.loads()).hasSize(1);
    }

    @Test
    void c37ReadsNoErrorLogFromAnAddressThatDoesNotAnswer() {
        assertThat(client.errorLog(java.net.URI.create("http://127.0.0.1:1/x")).lines())
                .isEmpty();
        assertThat(client.errorLog(java.net.URI.create("nonsense")).lines()).isEmpty();
    }

    @Test
    void answersTheStateOfALabel() throws IOException {
        warehouse.begin("running", "t", "{}");
        client.load(request("{\"a\":1}"));

        assertThat(client.labelState("db", "never").state()).isEqualTo(LabelState.UNKNOWN);
        assertThat(client.labelState("db", "running").state()).isEqualTo(LabelState.PREPARE);
        assertThat(client.labelState("db", "l1").state()).isEqualTo(LabelState.VISIBLE);
    }

    private static StreamLoadRequest request(String row) {
        return StreamLoadRequest.builder("db", "t", "l1", LoadBody.ofText(row)).build();
    }
}
