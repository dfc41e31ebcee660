package io.tieout.streamload;

import io.tieout.streamload.TransactionOutcome.Aborted;
import io.tieout.streamload.TransactionOutcome.Done;
import io.tieout.streamload.TransactionOutcome.Empty;
import io.tieout.streamload.TransactionOutcome.LabelTaken;
import io.tieout.streamload.TransactionOutcome.Refused;
import io.tieout.streamload.TransactionOutcome.TryLater;
import io.tieout.streamload.TransactionOutcome.Unknown;
import io.tieout.streamload.TransactionReplies.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.RequestBody;

/**
 * A transaction of loads (protocol 3).
 *
 * <pre>{@code
 * StreamLoadTransaction transaction =
 *         client.transaction(TransactionSettings.singleTable("tieout", "orders", "orders-7"));
 * transaction.begin();
 * transaction.load(StreamLoadRequest.builder("tieout", "orders", "orders-7", rows).build());
 * transaction.prepare(); // Optional: from here on only commit or rollback ends it, from any process.
 * transaction.commit();
 * }</pre>
 *
 * <p>Each step answers with a {@link TransactionOutcome} and never throws for what network or server do. Steps that the
 * server was too busy for are repeated within the patience of {@link StreamLoadConfig#retry()}; a lost reply is settled by
 * the label's state. A load whose reply is lost rolls the transaction back, since sending its rows again could double them.
 *
 * <p>One thread at a time; the server takes one step at a time too.
 */
public final class StreamLoadTransaction {
    /** Headers that the server does not read in a single-table transaction, and would ignore silently (protocol 1.5). */
    private static final Set<String> NOT_READ =
            Set.of("skip_header", "trim_space", "enclose", "escape", "log_rejected_record_num");

    private final TransactionSettings settings;
    private final StreamLoadConfig config;
    private final FrontendCalls calls;
    private final Predicate<Duration> waited;
    private int loads;

    StreamLoadTransaction(
            TransactionSettings settings, StreamLoadConfig config, FrontendCalls calls, Predicate<Duration> waited) {
        this.settings = settings;
        this.config = config;
        this.calls = calls;
        this.waited = waited;
    }

    public String label() {
        return settings.label();
    }

    /** Begins. If the reply is lost, what may have begun is rolled back and begun again, so that no node is left with it. */
    public TransactionOutcome begin() {
        loads = 0;
        return repeated(() -> {
            TransactionOutcome outcome = step(Step.BEGIN, null);
            if (outcome instanceof Unknown unknown) {
                LabelState state = state().state();
                if (state == LabelState.PREPARE) {
                    endAborted();
                }
                return state == LabelState.UNANSWERED
                        ? unknown
                        : new TryLater(label(), unknown.message(), LoadOutcome.Pressure.TRANSIENT);
            }
            boolean vague = outcome instanceof LabelTaken taken && taken.existing() == LabelState.UNANSWERED;
            return vague ? new LabelTaken(label(), outcome.message(), state().state()) : outcome;
        });
    }

    /**
     * Sends rows. {@code Done} means that they have arrived: bad rows come to light at prepare or commit.
     *
     * @param request with the database and label of this transaction, and its table unless it has several. All loads of
     *     one transaction carry the same headers
     * @throws IllegalArgumentException if the request belongs elsewhere or asks for what a transaction cannot do
     */
    public TransactionOutcome load(StreamLoadRequest request) {
        check(request);
        return repeated(() -> {
            SentBody body = new SentBody(request);
            TransactionOutcome outcome = step(Step.LOAD, new Part(request, body));
            if (outcome instanceof Unknown lost) {
                endAborted();
                return new Aborted(label(), "rolled back, since the reply to a load was lost: " + lost.message());
            }
            loads += outcome instanceof Done ? 1 : 0;
            return outcome;
        });
    }

    /**
     * Makes the rows durable without showing them. {@code Empty} if nothing was loaded.
     *
     * @throws IllegalStateException if the transaction has several tables, which the server cannot prepare
     */
    public TransactionOutcome prepare() {
        if (settings.isMultiTable()) {
            throw new IllegalStateException("prepare of " + label()
                    + ": a multi-table transaction cannot be prepared (protocol 3.6); commit or roll it back");
        }
        if (loads == 0) {
            return empty();
        }
        return repeated(() -> {
            TransactionOutcome outcome = step(Step.PREPARE, null);
            if (!(outcome instanceof Unknown || outcome instanceof Aborted)) {
                return outcome;
            }
            // The back end forgets a prepared transaction, so a repeated prepare is told that there is none.
            return switch (state().state()) {
                case PREPARED, COMMITTED, VISIBLE -> new Done(label(), "prepared already", LoadFigures.NONE);
                case PREPARE -> new TryLater(label(), outcome.message(), LoadOutcome.Pressure.TRANSIENT);
                case ABORTED, UNKNOWN -> new Aborted(label(), outcome.message());
                case UNANSWERED -> outcome;
            };
        });
    }

    /** Shows the rows to readers. {@code Empty} if this object neither loaded nor prepared anything. */
    public TransactionOutcome commit() {
        return loads == 0 ? empty() : commitPrepared();
    }

    /** Commits what this or another process has prepared, and is harmless if that is done already. */
    public TransactionOutcome commitPrepared() {
        return repeated(() -> {
            TransactionOutcome outcome = step(Step.COMMIT, null);
            if (outcome instanceof Done || outcome instanceof TransactionOutcome.Rejected) {
                return outcome;
            }
            // Whatever else a commit says, the label knows better (protocol 3.5).
            return switch (state().state()) {
                case COMMITTED, VISIBLE -> new Done(label(), outcome.message(), LoadFigures.NONE);
                case ABORTED -> new Aborted(label(), outcome.message());
                case PREPARE, PREPARED ->
                    outcome instanceof Refused
                            ? outcome
                            : new TryLater(label(), outcome.message(), LoadOutcome.Pressure.TRANSIENT);
                case UNKNOWN -> outcome instanceof Unknown ? new Aborted(label(), outcome.message()) : outcome;
                case UNANSWERED -> outcome instanceof Refused ? outcome : new Unknown(label(), outcome.message());
            };
        });
    }

    /** Throws the rows away; {@code Done} also if they already were. {@code Refused} if they are committed. */
    public TransactionOutcome rollback() {
        TransactionOutcome outcome = repeated(() -> step(Step.ROLLBACK, null));
        if (outcome instanceof Done) {
            return outcome;
        }
        LabelState state = state().state();
        if (state == LabelState.PREPARE || state == LabelState.PREPARED) {
            cancel(); // The back end has forgotten it and the front end has not.
            state = state().state();
        }
        return switch (state) {
            case ABORTED, UNKNOWN -> new Done(label(), "rolled back", LoadFigures.NONE);
            case COMMITTED, VISIBLE -> new Refused(label(), "committed already: " + outcome.message());
            case PREPARE, PREPARED, UNANSWERED -> new Unknown(label(), outcome.message());
        };
    }

    private TransactionOutcome empty() {
        TransactionOutcome ended = rollback();
        return ended instanceof Done
                ? new Empty(label(), "no rows were loaded; the transaction is rolled back")
                : ended;
    }

    private void endAborted() {
        rollback();
        loads = 0;
    }

    private TransactionOutcome repeated(Supplier<TransactionOutcome> step) {
        TransactionOutcome outcome = step.get();
        for (int attempt = 1; attempt < config.retry().maxAttempts(); attempt++) {
            boolean passes = outcome instanceof TryLater;
            if (!passes || !waited.test(config.retry().delayAfter(attempt))) {
                return outcome;
            }
            outcome = step.get();
        }
        return outcome;
    }

    /** A load on its way. */
    private record Part(StreamLoadRequest request, SentBody body) {}

    private TransactionOutcome step(Step step, @org.jspecify.annotations.Nullable Part part) {
        FrontendCalls.Path path = FrontendCalls.Path.of("api", "transaction", step.path());
        boolean begun = false;
        try {
            HttpAnswer answer;
            if (part == null) {
                Duration limit = FrontendCalls.QUESTION_TIMEOUT.plus(settings.commitWait());
                answer = calls.send("POST", path, headers(step), RequestBody.EMPTY, limit);
            } else {
                Map<String, String> headers = new LinkedHashMap<>(part.request().headers());
                headers.putAll(headers(step));
                headers.put("table", part.request().table());
                headers.put("Expect", "100-continue");
                if (part.request().format() != LoadFormat.CSV) {
                    headers.put("ignore_json_size", "true"); // The limit of 100 MB counts all loads together.
                }
                answer = calls.send(
                        "PUT", path, headers, part.body(), settings.timeout().plus(config.replyMargin()));
                begun = part.body().begun();
            }
            return TransactionReplies.classify(step, label(), answer, begun);
        } catch (RedirectException wrongAddress) {
            return new Refused(label(), FrontendCalls.describe(wrongAddress));
        } catch (IOException noAnswer) {
            String silence = FrontendCalls.describe(noAnswer);
            boolean unsent =
                    part == null ? Wire.neverSent(noAnswer) : !part.body().begun();
            return unsent
                    ? new TryLater(label(), "no front end answered: " + silence, LoadOutcome.Pressure.TRANSIENT)
                    : new Unknown(label(), "no reply: " + silence);
        }
    }

    private Map<String, String> headers(Step step) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("db", settings.database());
        headers.put("label", label());
        if (settings.isMultiTable()) {
            headers.put("transaction_type", "multi");
        }
        switch (step) {
            case BEGIN -> {
                settings.table().ifPresent(table -> headers.put("table", table));
                headers.put("timeout", Long.toString(settings.timeout().toSeconds()));
                settings.idleTimeout()
                        .ifPresent(limit -> headers.put("idle_transaction_timeout", Long.toString(limit.toSeconds())));
            }
            case PREPARE ->
                settings.preparedTimeout()
                        .ifPresent(limit -> headers.put("prepared_timeout", Long.toString(limit.toSeconds())));
            case COMMIT ->
                headers.put("timeout", Long.toString(settings.commitWait().toSeconds()));
            case LOAD, ROLLBACK -> {}
        }
        return headers;
    }

    private void check(StreamLoadRequest request) {
        boolean elsewhere = !request.database().equals(settings.database())
                || !request.label().equals(label())
                || !settings.table().map(request.table()::equals).orElse(true);
        if (elsewhere) {
            throw new IllegalArgumentException(request + " in transaction " + label() + " of " + settings.database()
                    + "." + settings.table().orElse("*")
                    + ": a load carries the database, table and label of its transaction");
        }
        if (request.mergeCommit().isPresent()) {
            throw new IllegalArgumentException(
                    request + " with merge commit in a transaction: the server merges whole loads only; leave it out");
        }
        for (String header : settings.isMultiTable() ? Set.<String>of() : NOT_READ) {
            if (request.headers().containsKey(header)) {
                throw new IllegalArgumentException(request + " with " + header + " in a single-table transaction: the"
                        + " server does not read it there; use a plain load, or separators that cannot occur");
            }
        }
    }

    private LabelReport state() {
        return calls.labelState(settings.database(), label());
    }

    private void cancel() {
        try {
            FrontendCalls.Path path = FrontendCalls.Path.of("api", settings.database(), label(), "_cancel");
            calls.send("POST", path, Map.of(), RequestBody.EMPTY, FrontendCalls.QUESTION_TIMEOUT);
        } catch (IOException noAnswer) {
            // The label's state, asked next, says whether it worked.
            return;
        }
    }
}
