package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Arguments are checked where they are set, and every message tells the value, the rule and the remedy. */
class KafkaSinkBuilderTest {
    private final TableRoute route = TableRoute.duplicate("topic", "db", "t");

    @Test
    void refusesTwoRoutesFromOneTopic() {
        assertThatThrownBy(() -> KafkaSink.builder().routes(List.of(route, route)))
                .hasMessage("2 routes from 1 topics: a sink needs at least one route and one route a topic");
    }

    @Test
    void refusesAGenerationThatNoLabelCanCarry() {
        assertThatThrownBy(() -> KafkaSink.builder().generation("2026;1"))
                .hasMessage("generation \"2026;1\": 1 to 40 letters, digits, hyphens or underscores, since labels carry"
                        + " it");
    }

    @Test
    void refusesPropertiesWithoutAGroupAndRepeatsNoSecret() {
        assertThatThrownBy(() -> KafkaSink.builder().consumerProperties(Map.of("bootstrap.servers", "b:1")))
                .hasMessage("consumer properties [bootstrap.servers] without group.id: a sink needs the brokers and a"
                        + " group; add it");
    }

    @Test
    void refusesAMergeConditionWhereTheTableTakesNone() {
        assertThatThrownBy(() -> new TableRoute("topic", "db", "t", TableKind.DUPLICATE, Optional.of("seq")))
                .hasMessage("route topic to db.t with merge_condition seq: only a PRIMARY_KEY table takes one, this is"
                        + " DUPLICATE");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> KafkaSink.builder().build())
                .hasMessage("no client: a sink cannot work without it; call client(...)");
        assertThatThrownBy(() -> new FlushPolicy(0, 1, Duration.ZERO))
                .hasMessage("flush at 0 rows, 1 bytes or PT0S: rows and bytes are at least 1, the interval is not"
                        + " negative");
    }
}
