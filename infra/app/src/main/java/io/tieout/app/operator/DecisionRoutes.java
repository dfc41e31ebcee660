package io.tieout.app.operator;

import static io.tieout.app.operator.OperatorDoor.list;
import static io.tieout.app.operator.OperatorDoor.nothing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.period.PeriodCommand;
import io.tieout.ledger.period.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP door for what people decide. Who decides is known by the bearer token alone; what a body says of it is refused as an unknown member.
 *
 * <p>Each POST carries the header {@code Idempotency-Key}: the same key with the same request of the same operator is carried out once. Answers:
 * 201 proposed, 200 done, or done before; 400 malformed, 401 token missing or unknown, 403 the operator lacks the role, 404 no such thing, 409 a
 * rule forbids it, 413 too large, 503 the store is away. The body of an error says value, rule and remedy.
 */
public final class DecisionRoutes {
    private final Ledger ledger;
    private final OperatorDoor door;

    public DecisionRoutes(Ledger ledger, OperatorRegistry operators) {
        this.ledger = ledger;
        this.door = new OperatorDoor(operators);
    }

    /** Adds the routes to a server that is being configured. */
    public void addTo(RoutesConfig routes) {
        adjustments(routes);
        periods(routes);
        new BreakRoutes(ledger, door).addTo(routes);
        matches(routes);
    }

    private void adjustments(RoutesConfig routes) {
        routes.get(
                "/v1/adjustments",
                look(context -> list(
                        "adjustments", ledger.books().adjustments().stream().map(DecisionJson::adjustment))));
        routes.get("/v1/adjustments/{id}", look(context -> {
            AdjustmentId id = adjustmentId(context);
            return ledger.books()
                    .adjustment(id)
                    .map(DecisionJson::adjustment)
                    .orElseThrow(() -> nothing(id.value(), "there is no such adjustment"));
        }));
        routes.post("/v1/adjustments", decide(OperatorRole.MAKER, 201, (c, body) -> DecisionBody.propose(body)));
        routes.post(
                "/v1/adjustments/{id}/adopt",
                decide(OperatorRole.MAKER, 200, (c, body) -> DecisionBody.adopt(adjustmentId(c), body)));
        routes.post(
                "/v1/adjustments/{id}/approve",
                decide(
                        OperatorRole.CHECKER,
                        200,
                        (c, body) ->
                                new AdjustmentCommand.Approve(adjustmentId(c), DecisionBody.words(body, "comment"))));
        routes.post(
                "/v1/adjustments/{id}/reject",
                decide(
                        OperatorRole.CHECKER,
                        200,
                        (c, body) ->
                                new AdjustmentCommand.Reject(adjustmentId(c), DecisionBody.words(body, "reason"))));
        routes.post(
                "/v1/adjustments/{id}/withdraw",
                decide(
                        OperatorRole.MAKER,
                        200,
                        (c, body) ->
                                new AdjustmentCommand.Withdraw(adjustmentId(c), DecisionBody.words(body, "reason"))));
    }

    private void matches(RoutesConfig routes) {
        routes.get(
                "/v1/matches",
                look(context ->
                        list("matches", ledger.books().matches().stream().map(DecisionJson::match))));
        routes.post(
                "/v1/matches/{id}/confirm",
                decide(OperatorRole.RESOLVER, 200, (c, body) -> DecisionBody.confirm(groupId(c), body)));
        routes.post(
                "/v1/matches/{id}/reject",
                decide(OperatorRole.RESOLVER, 200, (c, body) -> DecisionBody.reject(groupId(c), body)));
    }

    private void periods(RoutesConfig routes) {
        routes.get(
                "/v1/periods",
                look(context -> list(
                        "periods", ledger.books().periods().periods().stream().map(DecisionJson::period))));
        routes.get("/v1/periods/{id}/verify", look(context -> {
            PeriodId id = periodId(context);
            return ledger.books()
                    .verify(id)
                    .map(DecisionJson::check)
                    .orElseThrow(() -> nothing(id.value(), "there is no seal on this period"));
        }));
        routes.post("/v1/periods/{id}/soft-close", decide(OperatorRole.PERIOD_CLOSER, 200, (c, body) -> {
            DecisionBody.nothing(body);
            return new PeriodCommand.SoftClose(periodId(c));
        }));
        routes.post("/v1/periods/{id}/seal", decide(OperatorRole.PERIOD_CLOSER, 200, (c, body) -> {
            DecisionBody.nothing(body);
            return new PeriodCommand.Seal(periodId(c));
        }));
        routes.post(
                "/v1/periods/{id}/request-reopen",
                decide(
                        OperatorRole.PERIOD_CLOSER,
                        200,
                        (c, body) -> new PeriodCommand.RequestReopen(periodId(c), DecisionBody.words(body, "reason"))));
        routes.post("/v1/periods/{id}/confirm-reopen", decide(OperatorRole.PERIOD_CLOSER, 200, (c, body) -> {
            DecisionBody.nothing(body);
            return new PeriodCommand.ConfirmReopen(periodId(c));
        }));
    }

    /** What a request asks to be done. */
    private interface Wish {
        OperatorCommand of(Context context, byte[] body);
    }

    private Handler look(OperatorDoor.Look look) {
        return door.look(look);
    }

    private Handler decide(@Nullable OperatorRole role, int done, Wish wish) {
        return door.act(
                role,
                (context, operator, commandId, body) -> answer(
                        context,
                        done,
                        ledger.decide(new Decision(commandId, operator.actor(), wish.of(context, body)))));
    }

    static void answer(Context context, int done, DecisionOutcome outcome) {
        if (outcome instanceof DecisionOutcome.Done id) {
            OperatorDoor.answer(
                    context, done, DecisionJson.object().put("outcome", "DONE").put("id", id.id()));
        } else if (outcome instanceof DecisionOutcome.AlreadyDone id) {
            OperatorDoor.answer(
                    context,
                    200,
                    DecisionJson.object().put("outcome", "ALREADY_DONE").put("id", id.id()));
        } else if (outcome instanceof DecisionOutcome.NotFound missing) {
            throw new Problem(404, missing.reason());
        } else if (outcome instanceof DecisionOutcome.Refused refused) {
            throw new Problem(409, refused.reason());
        }
    }

    private static MatchGroupId groupId(Context context) {
        return DecisionBody.id(context.pathParam("id"), MatchGroupId::new);
    }

    private static AdjustmentId adjustmentId(Context context) {
        return DecisionBody.id(context.pathParam("id"), AdjustmentId::new);
    }

    private static PeriodId periodId(Context context) {
        return new PeriodId(context.pathParam("id"));
    }
}
