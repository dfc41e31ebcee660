package io.tieout.app.ingest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tieout.app.ingest.FactBody.UnreadableBody;
import io.tieout.app.rejected.RejectedFact;
import io.tieout.app.rejected.RejectedFacts;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRejection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP door of the ledger.
 *
 * <p>{@code POST /v1/facts} answers 200 when each item of the body has got its outcome, also where every one of them is {@code REJECTED}: the status
 * speaks of the request, the outcomes of the items, and a client of one rule reads both alike. Otherwise nothing was taken: 400 body unreadable, 401
 * token missing or unknown, 413 too large, 415 media type, 503 no room, closing or store away (with Retry-After; sending the same again is harmless).
 *
 * <p>Each refused item, and a body that is unreadable as a whole, is kept with its bytes before the answer. Where that is not known in time, the answer
 * is the same and has a member {@code rejectedNotKept} with their number. What comes without a known token is not kept: anybody could fill the disk.
 *
 * <p>{@code GET /v1/health} answers 200 with the number of waiting facts.
 */
public final class FactRoutes {
    private static final Logger log = LoggerFactory.getLogger(FactRoutes.class);
    private static final String BEARER = "bearer ";

    private final FactGroup group;
    private final FactIntake intake;
    private final SourceRegistry sources;
    private final RejectedFacts rejected;
    private final Clock clock = Clock.systemUTC();
    private final int maxBodyBytes;
    private final Duration retryAfter;

    /**
     * @param rejected keeps what is refused, before the answer says so
     * @param maxBodyBytes larger bodies are refused
     * @param retryAfter what a client is told to wait when the store cannot answer
     */
    public FactRoutes(
            FactGroup group, SourceRegistry sources, RejectedFacts rejected, int maxBodyBytes, Duration retryAfter) {
        this.group = group;
        this.rejected = rejected;
        this.intake = new FactIntake(group);
        this.sources = sources;
        this.maxBodyBytes = maxBodyBytes;
        this.retryAfter = retryAfter;
    }

    /** Adds the routes to a server that is being configured. */
    public void addTo(RoutesConfig routes) {
        routes.post("/v1/facts", this::facts);
        routes.get("/v1/health", context -> answer(context, 200, OutcomeJson.health("UP", group.waitingFacts())));
        SchemaRoutes.addTo(routes);
    }

    private void facts(Context context) throws IOException {
        Optional<Publisher> publisher = bearerToken(context).flatMap(sources::authenticate);
        if (publisher.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer realm=\"tieout\"");
            refuse(
                    context,
                    401,
                    context.header("Authorization") == null
                            ? "no Authorization header"
                            : "Authorization header (hidden)",
                    "a request carries the bearer token of a configured source",
                    "send the header Authorization: Bearer TOKEN with the token of your source");
            return;
        }
        Optional<BodyFormat> format = BodyFormat.of(context.contentType());
        String encoding = context.header("Content-Encoding");
        if (format.isEmpty() || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            String value = format.isEmpty() ? String.valueOf(context.contentType()) : "Content-Encoding " + encoding;
            refuse(
                    context,
                    415,
                    value,
                    "a body is " + BodyFormat.mediaTypes() + " in UTF-8, not compressed",
                    "send it as one of these");
            return;
        }
        Optional<byte[]> body = body(context);
        if (body.isEmpty()) {
            // What the client still sends is not read, so the connection cannot serve another request.
            context.header("Connection", "close");
            refuse(
                    context,
                    413,
                    "a body of more than " + maxBodyBytes + " bytes",
                    "a body has at most " + maxBodyBytes + " bytes",
                    "send the facts in several requests");
            return;
        }
        try {
            take(context, publisher.get(), FactBody.read(format.get(), body.get()));
        } catch (UnreadableBody e) {
            unreadable(context, publisher.get(), body.get(), e);
        }
    }

    private void unreadable(Context context, Publisher publisher, byte[] body, UnreadableBody why) {
        FactRejection reason = new FactRejection(
                "",
                EnvelopeReader.shortened(why.found()),
                why.rule(),
                "correct the body and send it again; nothing of it was recorded");
        RejectedFact whole = new RejectedFact(
                reason,
                null,
                null,
                null,
                RejectedFact.Transport.HTTP,
                clock.instant(),
                body,
                List.of(),
                arrival(context, publisher, "body"));
        context.future(() -> rejected.keep(List.of(whole))
                .thenAccept(notKept -> answer(
                        context, 400, OutcomeJson.refusal(reason.value(), reason.rule(), reason.remedy(), notKept))));
    }

    /** What is refused is kept before the sender is told, so that a {@code REJECTED} that was answered is not lost with this process. */
    private CompletableFuture<Integer> keepRejected(
            Context context, Publisher publisher, List<ArrivedFact> items, List<ItemOutcome> outcomes) {
        List<RejectedFact> refused = new ArrayList<>();
        Map<String, String> arrival = arrival(context, publisher, "item");
        for (int i = 0; i < items.size(); i++) {
            if (outcomes.get(i).outcome() instanceof FactOutcome.Rejected rejection) {
                refused.add(items.get(i).rejected(rejection.reason(), clock.instant(), arrival));
            }
        }
        return rejected.keep(refused);
    }

    private static Map<String, String> arrival(Context context, Publisher publisher, String scope) {
        return Map.of(
                "scope",
                scope,
                "media_type",
                String.valueOf(context.contentType()),
                "publisher",
                String.join(", ", publisher.names()));
    }

    private void take(Context context, Publisher publisher, List<ArrivedFact> items) {
        FactIntake.Answer answer =
                intake.take(publisher, items.stream().map(ArrivedFact::fact).toList());
        if (answer instanceof FactIntake.Answer.Taken taken) {
            context.future(() -> taken.outcomes()
                    .thenCompose(outcomes -> keepRejected(context, publisher, items, outcomes)
                            .thenApply(notKept -> OutcomeJson.outcomes(outcomes, notKept)))
                    .handle((body, failure) -> {
                        if (failure == null) {
                            answer(context, 200, body);
                        } else {
                            log.warn(
                                    "{} facts could not be recorded; the client is told to send them again",
                                    items.size(),
                                    failure);
                            later(
                                    context,
                                    retryAfter,
                                    "the ledger could not record",
                                    "nothing is known about these facts");
                        }
                        return null;
                    }));
        } else if (answer instanceof FactIntake.Answer.Busy busy) {
            later(context, busy.retryAfter(), items.size() + " facts", "the queue of facts has no room");
        } else {
            later(context, retryAfter, items.size() + " facts", "the ledger is closing");
        }
    }

    private static void later(Context context, Duration wait, String value, String rule) {
        context.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        refuse(context, 503, value, rule, "send the same request again later; facts already recorded answer DUPLICATE");
    }

    private Optional<byte[]> body(Context context) throws IOException {
        if (context.req().getContentLengthLong() > maxBodyBytes) {
            return Optional.empty();
        }
        byte[] body = context.req().getInputStream().readNBytes(maxBodyBytes + 1);
        return body.length > maxBodyBytes ? Optional.empty() : Optional.of(body);
    }

    private static Optional<String> bearerToken(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(header.substring(BEARER.length()).strip());
    }

    private static void refuse(Context context, int status, String value, String rule, String remedy) {
        answer(context, status, OutcomeJson.refusal(EnvelopeReader.shortened(value), rule, remedy));
    }

    private static void answer(Context context, int status, byte[] body) {
        context.status(status).contentType("application/json").result(body);
    }
}
