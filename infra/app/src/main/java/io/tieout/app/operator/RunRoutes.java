package io.tieout.app.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tieout.app.reconciliation.BreakFacts;
import io.tieout.app.reconciliation.ReconciliationRuns;
import io.tieout.app.reconciliation.RunInTheWayException;
import io.tieout.app.reconciliation.RunRequest;
import io.tieout.app.reconciliation.RunWish;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.RunTrigger;
import io.tieout.starrocks.ScenarioCatalogue;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP door for reconciliation runs. A POST answers when the run has ended, with what it found and what followed: 200 made, or made before under
 * the same {@code Idempotency-Key}; 409 another run is under way, or this one was abandoned; 503 the warehouse or the event store is away.
 */
public final class RunRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RunRoutes.class);
    private static final int LAST = 100;

    private final ReconciliationRuns runs;
    private final BreakFacts facts;
    private final ScenarioCatalogue catalogue;
    private final OperatorDoor door;

    public RunRoutes(
            ReconciliationRuns runs, BreakFacts facts, ScenarioCatalogue catalogue, OperatorRegistry operators) {
        this.facts = facts;
        this.runs = runs;
        this.catalogue = catalogue;
        this.door = new OperatorDoor(operators);
    }

    /** Adds the routes to a server that is being configured. */
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/v1/reconciliation-runs",
                door.look(context ->
                        OperatorDoor.list("runs", runs.last(LAST).stream().map(RunJson::run))));
        routes.get("/v1/breaks/{id}/facts", door.look(this::explain));
        routes.post(
                "/v1/reconciliation-runs",
                door.act(
                        OperatorRole.RECONCILER,
                        (context, operator, commandId, body) -> make(context, request(operator, commandId, body))));
    }

    private ObjectNode explain(Context context) {
        BreakId id = DecisionBody.id(context.pathParam("id"), BreakId::new);
        try {
            return facts.of(id)
                    .map(explained -> RunJson.explained(explained, catalogue))
                    .orElseThrow(() -> OperatorDoor.nothing(id.value(), "there is no such break"));
        } catch (SQLException e) {
            LOG.warn("the facts of a break could not be found", e);
            throw new Problem(
                    503, new FactRejection("/", id.value(), "the warehouse did not answer", "send the request again"));
        }
    }

    private RunRequest request(Operator operator, String commandId, byte[] body) {
        RunWish wish = DecisionBody.run(body);
        return new RunRequest(
                commandId, operator.actor(), RunTrigger.REQUEST, wish.scenarios(catalogue), wish.day(), wish.asOf());
    }

    private void make(Context context, RunRequest request) {
        try {
            ObjectNode body = RunJson.outcome(runs.run(request, id -> LOG.debug("running {}", id)));
            OperatorDoor.answer(context, body.path("status").asText().equals("FINISHED") ? 200 : 409, body);
        } catch (RunInTheWayException e) {
            throw new Problem(
                    409,
                    new FactRejection(
                            "/",
                            request.runId().value(),
                            "one reconciliation runs at a time, and another one is under way",
                            "send the same request with the same key when it has ended"));
        } catch (SQLException e) {
            LOG.warn("a reconciliation run could not be made", e);
            throw new Problem(
                    503,
                    new FactRejection(
                            "/",
                            request.runId().value(),
                            "the warehouse or the event store did not answer",
                            "ask for a new run; it completes what this one began"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(
                    503, new FactRejection("/", request.runId().value(), "the server is stopping", "ask again"));
        }
    }
}
