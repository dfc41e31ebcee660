package io.tieout.app.report;

import io.tieout.app.config.ReconciliationSettings.Webhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts the report's JSON. {@code Tieout-Delivery} is the same each time the same report is sent, so that a receiver takes it once.
 * {@code Tieout-Signature} is {@code t=SECONDS,v1=HEX}, the HMAC-SHA256 (RFC 2104) under the shared secret of the seconds, a full stop and the body:
 * who checks it and the age of the seconds knows that the report is ours and no replay. Any 2xx is an arrival; nothing is followed elsewhere.
 */
public final class WebhookDelivery implements ReportDelivery, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpUrl url;
    private final Webhook webhook;
    private final Clock clock;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(PATIENCE)
            .followRedirects(false)
            .build();

    public WebhookDelivery(Webhook webhook, Clock clock) {
        this.url = HttpUrl.get(webhook.url());
        this.webhook = webhook;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void deliver(LocalDate date, Path directory) throws IOException {
        byte[] body = Files.readAllBytes(ReportFiles.file(directory, date, ReportFiles.JSON));
        long seconds = clock.instant().getEpochSecond();
        Request request = new Request.Builder()
                .url(url)
                .header("Tieout-Delivery", date + "/" + sha256(body))
                .header("Tieout-Signature", "t=" + seconds + ",v1=" + signature(seconds, body))
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("webhook at " + url.host() + " answered " + response.code() + " to the report of "
                        + date + ": any 2xx is an arrival; it is sent again");
            }
        }
    }

    private String signature(long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(webhook.secret().reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
