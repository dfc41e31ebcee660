package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationSectionTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("HOOK", "hook-secret", "MAIL", "mail-secret");

    @Test
    void nothingHappensByItselfUnlessItIsSaid() {
        ReconciliationSettings settings = ConfigFile.parse("{}", Map.of()).reconciliation();

        assertThat(settings.isScheduled()).isFalse();
        assertThat(settings.loopBreaks()).isFalse();
        assertThat(settings.report()).isEmpty();
    }

    @Test
    void readsWhatIsSaidAndShowsNoSecret() {
        ReconciliationSettings settings = ConfigFile.parse("""
                reconciliation:
                  weekend: [friday]
                  cron: "0 30 2 * * *"
                  day-end: true
                  day-end-delay-minutes: 5
                  report:
                    directory: reports
                    webhook: {url: "https://example.com/hook", secret-env: HOOK}
                    mail: {host: localhost, port: 25, tls: none, user: me, password-env: MAIL, from: a@example.com, to: [b@example.com]}
                """, ENVIRONMENT).reconciliation();

        assertThat(settings.cron()).contains("0 30 2 * * *");
        assertThat(settings.dayEndDelay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.report().orElseThrow().mail().orElseThrow().to()).containsExactly("b@example.com");
        assertThat(settings.toString()).doesNotContain("hook-secret", "mail-secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {cron: "never"}                                          | reconciliation.cron is never: six fields are needed
                    {day-end: "yes"}                                         | reconciliation.day-end is "yes": true or false is needed
                    {report: {webhook: {url: "https://u:p@h", secret-env: HOOK}}}     | reconciliation.report.webhook.url is (hidden): an http or https address
                    {report: {webhook: {url: "https://h", secret-env: HOOK}}}         | reconciliation.report.directory is missing
                    {report: {directory: d, webhook: {url: "https://h", secret: x}}}  | reconciliation.report.webhook.secret holds a secret in the file
                    {report: {directory: d, mail: {host: h}}}                | reconciliation.report.mail.from and .to are needed
                    """)
    void saysWhichKeyIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> ConfigFile.parse("{reconciliation: " + yaml + "}", ENVIRONMENT))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(message);
    }
}
