package io.tieout.app.simulator;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fault that was put into the facts, and what a reconciliation must find because of it.
 *
 * @param kind what went wrong
 * @param subject what it happened to: the id of an order, a batch, a payout or a statement
 * @param breaks the breaks that must be found, no more and no fewer
 */
public record InjectedFault(FaultKind kind, String subject, List<ExpectedBreak> breaks) {
    public InjectedFault {
        breaks = List.copyOf(breaks);
    }

    /**
     * A break that a scenario must report.
     *
     * @param scenario for example {@code R02}
     * @param breakKey the key under which it reports it
     * @param reason one of the scenario's reasons
     * @param difference actual less expected; null where the scenario cannot compare amounts
     */
    public record ExpectedBreak(
            String scenario,
            String breakKey,
            String reason,
            @Nullable Money difference) {}
}
