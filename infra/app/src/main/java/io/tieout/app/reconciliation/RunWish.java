package io.tieout.app.reconciliation;

import io.tieout.ledger.event.Refusal;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be looked at.
 *
 * @param scenarioIds empty for all
 * @param day only breaks of this business date; null for all
 * @param asOf the time to judge at; null for now
 */
public record RunWish(
        List<String> scenarioIds,
        @Nullable LocalDate day,
        @Nullable Instant asOf) {
    public RunWish {
        scenarioIds = List.copyOf(scenarioIds);
    }

    /**
     * The scenarios of the catalogue that are wanted, each once.
     *
     * @throws Refusal naming one that the catalogue does not have
     */
    public List<Scenario> scenarios(ScenarioCatalogue catalogue) {
        if (scenarioIds.isEmpty()) {
            return catalogue.scenarios();
        }
        return scenarioIds.stream()
                .distinct()
                .map(id -> scenario(catalogue, id))
                .toList();
    }

    private static Scenario scenario(ScenarioCatalogue catalogue, String id) {
        return catalogue.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "/scenarios",
                        id.replaceAll("\\p{Cntrl}", "?"),
                        "the scenarios are "
                                + catalogue.scenarios().stream()
                                        .map(Scenario::id)
                                        .toList(),
                        "name some of these, or none for all"));
    }
}
