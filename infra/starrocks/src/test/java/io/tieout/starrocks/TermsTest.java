package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TermsTest {
    private static final BusinessCalendar CALENDAR = BusinessCalendar.MONDAY_TO_FRIDAY;

    /** 2026-01-30 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-30T18:00:00Z, 3, 2026-01-27",
        "2026-01-31T18:00:00Z, 3, 2026-01-28",
        "2026-02-01T18:00:00Z, 3, 2026-01-28",
        "2026-02-02T00:00:00Z, 3, 2026-01-28",
        "2026-02-03T00:00:00Z, 3, 2026-01-29",
        "2026-01-30T18:00:00Z, 1, 2026-01-29",
        "2026-02-02T18:00:00Z, 1, 2026-01-30"
    })
    void whatWaitedAllItsBusinessDaysIsDueOnTheDayAfterThem(Instant asOf, int days, LocalDate firstNotDue) {
        assertThat(CALENDAR.dueBefore(asOf, days)).isEqualTo(firstNotDue + "T00:00:00Z");
        LocalDate today = LocalDate.ofInstant(asOf, CALENDAR.zone());
        assertThat(CALENDAR.after(firstNotDue, days)).isAfterOrEqualTo(today);
        assertThat(CALENDAR.after(firstNotDue.minusDays(1), days)).isBefore(today);
    }

    @Test
    void holidaysAndTheZoneOfTheDayCount() {
        Instant lateOnFriday = Instant.parse("2026-01-30T23:30:00Z");
        BusinessCalendar berlin = new BusinessCalendar(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(LocalDate.parse("2026-01-29")),
                ZoneId.of("Europe/Berlin"));
        assertThat(CALENDAR.dueBefore(lateOnFriday, 1)).isEqualTo("2026-01-29T00:00:00Z");
        assertThat(berlin.dueBefore(lateOnFriday, 1)).isEqualTo("2026-01-30T00:00:00Z");
        assertThat(berlin.after(LocalDate.parse("2026-01-28"), 1)).isEqualTo("2026-01-30");
    }

    @Test
    void aWeekWithoutBusinessDaysIsRefused() {
        assertThatThrownBy(() -> new BusinessCalendar(Set.of(DayOfWeek.values()), Set.of(), CALENDAR.zone()))
                .hasMessageEndingWith("all days of the week are free, so nothing is ever due; leave one out");
    }

    @Test
    void anSlaIsElapsedTimeOrBusinessDays() {
        Instant asOf = Instant.parse("2026-01-30T18:00:00Z");
        assertThat(Sla.of("PT15M").dueBefore(asOf, CALENDAR)).isEqualTo("2026-01-30T17:45:00Z");
        assertThat(Sla.of("P2D").dueBefore(asOf, CALENDAR)).isEqualTo("2026-01-28T18:00:00Z");
        assertThat(Sla.of("1 business day").dueBefore(asOf, CALENDAR)).isEqualTo("2026-01-29T00:00:00Z");
    }

    @Test
    void isDueAfterTheTimeOrAtTheEndOfTheLastBusinessDay() {
        Instant friday = Instant.parse("2026-01-30T18:00:00Z");
        assertThat(Sla.of("PT15M").dueAt(friday, CALENDAR)).isEqualTo("2026-01-30T18:15:00Z");
        assertThat(Sla.of("1 business day").dueAt(friday, CALENDAR)).isEqualTo("2026-02-03T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 days", "-P1D", "P1M", "1000 business days", "3 business  days"})
    void refusesWhatIsNoSla(String text) {
        assertThatThrownBy(() -> Sla.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text
                        + "\" is no SLA: write an ISO 8601 duration of days or less, for example PT15M or P2D,"
                        + " or for example 3 business days");
    }

    @Test
    void minorUnitsAreThoseOfTheCurrency() {
        Tolerance one = Tolerance.of("1 minor unit");
        assertThat(one.usual()).isEqualTo(new BigDecimal("0.01"));
        assertThat(one.others())
                .containsEntry("JPY", new BigDecimal("1"))
                .containsEntry("KWD", new BigDecimal("0.001"))
                .doesNotContainKeys("EUR", "USD");
        assertThat(Tolerance.of("0.01").others()).isEmpty();
        assertThat(Tolerance.of("20 minor units").usual()).isEqualTo(new BigDecimal("0.20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "0.00001", "1.5 minor units", "a lot", "1e3"})
    void refusesWhatIsNoTolerance(String text) {
        assertThatThrownBy(() -> Tolerance.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "is no tolerance: write an amount of at most four decimals, for example 0.01, or whole minor"
                                + " units, for example 1 minor unit");
    }

    @Test
    void whatAnOperatorSetsReplacesTheSameTermAndAddsOthers() {
        Terms terms = new Terms(
                "R99",
                Tolerance.of("0"),
                Sla.of("P2D"),
                "high",
                List.of(sla("acme", "P3D"), sla("zeta", "P4D")),
                List.of(new Terms.ToleranceTerm("*", "JPY", Tolerance.of("1"))));
        Terms.Changes changes = new Terms.Changes(
                null,
                Sla.of("P1D"),
                "low",
                List.of(sla("acme", "P5D"), sla("globepay", "P6D")),
                List.of(new Terms.ToleranceTerm("*", "JPY", Tolerance.of("2"))));
        ScenarioSettings settings = new ScenarioSettings(Map.of("R99", changes), CALENDAR);
        assertThat(settings.apply(terms))
                .isEqualTo(new Terms(
                        "R99",
                        Tolerance.of("0"),
                        Sla.of("P1D"),
                        "low",
                        List.of(sla("acme", "P5D"), sla("zeta", "P4D"), sla("globepay", "P6D")),
                        List.of(new Terms.ToleranceTerm("*", "JPY", Tolerance.of("2")))));
        assertThat(ScenarioSettings.DEFAULTS.apply(terms)).isSameAs(terms);
    }

    @Test
    void refusesAnUnknownSeverity() {
        assertThatThrownBy(() -> new Terms("R99", Tolerance.of("0"), Sla.of("P2D"), "urgent", List.of(), List.of()))
                .hasMessage("severity \"urgent\" is unknown: use critical, high, medium or low");
    }

    private static Terms.SlaTerm sla(String provider, String sla) {
        return new Terms.SlaTerm("*", provider, "*", Sla.of(sla));
    }
}
