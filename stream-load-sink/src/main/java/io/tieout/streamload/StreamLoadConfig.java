package io.tieout.streamload;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a warehouse.
 *
 * <pre>{@code
 * StreamLoadConfig config = StreamLoadConfig.builder()
 *         .frontends(List.of(URI.create("http://127.0.0.1:8030")))
 *         .credentials(Credentials.basic("root", ""))
 *         .build();
 * }</pre>
 *
 * @param frontends FE addresses, tried in turn; a BE address works too
 * @param credentials who loads
 * @param connectTimeout the limit for opening a connection
 * @param loadTimeout the {@code timeout} header of a load that names none
 * @param replyMargin how much longer than the load timeout to wait for the reply, which comes only after commit and publish
 * @param addressRewrite maps the address in a redirect or ErrorURL to one that can be reached from here (protocol 1.2)
 * @param errorLogDetail what of the error log to read
 * @param retry how patient {@link StreamLoadClient#loadUntilKnown} is
 * @param frontendRest how long a front end that did not answer is asked last
 * @param tls whom to trust over https
 * @param metrics where the client counts
 */
public record StreamLoadConfig(
        List<URI> frontends,
        Credentials credentials,
        Duration connectTimeout,
        Duration loadTimeout,
        Duration replyMargin,
        UnaryOperator<URI> addressRewrite,
        ErrorLogDetail errorLogDetail,
        RetryPolicy retry,
        Duration frontendRest,
        Tls tls,
        Optional<MeterRegistry> metrics) {

    public StreamLoadConfig {
        frontends = List.copyOf(frontends);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from these values. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.frontends = frontends;
        builder.credentials = credentials;
        builder.connectTimeout = connectTimeout;
        builder.loadTimeout = loadTimeout;
        builder.replyMargin = replyMargin;
        builder.addressRewrite = addressRewrite;
        builder.errorLogDetail = errorLogDetail;
        builder.retry = retry;
        builder.frontendRest = frontendRest;
        builder.tls = tls;
        builder.metrics = metrics;
        return builder;
    }

    /** Collects the values; each is checked where it is set, missing ones in {@link #build()}. Not thread-safe. */
    public static final class Builder {
        private List<URI> frontends = List.of();
        private @Nullable Credentials credentials;
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration loadTimeout = Duration.ofMinutes(2);
        private Duration replyMargin = Duration.ofSeconds(15);
        private UnaryOperator<URI> addressRewrite = UnaryOperator.identity();
        private ErrorLogDetail errorLogDetail = ErrorLogDetail.REASONS_AND_ROWS;
        private RetryPolicy retry = RetryPolicy.DEFAULT;
        private Duration frontendRest = Duration.ofSeconds(30);
        private Tls tls = Tls.platform();
        private Optional<MeterRegistry> metrics = Optional.empty();

        private Builder() {}

        public Builder frontends(List<URI> addresses) {
            for (URI address : addresses) {
                boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
                if (!http || address.getHost() == null || address.getUserInfo() != null) {
                    throw new IllegalArgumentException("front end " + withoutUserInfo(address)
                            + ": an address is http://host:port, without user and password; put those in"
                            + " credentials()");
                }
            }
            this.frontends = List.copyOf(addresses);
            return this;
        }

        public Builder credentials(Credentials credentials) {
            this.credentials = Objects.requireNonNull(credentials, "credentials");
            return this;
        }

        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = positive("connect timeout", timeout);
            return this;
        }

        public Builder loadTimeout(Duration timeout) {
            this.loadTimeout = StreamLoadRequest.loadTimeout(timeout);
            return this;
        }

        public Builder replyMargin(Duration margin) {
            this.replyMargin = positive("reply margin", margin);
            return this;
        }

        public Builder addressRewrite(UnaryOperator<URI> rewrite) {
            this.addressRewrite = Objects.requireNonNull(rewrite, "rewrite");
            return this;
        }

        public Builder errorLogDetail(ErrorLogDetail detail) {
            this.errorLogDetail = Objects.requireNonNull(detail, "detail");
            return this;
        }

        public Builder retry(RetryPolicy retry) {
            this.retry = Objects.requireNonNull(retry, "retry");
            return this;
        }

        /** How long a front end that did not answer is asked only when no other is left. */
        public Builder frontendRest(Duration rest) {
            this.frontendRest = positive("front end rest", rest);
            return this;
        }

        /** Whom to trust over https; the platform's authorities if not set. */
        public Builder tls(Tls tls) {
            this.tls = Objects.requireNonNull(tls, "tls");
            return this;
        }

        /** Where to count requests, rows, bytes and retries; nowhere if not set. */
        public Builder metrics(MeterRegistry registry) {
            this.metrics = Optional.of(registry);
            return this;
        }

        public StreamLoadConfig build() {
            if (frontends.isEmpty()) {
                throw new IllegalArgumentException(
                        "no front end: a client needs at least one FE address; call frontends(List.of(...))");
            }
            if (credentials == null) {
                throw new IllegalArgumentException(
                        "no credentials: Stream Load needs a user; call credentials(Credentials.basic(user,"
                                + " password))");
            }
            return new StreamLoadConfig(
                    frontends,
                    credentials,
                    connectTimeout,
                    loadTimeout,
                    replyMargin,
                    addressRewrite,
                    errorLogDetail,
                    retry,
                    frontendRest,
                    tls,
                    metrics);
        }

        private static Duration positive(String what, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(what + " " + value + ": a time limit is longer than zero");
            }
            return value;
        }

        private static String withoutUserInfo(URI address) {
            String userInfo = address.getRawUserInfo();
            return userInfo == null ? address.toString() : address.toString().replace(userInfo + "@", "");
        }
    }
}
