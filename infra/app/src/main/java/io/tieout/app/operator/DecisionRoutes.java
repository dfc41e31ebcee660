package io.tieout.app.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerUnavailableException;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.period.PeriodCommand;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakId;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP door for what people decide. Who decides is known by the bearer token alone; what a body says of it is refused as an unknown member.
 *
 * <p>Each POST carries the header {@code Idempotency-Key}: the same key with the same request of the same operator is carried out once. Answers:
 * 201 proposed, 200 done, or done before; 400 malformed, 401 token missing or unknown, 403 the operator lacks the role, 404 no such thing, 409 a
 * rule forbids it, 413 too large, 503 the store is away. The body of an error says value, rule and remedy.
 */
public final class DecisionRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionRoutes.class);
    private static final String BEARER = "bearer ";
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final Ledger ledger;
    private final OperatorRegistry operators;

    public DecisionRoutes(Ledger ledger, OperatorRegistry operators) {
        this.ledger = ledger;
        this.operators = operators;
    }

    /** Adds the routes to a server that is being configured. */
    public void addTo(RoutesConfig routes) {
        adjustments(routes);
        periods(routes);
        breaks(routes);
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

    private void breaks(RoutesConfig routes) {
        routes.get(
                "/v1/breaks",
                look(context -> list("breaks", ledger.books().breaks().stream().map(DecisionJson::ofBreak))));
        routes.get("/v1/breaks/{id}", look(context -> {
            BreakId id = breakId(context);
            return ledger.books()
                    .dossier(id)
                    .map(DecisionJson::dossier)
                    .orElseThrow(() -> nothing(id.value(), "there is no such break"));
        }));
        routes.post(
                "/v1/breaks/{id}/resolve",
                decide(OperatorRole.RESOLVER, 200, (c, body) -> DecisionBody.resolve(breakId(c), body)));
        routes.post(
                "/v1/breaks/{id}/comment",
                decide(
                        null,
                        200,
                        (c, body) -> new BreakCommand.Comment(breakId(c), DecisionBody.words(body, "comment"))));
        routes.post(
                "/v1/breaks/{id}/assign",
                decide(
                        OperatorRole.RESOLVER,
                        200,
                        (c, body) -> new BreakCommand.Assign(breakId(c), DecisionBody.name(body, "assignee"))));
        routes.post(
                "/v1/breaks/{id}/reopen",
                decide(
                        OperatorRole.RESOLVER,
                        200,
                        (c, body) -> new BreakCommand.Reopen(breakId(c), DecisionBody.words(body, "reason"))));
    }

    /** What a request asks to see. */
    private interface Look {
        ObjectNode at(Context context);
    }

    /** What a request asks to be done. */
    private interface Wish {
        OperatorCommand of(Context context, byte[] body);
    }

    private Handler look(Look look) {
        return context -> answering(context, () -> {
            authenticated(context);
            answer(context, 200, look.at(context));
        });
    }

    private Handler decide(@Nullable OperatorRole role, int done, Wish wish) {
        return context -> answering(context, () -> {
            Operator operator = authenticated(context);
            if (role != null && !operator.roles().contains(role)) {
                throw new Problem(
                        403,
                        new FactRejection(
                                "/actor",
                                operator.actor().name(),
                                "this needs the role " + role.word(),
                                "let an operator with the role do it, or add it to the operator's roles"));
            }
            String key = context.header("Idempotency-Key");
            if (key == null) {
                throw Problem.malformed(
                        "/Idempotency-Key",
                        "",
                        "the header is required, so that a request sent twice is carried out once",
                        "send one that names this command and no other, for example a UUID");
            }
            OperatorCommand command = wish.of(context, body(context));
            answer(context, done, ledger.decide(new Decision(key, operator.actor(), command)));
        });
    }

    private static void answer(Context context, int done, DecisionOutcome outcome) {
        if (outcome instanceof DecisionOutcome.Done id) {
            answer(context, done, DecisionJson.object().put("outcome", "DONE").put("id", id.id()));
        } else if (outcome instanceof DecisionOutcome.AlreadyDone id) {
            answer(
                    context,
                    200,
                    DecisionJson.object().put("outcome", "ALREADY_DONE").put("id", id.id()));
        } else if (outcome instanceof DecisionOutcome.NotFound missing) {
            throw new Problem(404, missing.reason());
        } else if (outcome instanceof DecisionOutcome.Refused refused) {
            throw new Problem(409, refused.reason());
        }
    }

    /** What may end in a problem. */
    private interface Action {
        void run() throws IOException;
    }

    private static void answering(Context context, Action action) throws IOException {
        try {
            action.run();
        } catch (Problem problem) {
            answer(context, problem.status(), DecisionJson.error(problem.reason()));
        } catch (Refusal refusal) {
            answer(context, 400, DecisionJson.error(FactRejection.of(refusal)));
        } catch (LedgerUnavailableException e) {
            LOG.warn("a decision could not be carried out; the client is told to send it again", e);
            context.header("Retry-After", "1");
            FactRejection reason = new FactRejection(
                    "/",
                    "the event store",
                    "the ledger could not answer, and nothing is known about this request",
                    "send the same request with the same key again");
            answer(context, 503, DecisionJson.error(reason));
        }
    }

    private Operator authenticated(Context context) {
        String header = context.header("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            Optional<Operator> operator =
                    operators.authenticate(header.substring(BEARER.length()).strip());
            if (operator.isPresent()) {
                return operator.get();
            }
        }
        context.header("WWW-Authenticate", "Bearer realm=\"tieout\"");
        throw new Problem(
                401,
                new FactRejection(
                        "/Authorization",
                        header == null ? "" : "(hidden)",
                        "a request carries the bearer token of a configured operator",
                        "send the header Authorization: Bearer TOKEN with your token"));
    }

    private static byte[] body(Context context) throws IOException {
        byte[] body = context.req().getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            context.header("Connection", "close");
            throw new Problem(
                    413,
                    new FactRejection(
                            "/",
                            "a body of more than " + MAX_BODY_BYTES + " bytes",
                            "a decision is said in at most " + MAX_BODY_BYTES + " bytes",
                            "send less"));
        }
        return body;
    }

    private static AdjustmentId adjustmentId(Context context) {
        return DecisionBody.id(context.pathParam("id"), AdjustmentId::new);
    }

    private static PeriodId periodId(Context context) {
        return new PeriodId(context.pathParam("id"));
    }

    private static BreakId breakId(Context context) {
        return DecisionBody.id(context.pathParam("id"), BreakId::new);
    }

    private static Problem nothing(String id, String rule) {
        return new Problem(404, new FactRejection("/id", id, rule, "send one that the list shows"));
    }

    private static ObjectNode list(String name, Stream<ObjectNode> items) {
        ObjectNode body = DecisionJson.object();
        ArrayNode array = body.putArray(name);
        items.forEach(array::add);
        return body;
    }

    private static void answer(Context context, int status, ObjectNode body) {
        context.status(status).contentType("application/json").result(DecisionJson.bytes(body));
    }
}
