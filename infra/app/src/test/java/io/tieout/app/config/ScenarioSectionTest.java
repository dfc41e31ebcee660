package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.starrocks.BusinessCalendar;
import io.tieout.starrocks.ScenarioSettings;
import io.tieout.starrocks.Sla;
import io.tieout.starrocks.Terms;
import io.tieout.starrocks.Tolerance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioSectionTest {
    @Test
    void nothingSetMeansTheScenariosOwnTerms() {
        assertThat(ConfigFile.parse("", Map.of()).scenarios())
                .isEqualTo(new ScenarioSettings(
                        Map.of(),
                        new BusinessCalendar(
                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), ZoneId.of("UTC"))));
    }

    @Test
    void readsTermsBusinessDaysAndTheAccountingZone() {
        ScenarioSettings settings = ConfigFile.parse("""
                ledger: {accounting-zone: Asia/Riyadh}
                reconciliation:
                  weekend: [friday, saturday]
                  holidays: [2026-09-23]
                  scenarios:
                    R06:
                      tolerance: "0.02"
                      sla: P3D
                      severity: critical
                      slas: [{provider: acme, method: CARD, sla: 1 business day}, {term: WON, sla: P30D}]
                      tolerances: [{currency: JPY, tolerance: 2 minor units}]
                    LOOP: {severity: high}
                """, Map.of()).scenarios();

        assertThat(settings.changes())
                .containsEntry(
                        "R06",
                        new Terms.Changes(
                                Tolerance.of("0.02"),
                                Sla.of("P3D"),
                                "critical",
                                List.of(
                                        new Terms.SlaTerm("*", "acme", "CARD", Sla.of("1 business day")),
                                        new Terms.SlaTerm("WON", "*", "*", Sla.of("P30D"))),
                                List.of(new Terms.ToleranceTerm("*", "JPY", Tolerance.of("2 minor units")))))
                .containsEntry("LOOP", new Terms.Changes(null, null, "high", List.of(), List.of()));
        assertThat(settings.calendar())
                .isEqualTo(new BusinessCalendar(
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        Set.of(LocalDate.parse("2026-09-23")),
                        ZoneId.of("Asia/Riyadh")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {scenarios: {R06: {tolerance: "-1"}}}       | reconciliation.scenarios.R06.tolerance: "-1" is no tolerance: write an amount of at most four decimals, for example 0.01, or whole minor units, for example 1 minor unit
                    {scenarios: {R06: {sla: soon}}}             | reconciliation.scenarios.R06.sla: "soon" is no SLA: write an ISO 8601 duration of days or less, for example PT15M or P2D, or for example 3 business days
                    {scenarios: {R06: {severity: urgent}}}      | reconciliation.scenarios.R06.severity: severity "urgent" is unknown: use critical, high, medium or low
                    {scenarios: {R06: {slas: [{method: CARD}]}}} | reconciliation.scenarios.R06.slas[0].sla is missing: it is needed where its neighbours are set
                    {scenarios: {R06: {toleranz: "1"}}}         | reconciliation.scenarios.R06.toleranz is unknown: the keys here are tolerance, sla, severity, slas, tolerances
                    {weekend: [someday]}                        | reconciliation.weekend is [someday]: days such as saturday and sunday are needed
                    {weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]} | reconciliation.weekend is [monday, tuesday, wednesday, thursday, friday, saturday, sunday]: nothing is ever due if all days are free; leave one out
                    {holidays: [christmas]}                     | reconciliation.holidays is [christmas]: days such as 2026-12-25 are needed
                    """)
    void saysWhichKeyIsWrongAndWhatToDo(String section, String message) {
        assertThatThrownBy(() -> ConfigFile.parse("reconciliation: " + section, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheScenariosThereAreForAnUnknownOne() {
        assertThatThrownBy(() -> ConfigFile.parse("reconciliation: {scenarios: {R99: {sla: P1D}}}", Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("reconciliation.scenarios.R99 is unknown: this version has [R01, R02, R03")
                .hasMessageEndingWith("LOOP]");
    }
}
