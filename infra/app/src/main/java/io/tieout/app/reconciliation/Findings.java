package io.tieout.app.reconciliation;

import io.tieout.ledger.recon.Finding;
import io.tieout.ledger.recon.FoundBreak;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioSettings;

/** What scenarios return as the ledger keeps it. */
final class Findings {
    private Findings() {}

    static FoundBreak of(ReconciliationBreak found, Scenario scenario, ScenarioSettings settings) {
        return new FoundBreak(
                scenario.id(),
                found.breakKey(),
                new Finding(
                        found.reason(),
                        found.severity(),
                        found.orderId(),
                        found.reference(),
                        found.expectedAmount(),
                        found.actualAmount(),
                        found.difference(),
                        found.currency(),
                        found.businessDate(),
                        found.firstSeenAt(),
                        settings.apply(scenario.terms()).sla().dueAt(found.firstSeenAt(), settings.calendar())));
    }
}
