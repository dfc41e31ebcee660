package io.tieout.starrocks;

import java.util.Map;

/**
 * What an operator sets for reconciliation runs. Immutable.
 *
 * @param changes by scenario id, {@code LOOP} for the closed loop; a scenario that is not named keeps its defaults
 * @param calendar for SLAs in business days
 */
public record ScenarioSettings(Map<String, Terms.Changes> changes, BusinessCalendar calendar) {
    /** The scenarios' own defaults, with banks that work Monday to Friday. */
    public static final ScenarioSettings DEFAULTS = new ScenarioSettings(Map.of(), BusinessCalendar.MONDAY_TO_FRIDAY);

    public ScenarioSettings {
        changes = Map.copyOf(changes);
    }

    /** The terms that hold: the given defaults with what is set here. */
    public Terms apply(Terms defaults) {
        Terms.Changes change = changes.get(defaults.id());
        return change == null ? defaults : defaults.with(change);
    }
}
