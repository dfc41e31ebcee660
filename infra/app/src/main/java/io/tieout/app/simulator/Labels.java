package io.tieout.app.simulator;

import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Collects what a fault must be found as. */
final class Labels {
    private final List<ExpectedBreak> breaks = new ArrayList<>();

    /**
     * A break that must be found.
     *
     * @param difference actual less expected; null where the scenario compares no amounts
     */
    void expect(String scenario, String breakKey, String reason, @Nullable Money difference) {
        breaks.add(new ExpectedBreak(scenario, breakKey, reason, difference));
    }

    boolean isEmpty() {
        return breaks.isEmpty();
    }

    List<ExpectedBreak> breaks() {
        return List.copyOf(breaks);
    }
}
