package io.tieout.streamload;

import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.LoadOutcome.Unknown;
import io.tieout.streamload.RetryLadder.Step;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.Request;

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
    private static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ERROR_LOG_TIMEOUT = Duration.ofSeconds(3);

    private final StreamLoadConfig config;
    private final Wire wire;
    private final Pause pause;
    private final AtomicInteger nextFrontend = new AtomicInteger();

    StreamLoadClient(StreamLoadConfig config, Pause pause) {
        this.config = Objects.requireNonNull(config, "config");
        this.wire = new Wire(config);
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
        Duration timeout = request.timeout().orElse(config.loadTimeout());
        SentBody body = new SentBody(request.body());
        String silence = "";
        for (int turn = 0; turn < config.frontends().size(); turn++) {
            try {
                HttpAnswer answer = wire.send(httpRequest(request, body, timeout), timeout.plus(config.replyMargin()));
                return ReplyClassifier.classify(request.label(), answer.status(), answer.body(), body.begun());
            } catch (RedirectException wrongAddress) {
                return new Refused(request.label(), describe(wrongAddress));
            } catch (IOException noAnswer) {
                silence = describe(noAnswer);
                if (body.begun()) {
                    return new Unknown(request.label(), "no reply after the rows were sent: " + silence);
                }
                nextFrontend.incrementAndGet();
            }
        }
        return new TryLater(request.label(), "no front end answered: " + silence, Pressure.TRANSIENT);
    }

    /**
     * Loads until the outcome is known or the patience of {@link StreamLoadConfig#retry()} ends, always under the label of
     * the request. A label that turns out to be committed is {@link AlreadyLoaded}: the caller says, by owning the label,
     * that those rows are its own.
     *
     * <p>A label lives only so long (protocol 2.5). Whoever retries for longer than that on an append-only table must ask
     * the table instead, as the sink does.
     */
    public LoadOutcome loadUntilKnown(StreamLoadRequest request) {
        RetryPolicy policy = config.retry();
        int attempt = 1;
        LoadOutcome outcome = load(request);
        Step step = RetryLadder.afterLoad(outcome, attempt, policy);
        while (true) {
            attempt++;
            if (step instanceof Step.SendAgain again) {
                if (!waited(again.after())) {
                    return outcome;
                }
                outcome = load(request);
                step = RetryLadder.afterLoad(outcome, attempt, policy);
            } else if (step instanceof Step.AskForLabel ask) {
                if (!waited(ask.after())) {
                    return outcome;
                }
                LabelReport report = labelState(request.database(), request.label());
                step = RetryLadder.afterQuestion(report.state(), attempt, policy);
            } else if (step instanceof Step.Committed) {
                return new AlreadyLoaded(request.label(), "the label is committed, after: " + outcome.message());
            } else {
                return outcome;
            }
        }
    }

    /**
     * What became of a label. Never throws for what the network or the server does.
     *
     * @param database the database that the label was used in
     */
    public LabelReport labelState(String database, String label) {
        Labels.checked(label);
        String silence = "";
        for (int turn = 0; turn < config.frontends().size(); turn++) {
            HttpUrl url = frontend()
                    .addPathSegment("api")
                    .addPathSegment(database)
                    .addPathSegment("get_load_state")
                    .addQueryParameter("label", label)
                    .build();
            try {
                return readState(wire.send(authorized(url).build(), QUESTION_TIMEOUT));
            } catch (IOException noAnswer) {
                silence = describe(noAnswer);
                nextFrontend.incrementAndGet();
            }
        }
        return new LabelReport(LabelState.UNANSWERED, "no front end answered: " + silence);
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

    private Request httpRequest(StreamLoadRequest load, SentBody body, Duration timeout) {
        HttpUrl url = frontend()
                .addPathSegment("api")
                .addPathSegment(load.database())
                .addPathSegment(load.table())
                .addPathSegment("_stream_load")
                .build();
        Request.Builder request =
                authorized(url).header("Expect", "100-continue").put(body);
        load.headers().forEach(request::header);
        return request.header("timeout", Long.toString(timeout.toSeconds())).build();
    }

    private Request.Builder authorized(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", config.credentials().authorization());
    }

    private HttpUrl.Builder frontend() {
        int turn = Math.floorMod(nextFrontend.get(), config.frontends().size());
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(config.frontends().get(turn)), "checked when it was set");
        return url.newBuilder();
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

    private static LabelReport readState(HttpAnswer answer) {
        Optional<Reply> reply = answer.status() == 200 ? Reply.parse(answer.body()) : Optional.empty();
        if (reply.isEmpty() || !reply.get().text("status").equalsIgnoreCase("OK")) {
            String words = "HTTP " + answer.status() + " " + ReplyClassifier.excerpt(answer.body());
            return new LabelReport(LabelState.UNANSWERED, words);
        }
        String name = reply.get().text("state").toUpperCase(Locale.ROOT);
        for (LabelState state : LabelState.values()) {
            if (state != LabelState.UNANSWERED && state.name().equals(name)) {
                return new LabelReport(state, reply.get().text("reason"));
            }
        }
        return new LabelReport(LabelState.UNANSWERED, "state \"" + name + "\" is not one of protocol 3.7");
    }

    private static String describe(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
