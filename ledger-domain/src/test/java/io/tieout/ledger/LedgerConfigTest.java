package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LedgerConfigTest {
    private final LedgerConfig.Builder complete = LedgerConfig.builder()
            .database("jdbc:postgresql://127.0.0.1:1/none", "tieout", Secret.of("open sesame"))
            .accountingZone(ZoneOffset.UTC);

    @Test
    void noTextShowsThePassword() {
        assertThat(complete.build().toString()).doesNotContain("sesame").contains("password=***");
        assertThatThrownBy(() -> Ledger.open(complete.build()))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessage("no connection to jdbc:postgresql://127.0.0.1:1/none as tieout;"
                        + " check address, user and password of the event store")
                .hasStackTraceContaining("Connection to 127.0.0.1:1 refused")
                .extracting(Throwable::toString)
                .asString()
                .doesNotContain("sesame");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> LedgerConfig.builder().build())
                .hasMessage(
                        "database is missing: a ledger cannot be opened without it; call database(...) before build()");
    }

    @Test
    void refusesADatabaseThatIsNotPostgresWithoutShowingItsParameters() {
        assertThatThrownBy(() -> complete.database("jdbc:h2:mem:x?password=p", "u", Secret.of("p")))
                .hasMessage("jdbcUrl \"jdbc:h2:mem:x\": the event store is PostgreSQL;"
                        + " give a URL that begins with jdbc:postgresql:");
    }

    @Test
    void refusesLimitsThatCannotWork() {
        assertThatThrownBy(() -> complete.maxGroupedFacts(0))
                .hasMessage("maxGroupedFacts 0: must be at least 1; leave it out for the default");
        assertThatThrownBy(() -> complete.maxAppendDuration(Duration.ofMillis(99)))
                .hasMessage("maxAppendDuration PT0.099S: an append needs time to commit; give at least PT0.1S");
    }

    @Test
    void variesASettingAndKeepsTheOthers() {
        LedgerConfig config = complete.build();

        assertThat(config.toBuilder().build()).isEqualTo(config);
        assertThat(config.toBuilder().maxConnections(9).build().maxConnections())
                .isEqualTo(9);
    }
}
