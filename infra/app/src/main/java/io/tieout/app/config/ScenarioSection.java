package io.tieout.app.config;

import io.tieout.starrocks.BusinessCalendar;
import io.tieout.starrocks.ScenarioCatalogue;
import io.tieout.starrocks.ScenarioSettings;
import io.tieout.starrocks.Sla;
import io.tieout.starrocks.Terms;
import io.tieout.starrocks.Tolerance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what the section {@code reconciliation} says about scenarios: {@code scenarios}, {@code weekend} and {@code holidays}. */
final class ScenarioSection {
    private ScenarioSection() {}

    static ScenarioSettings read(Section section, ZoneId accountingZone) {
        Map<String, Section> scenarios = section.named("scenarios");
        Map<String, Terms.Changes> changes = new LinkedHashMap<>();
        if (!scenarios.isEmpty()) {
            List<String> known = ScenarioCatalogue.fromClassPath().parameterIds();
            scenarios.forEach((id, terms) -> {
                if (!known.contains(id)) {
                    throw new ConfigException(
                            "reconciliation.scenarios." + id + " is unknown: this version has " + known);
                }
                changes.put(id, changes(terms));
            });
        }
        return new ScenarioSettings(changes, new BusinessCalendar(weekend(section), holidays(section), accountingZone));
    }

    private static Terms.Changes changes(Section section) {
        return new Terms.Changes(
                section.parsed("tolerance", Tolerance::of).orElse(null),
                section.parsed("sla", Sla::of).orElse(null),
                section.parsed("severity", Terms::severityOf).orElse(null),
                section.sections("slas").stream().map(ScenarioSection::sla).toList(),
                section.sections("tolerances").stream()
                        .map(ScenarioSection::tolerance)
                        .toList());
    }

    private static Terms.SlaTerm sla(Section section) {
        return new Terms.SlaTerm(
                section.text("term").orElse(Terms.ANY),
                section.text("provider").orElse(Terms.ANY),
                section.text("method").orElse(Terms.ANY),
                section.parsed("sla", Sla::of).orElseThrow(() -> section.missing("sla")));
    }

    private static Terms.ToleranceTerm tolerance(Section section) {
        return new Terms.ToleranceTerm(
                section.text("term").orElse(Terms.ANY),
                section.text("currency").orElse(Terms.ANY),
                section.parsed("tolerance", Tolerance::of).orElseThrow(() -> section.missing("tolerance")));
    }

    private static Set<DayOfWeek> weekend(Section section) {
        List<String> days = section.texts("weekend");
        if (days.isEmpty()) {
            return BusinessCalendar.MONDAY_TO_FRIDAY.weekend();
        }
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        try {
            days.forEach(day -> weekend.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            throw section.wrong("weekend", days, "days such as saturday and sunday are needed");
        }
        if (weekend.size() == DayOfWeek.values().length) {
            throw section.wrong("weekend", days, "nothing is ever due if all days are free; leave one out");
        }
        return weekend;
    }

    private static Set<LocalDate> holidays(Section section) {
        List<String> days = section.texts("holidays");
        Set<LocalDate> holidays = new HashSet<>();
        try {
            days.forEach(day -> holidays.add(LocalDate.parse(day)));
        } catch (DateTimeParseException e) {
            throw section.wrong("holidays", days, "days such as 2026-12-25 are needed");
        }
        return holidays;
    }
}
