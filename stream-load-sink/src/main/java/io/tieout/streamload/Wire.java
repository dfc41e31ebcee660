package io.tieout.streamload;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP below the protocol: one OkHttp client for life, redirects followed by hand.
 *
 * <p>By hand, because OkHttp drops {@code Authorization} when host or port changes, which an FE's redirect to a BE always
 * does, and the BE then answers 200 with a failure (protocol 1.2). OkHttp's own retries are off: the ladder decides.
 */
final class Wire implements Closeable {
    /** A follower FE to the leader, the leader to a BE, and one to spare. */
    static final int MAX_REDIRECTS = 3;

    private static final long MAX_REPLY_BYTES = 1 << 20;

    private final OkHttpClient http;
    private final StreamLoadConfig config;

    Wire(StreamLoadConfig config) {
        this.config = config;
        Interceptor readTimeout = chain -> {
            Duration limit = chain.request().tag(Duration.class);
            return (limit == null ? chain : chain.withReadTimeout(millis(limit), TimeUnit.MILLISECONDS))
                    .proceed(chain.request());
        };
        // The ladder and the caller decide how many requests run at once; a limit here would only queue them unseen.
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
                .connectTimeout(config.connectTimeout())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .addInterceptor(readTimeout);
        config.tls().applyTo(builder);
        this.http = builder.build();
    }

    /**
     * Sends a request and follows its redirects with method, headers and body unchanged.
     *
     * @param readTimeout the longest silence to bear
     * @throws RedirectException if a redirect leads nowhere, round in circles, or out of TLS
     * @throws IOException if there was no answer
     */
    HttpAnswer send(Request first, Duration readTimeout) throws IOException {
        Request request = first.newBuilder().tag(Duration.class, readTimeout).build();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            try (Response response = http.newCall(request).execute()) {
                if (response.code() != 307 && response.code() != 308) {
                    return new HttpAnswer(response.code(), text(response.body()));
                }
                HttpUrl target = target(request.url(), response.header("Location"));
                request = request.newBuilder().url(target).build();
            }
        }
        throw new RedirectException("more than " + MAX_REDIRECTS + " redirects, the last to "
                + request.url().host() + ":" + request.url().port()
                + ": a load needs at most leader and back end; check the cluster's addresses");
    }

    /** Reads a page without credentials; used for error logs. */
    String page(URI address, Duration limit) throws IOException {
        HttpUrl url = HttpUrl.get(config.addressRewrite().apply(address));
        if (url == null) {
            throw new IOException("no HTTP address");
        }
        Request request = new Request.Builder().url(url).build();
        // The same pool, but a limit on the whole call: a log that drips must not hold up its load.
        OkHttpClient bounded = http.newBuilder().callTimeout(limit).build();
        try (Response response = bounded.newCall(request).execute()) {
            return text(response.body());
        }
    }

    /** Whether the failure happened before anything could be sent. */
    static boolean neverSent(IOException failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException;
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private HttpUrl target(HttpUrl from, @Nullable String location) throws RedirectException {
        HttpUrl named = location == null ? null : from.resolve(location);
        if (named == null) {
            throw new RedirectException("redirect from " + from.host() + ":" + from.port() + " to \"" + location
                    + "\": a redirect names an http address; check the cluster's registered addresses");
        }
        HttpUrl bare = named.newBuilder().username("").password("").build();
        HttpUrl target = HttpUrl.get(config.addressRewrite().apply(bare.uri()));
        if (target == null) {
            throw new RedirectException("redirect to " + bare.host() + ":" + bare.port()
                    + " rewritten to no http address; check addressRewrite()");
        }
        if (from.isHttps() && !target.isHttps()) {
            throw new RedirectException(
                    "redirect from https " + from.host() + " to http " + target.host() + ":" + target.port()
                            + ": the password would travel in the clear; map it to https with addressRewrite()");
        }
        return target;
    }

    private static String text(ResponseBody body) throws IOException {
        return body.source().request(MAX_REPLY_BYTES)
                ? body.source().readUtf8(MAX_REPLY_BYTES)
                : body.source().readUtf8();
    }

    private static int millis(Duration limit) {
        return (int) Math.min(limit.toMillis(), Integer.MAX_VALUE);
    }
}
