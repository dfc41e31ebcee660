package io.tieout.app.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tieout.ledger.LedgerUnavailableException;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactRejection;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request of an operator has in common: who asks, which role it takes, the key that names a command, and how errors are answered. */
final class OperatorDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);
    private static final String BEARER = "bearer ";
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final OperatorRegistry operators;

    OperatorDoor(OperatorRegistry operators) {
        this.operators = operators;
    }

    /** What a request asks to see. */
    interface Look {
        ObjectNode at(Context context);
    }

    /** What is done for a request. */
    interface Deed {
        void of(Context context, Operator operator, String commandId, byte[] body);
    }

    Handler look(Look look) {
        return context -> answering(context, () -> {
            authenticated(context);
            answer(context, 200, look.at(context));
        });
    }

    /**
     * Answers a request that needs a role and names a command.
     *
     * @param role null where every operator may
     */
    Handler act(@Nullable OperatorRole role, Deed deed) {
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
            deed.of(context, operator, key, body(context));
        });
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

    /** The answer for what is not there. */
    static Problem nothing(String id, String rule) {
        return new Problem(404, new FactRejection("/id", id, rule, "send one that the list shows"));
    }

    static ObjectNode list(String name, Stream<ObjectNode> items) {
        ObjectNode body = DecisionJson.object();
        ArrayNode array = body.putArray(name);
        items.forEach(array::add);
        return body;
    }

    static void answer(Context context, int status, ObjectNode body) {
        context.status(status).contentType("application/json").result(DecisionJson.bytes(body));
    }
}
