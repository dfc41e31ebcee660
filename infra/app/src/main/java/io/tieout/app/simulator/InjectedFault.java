package io.tieout.app.simulator;

import java.util.List;

/**
 * A fault that was put into the facts, and what a reconciliation must find because of it.
 *
 * @param kind what went wrong
 * @param orderId the order it happened to
 * @param breaks the breaks that must be found, no more and no fewer
 */
public record InjectedFault(FaultKind kind, String orderId, List<ExpectedBreak> breaks) {
    public InjectedFault {
        breaks = List.copyOf(breaks);
    }

    /**
     * A break that a scenario must report.
     *
     * @param scenario for example {@code R02}
     * @param breakKey the key under which it reports it
     */
    public record ExpectedBreak(String scenario, String breakKey) {}
}
