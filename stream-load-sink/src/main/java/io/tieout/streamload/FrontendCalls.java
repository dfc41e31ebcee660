package io.tieout.streamload;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Requests to whichever front end answers, with credentials. Thread-safe. */
final class FrontendCalls {
    static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(10);

    private final StreamLoadConfig config;
    private final Wire wire;
    private final Frontends frontends;
    private final ClientMeters meters;

    FrontendCalls(StreamLoadConfig config, Wire wire, Frontends frontends, ClientMeters meters) {
        this.config = config;
        this.wire = wire;
        this.frontends = frontends;
        this.meters = meters;
    }

    /** Where a request goes below the front end's address. */
    @FunctionalInterface
    interface Path extends UnaryOperator<HttpUrl.Builder> {
        static Path of(String... segments) {
            return url -> {
                for (String segment : segments) {
                    url.addPathSegment(segment);
                }
                return url;
            };
        }
    }

    /**
     * Sends a request. The next front end is tried only while no byte of the body has left, so that nothing is sent twice
     * unasked. A GET may be asked again anywhere; a POST only if the connection was never made.
     *
     * @throws RedirectException if a redirect must not be followed
     * @throws IOException if nobody answered, or nobody may be asked again
     */
    HttpAnswer send(
            String method, Path path, Map<String, String> headers, @Nullable RequestBody body, Duration readTimeout)
            throws IOException {
        IOException silence = new IOException("no front end");
        HttpAnswer unwell = null;
        for (HttpUrl frontend : frontends.inOrder()) {
            Request.Builder request = new Request.Builder()
                    .url(path.apply(frontend.newBuilder()).build())
                    .header("Authorization", config.credentials().authorization())
                    .method(method, body);
            headers.forEach(request::header);
            try {
                HttpAnswer answer = wire.send(request.build(), readTimeout);
                boolean begun = body instanceof SentBody sent && sent.begun();
                if (answer.status() < 500 || begun || (body != null && !(body instanceof SentBody))) {
                    frontends.answered(frontend);
                    return answer;
                }
                unwell = answer;
            } catch (RedirectException wrongAddress) {
                throw wrongAddress;
            } catch (IOException noAnswer) {
                silence = noAnswer;
                if (body instanceof SentBody sent ? sent.begun() : body != null && !Wire.neverSent(noAnswer)) {
                    throw noAnswer;
                }
            }
            frontends.failed(frontend);
            meters.failedOver();
        }
        if (unwell != null) {
            return unwell;
        }
        throw silence;
    }

    /** What became of a label. */
    LabelReport labelState(String database, String label) {
        Path path = url -> Path.of("api", database, "get_load_state").apply(url).addQueryParameter("label", label);
        try {
            return readState(send("GET", path, Map.of(), null, QUESTION_TIMEOUT));
        } catch (IOException noAnswer) {
            return new LabelReport(LabelState.UNANSWERED, "no front end answered: " + describe(noAnswer));
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

    static String describe(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
