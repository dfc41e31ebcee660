package io.tieout.app.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tieout.ledger.BreakPage;
import io.tieout.ledger.BreakQuery;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The HTTP door for breaks: found by what is known of them, a page at a time, looked at and settled. */
final class BreakRoutes {
    private static final int PAGE = 200;

    private final Ledger ledger;
    private final OperatorDoor door;

    BreakRoutes(Ledger ledger, OperatorDoor door) {
        this.ledger = ledger;
        this.door = door;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/v1/breaks", door.look(context -> page(ledger.books().breaks(query(context)))));
        routes.get("/v1/breaks/{id}", door.look(context -> {
            BreakId id = breakId(context);
            return ledger.books()
                    .dossier(id)
                    .map(DecisionJson::dossier)
                    .orElseThrow(() -> OperatorDoor.nothing(id.value(), "there is no such break"));
        }));
        routes.post(
                "/v1/breaks/{id}/resolve",
                decide(OperatorRole.RESOLVER, (c, body) -> DecisionBody.resolve(breakId(c), body)));
        routes.post(
                "/v1/breaks/{id}/comment",
                decide(null, (c, body) -> new BreakCommand.Comment(breakId(c), DecisionBody.words(body, "comment"))));
        routes.post(
                "/v1/breaks/{id}/assign",
                decide(
                        OperatorRole.RESOLVER,
                        (c, body) -> new BreakCommand.Assign(breakId(c), DecisionBody.name(body, "assignee"))));
        routes.post(
                "/v1/breaks/{id}/reopen",
                decide(
                        OperatorRole.RESOLVER,
                        (c, body) -> new BreakCommand.Reopen(breakId(c), DecisionBody.words(body, "reason"))));
    }

    /** What a request asks to be done. */
    private interface Wish {
        OperatorCommand of(Context context, byte[] body);
    }

    private Handler decide(@Nullable OperatorRole role, Wish wish) {
        return door.act(
                role,
                (context, operator, commandId, body) -> DecisionRoutes.answer(
                        context,
                        200,
                        ledger.decide(new Decision(commandId, operator.actor(), wish.of(context, body)))));
    }

    private static ObjectNode page(BreakPage page) {
        ObjectNode body = DecisionJson.object();
        ArrayNode array = body.putArray("breaks");
        page.breaks().forEach(state -> array.add(DecisionJson.ofBreak(state)));
        body.put("next", page.next() == null ? null : page.next().value());
        return body;
    }

    private static BreakQuery query(Context context) {
        return new BreakQuery(
                parameter(
                        context,
                        "status",
                        text -> BreakState.Status.valueOf(text.toUpperCase(Locale.ROOT)),
                        "OPEN or RESOLVED"),
                context.queryParam("scenario"),
                context.queryParam("severity"),
                context.queryParam("assignee"),
                context.queryParam("order"),
                parameter(context, "ageing-from", LocalDate::parse, "a date, for example 2026-01-31"),
                parameter(context, "after", BreakId::new, "the next of the page before"),
                limit(context));
    }

    private static int limit(Context context) {
        Integer limit = parameter(
                context,
                "limit",
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < 1 || number > BreakQuery.MOST) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                },
                "a whole number from 1 to " + BreakQuery.MOST);
        return limit == null ? PAGE : limit;
    }

    private static <T> @Nullable T parameter(
            Context context, String name, Function<String, T> reader, String expected) {
        String text = context.queryParam(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.malformed(
                    "/" + name,
                    text.replaceAll("\\p{Cntrl}", "?"),
                    expected + " is expected",
                    "correct the query of the address");
        }
    }

    private static BreakId breakId(Context context) {
        return DecisionBody.id(context.pathParam("id"), BreakId::new);
    }
}
