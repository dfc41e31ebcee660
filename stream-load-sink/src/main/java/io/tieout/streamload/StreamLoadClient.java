package io.tieout.streamload;

import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.LoadOutcome.Unknown;
import io.tieout.streamload.LoadOutcome.Visibility;
import io.tieout.streamload.RetryLadder.Step;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.RequestBody;

/**
 * A StarRocks Stream Load client.
 *
 * <pre>{@code
 * try (StreamLoadClient client = StreamLoadClient.open(config)) {
 *     LoadOutcome outcome = client.load(request);
 * }
 * }</pre>
 *
 * <p>Answers, network failures included, come back as a {@link LoadOutcome}, never as an exception. Thread-safe; one
 * instance serves a process. A thread that is interrupted while it waits gets {@link Unknown} or
 * {@link LabelState#UNANSWERED} and stays interrupted.
 */
public final class StreamLoadClient implements Closeable {
    private static final Duration ERROR_LOG_TIMEOUT = Duration.ofSeconds(3);

    private final StreamLoadConfig config;
    private final Wire wire;
    private final FrontendCalls calls;
    private final ClientMeters meters;
    private final Pause pause;

    StreamLoadClient(StreamLoadConfig config, Pause pause) {
        this.config = Objects.requireNonNull(config, "config");
        this.wire = new Wire(config);
        this.meters = new ClientMeters(config.metrics());
        Frontends frontends = new Frontends(config.frontends(), config.frontendRest(), System::nanoTime);
        this.calls = new FrontendCalls(config, wire, frontends, meters);
        this.pause = pause;
    }

    /** A client that opens connections when it needs them. */
    public static StreamLoadClient open(StreamLoadConfig config) {
        return new StreamLoadClient(config, length -> Thread.sleep(length.toMillis()));
    }

    /** The configuration, from which {@link StreamLoadConfig#toBuilder()} makes another. */
    public StreamLoadConfig config() {
        return config;
    }

    /**
     * Sends one load, once: fail-over between front ends and redirects included, retries not.
     *
     * <p>The next front end is tried only while no byte of the body has left, so that nothing is sent twice unasked.
     */
    public LoadOutcome load(StreamLoadRequest request) {
        long begin = System.nanoTime();
        LoadOutcome outcome = sent(request);
        meters.ended(request, outcome, System.nanoTime() - begin);
        return outcome;
    }

    private LoadOutcome sent(StreamLoadRequest request) {
        Duration timeout = request.timeout().orElse(config.loadTimeout());
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("Expect", "100-continue");
        headers.put("timeout", Long.toString(timeout.toSeconds()));
        SentBody body = new SentBody(request);
        FrontendCalls.Path path = FrontendCalls.Path.of("api", request.database(), request.table(), "_stream_load");
        try {
            HttpAnswer answer = calls.send("PUT", path, headers, body, timeout.plus(config.replyMargin()));
            return request.mergeCommit()
                    .map(merge -> ReplyClassifier.classifyMerged(
                            request.label(), merge, answer.status(), answer.body(), body.begun()))
                    .orElseGet(() ->
                            ReplyClassifier.classify(request.label(), answer.status(), answer.body(), body.begun()));
        } catch (RedirectException wrongAddress) {
            return new Refused(request.label(), FrontendCalls.describe(wrongAddress));
        } catch (IOException noAnswer) {
            String silence = FrontendCalls.describe(noAnswer);
            return body.begun()
                    ? new Unknown(request.label(), "no reply after the rows were sent: " + silence)
                    : new TryLater(request.label(), "no front end answered: " + silence, Pressure.TRANSIENT);
        }
    }

    /**
     * Loads until the outcome is known or the patience of {@link StreamLoadConfig#retry()} ends, always under the label of
     * the request. A label that turns out to be committed is {@link AlreadyLoaded}: the caller says, by owning the label,
     * that those rows are its own.
     *
     * <p>A label lives only so long (protocol 2.5). Whoever retries for longer than that on an append-only table must ask
     * the table instead, as the sink does.
     *
     * <p>A merge commit is asked for under the server's label, and not sent again while that label is not known to have
     * failed: without one, {@link Unknown} is the answer.
     */
    public LoadOutcome loadUntilKnown(StreamLoadRequest request) {
        RetryPolicy policy = config.retry();
        int attempt = 1;
        LoadOutcome outcome = load(request);
        Step step = afterLoad(request, outcome, attempt);
        while (true) {
            attempt++;
            if (step instanceof Step.SendAgain again) {
                if (!waited(again.after())) {
                    return outcome;
                }
                meters.retried(request, "send");
                outcome = load(request);
                step = afterLoad(request, outcome, attempt);
            } else if (step instanceof Step.AskForLabel ask) {
                if (!waited(ask.after())) {
                    return outcome;
                }
                meters.retried(request, "ask");
                LabelReport report = labelState(request.database(), outcome.label());
                boolean vague = request.mergeCommit().isPresent() && report.state() == LabelState.UNKNOWN;
                step = vague ? new Step.Stop() : RetryLadder.afterQuestion(report.state(), attempt, policy);
            } else if (step instanceof Step.Committed) {
                return new AlreadyLoaded(outcome.label(), "the label is committed, after: " + outcome.message());
            } else {
                return outcome;
            }
        }
    }

    private Step afterLoad(StreamLoadRequest request, LoadOutcome outcome, int attempt) {
        boolean labelOfServer = !outcome.label().equals(request.label());
        if (request.mergeCommit().isPresent()) {
            if (outcome instanceof Unknown && !labelOfServer) {
                return new Step.Stop();
            }
            if (outcome instanceof Loaded loaded && loaded.visibility() == Visibility.BUFFERED && labelOfServer) {
                return new Step.AskForLabel(config.retry().delayAfter(1));
            }
        }
        return RetryLadder.afterLoad(outcome, attempt, config.retry());
    }

    /**
     * A transaction: several loads that readers see together, or not at all (protocol 3). Nothing is sent before
     * {@link StreamLoadTransaction#begin()}.
     */
    public StreamLoadTransaction transaction(TransactionSettings settings) {
        return new StreamLoadTransaction(settings, config, calls, this::waited);
    }

    /**
     * What became of a label. Never throws for what the network or the server does.
     *
     * @param database the database that the label was used in
     */
    public LabelReport labelState(String database, String label) {
        return calls.labelState(database, Labels.checked(label));
    }

    /**
     * Ends a running load or transaction by its label, where a rollback is not possible because the back end has forgotten
     * it (protocol 3.7); answers what the label is afterwards. {@code ABORTED} is success; a committed one stays.
     */
    public LabelReport cancel(String database, String label) {
        Labels.checked(label);
        try {
            calls.send(
                    "POST",
                    FrontendCalls.Path.of("api", database, label, "_cancel"),
                    Map.of(),
                    RequestBody.EMPTY,
                    FrontendCalls.QUESTION_TIMEOUT);
        } catch (IOException noAnswer) {
            return new LabelReport(LabelState.UNANSWERED, "no front end answered: " + FrontendCalls.describe(noAnswer));
        }
        return labelState(database, label);
    }

    /**
     * Ends what a dead process has left open under a label: a transaction in PREPARE or PREPARED is rolled back, or
     * cancelled where that fails; a committed one is left as it is, which is no error. Answers the final state.
     */
    public LabelReport rollBackLingering(String database, String label) {
        LabelReport report = labelState(database, label);
        if (report.state() != LabelState.PREPARE && report.state() != LabelState.PREPARED) {
            return report;
        }
        transaction(TransactionSettings.lingering(database, label)).rollback();
        return labelState(database, label);
    }

    /**
     * The reasons behind an {@code ErrorURL}, within bounds of time and size. Never fails: the outcome it explains is
     * known already.
     */
    public ErrorLog errorLog(URI errorUrl) {
        if (config.errorLogDetail() == ErrorLogDetail.NONE) {
            return ErrorLog.EMPTY;
        }
        try {
            return ErrorLog.of(wire.page(errorUrl, ERROR_LOG_TIMEOUT), config.errorLogDetail());
        } catch (IOException | IllegalArgumentException unreachable) {
            return ErrorLog.EMPTY; // Often an internal host name (protocol 2.6); the reply's own message remains.
        }
    }

    /** Ends running calls and closes the connections. */
    @Override
    public void close() {
        wire.close();
    }

    private boolean waited(Duration length) {
        try {
            pause.sleep(length);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
