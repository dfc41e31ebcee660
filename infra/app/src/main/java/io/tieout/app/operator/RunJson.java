package io.tieout.app.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.reconciliation.BreakFacts;
import io.tieout.app.reconciliation.ReconciliationJson;
import io.tieout.app.reconciliation.RunOutcome;
import io.tieout.ledger.RecordedFact;
import io.tieout.ledger.recon.BreakEvent.BreakChanged;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.RunEvent;
import io.tieout.ledger.recon.RunEvent.RunAbandoned;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunScope;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTotal;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import java.util.List;

/** Runs as JSON. */
final class RunJson {
    /** The most breaks that one list of an answer names; the counts are of all. */
    private static final int MOST_NAMED = 1_000;

    private RunJson() {}

    static ObjectNode run(RunState state) {
        RunScope scope = state.started().scope();
        RunEvent ending = state.ending();
        RunFinished finished = state.finished();
        ObjectNode body = DecisionJson.object();
        body.put("id", state.started().runId().value());
        body.put("status", state.status().name());
        body.put("trigger", state.started().trigger().name());
        body.put("actor", state.started().actor().name());
        ArrayNode scenarios = body.putArray("scenarios");
        scope.scenarios().forEach(scenarios::add);
        body.put(
                "date",
                scope.businessDate() == null ? null : scope.businessDate().toString());
        body.put("asOf", scope.asOf().toString());
        body.put("cut", scope.cut());
        body.put("head", scope.headSeq());
        body.put("startedAt", state.started().origin().recordedAt().toString());
        body.put("endedAt", ending == null ? null : ending.origin().recordedAt().toString());
        body.put("verdict", finished == null ? null : finished.verdict().name());
        body.put("acts", finished != null && finished.acts());
        body.put("abandonedBecause", ending instanceof RunAbandoned abandoned ? abandoned.reason() : null);
        ArrayNode totals = body.putArray("totals");
        if (finished != null) {
            finished.totals().forEach(total -> totals.add(total(total)));
        }
        return body;
    }

    static ObjectNode outcome(RunOutcome outcome) {
        ObjectNode body = run(outcome.run());
        if (outcome.result() != null) {
            body.setAll(ReconciliationJson.found(outcome.result(), MOST_NAMED));
        }
        name(body, "opened", outcome.moves(), BreakOpened.class);
        name(body, "changed", outcome.moves(), BreakChanged.class);
        name(body, "reopened", outcome.moves(), BreakReopened.class);
        name(body, "cleared", outcome.moves(), BreakCleared.class);
        return body;
    }

    /** A break with the sentence for its reason and the facts that it rests on. */
    static ObjectNode explained(BreakFacts.Explained explained, ScenarioCatalogue catalogue) {
        BreakState state = explained.state();
        ObjectNode body = DecisionJson.ofBreak(state);
        body.put("title", (String) null);
        body.put("explanation", (String) null);
        for (Scenario scenario : catalogue.scenarios()) {
            if (scenario.id().equals(state.opened().subject().scenario())) {
                body.put("title", scenario.title());
                body.put(
                        "explanation",
                        scenario.reasons().get(body.path("reason").asText()));
            }
        }
        ArrayNode facts = body.putArray("facts");
        for (RecordedFact fact : explained.facts()) {
            facts.addObject()
                    .put("ledgerSeq", fact.ledgerSeq())
                    .put("occurredAt", fact.occurredAt().toString())
                    .put("recordedAt", fact.recordedAt().toString())
                    .put("entity", fact.aggregateType() + " " + fact.aggregateId())
                    .put("type", fact.eventType())
                    .put("source", fact.source())
                    .put("json", fact.json());
        }
        body.put("moreFacts", explained.more());
        return body;
    }

    private static void name(ObjectNode body, String list, List<BreakMove> moves, Class<?> kind) {
        ArrayNode array = body.putArray(list);
        moves.stream()
                .filter(move -> kind.isInstance(move.event()))
                .limit(MOST_NAMED)
                .forEach(move -> array.add(DecisionJson.ofBreak(move.after())));
    }

    private static ObjectNode total(RunTotal total) {
        ObjectNode node = DecisionJson.object();
        node.put("scenario", total.scenario());
        node.put("currency", total.currency());
        node.set("found", sum(total.found()));
        node.set("opened", sum(total.opened()));
        node.set("changed", sum(total.changed()));
        node.set("reopened", sum(total.reopened()));
        node.set("cleared", sum(total.cleared()));
        node.set("open", sum(total.open()));
        return node;
    }

    private static ObjectNode sum(RunTotal.Sum sum) {
        return DecisionJson.object()
                .put("count", sum.count())
                .put("amount", sum.amount().toPlainString());
    }
}
