package io.tieout.app.reconciliation;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.recon.RunId;
import io.tieout.ledger.recon.RunTrigger;
import io.tieout.starrocks.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for.
 *
 * @param commandId names it: asked for twice under one id by one actor, it is made once
 * @param scenarios in the order they are to run
 * @param day only breaks of this business date; null for all
 * @param asOf the time to judge at; null for the time it begins
 */
public record RunRequest(
        String commandId,
        Actor actor,
        RunTrigger trigger,
        List<Scenario> scenarios,
        @Nullable LocalDate day,
        @Nullable Instant asOf) {
    /**
     * Checks the request.
     *
     * @throws Refusal if the command id is malformed or no scenario is named
     */
    public RunRequest {
        scenarios = List.copyOf(scenarios);
        Decision.checkId(commandId);
        if (scenarios.isEmpty()) {
            throw new Refusal("/scenarios", "[]", "a run looks at one scenario at least", "leave it out for all");
        }
    }

    /** The run that is asked for. */
    public RunId runId() {
        return RunId.of(actor.name(), commandId);
    }
}
