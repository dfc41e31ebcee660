package io.tieout.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tieout.ledger.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one batch of facts once and says what came of it. For any thread. */
final class FactClient implements AutoCloseable {
    private static final MediaType LINES = MediaType.get("application/x-ndjson");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http;
    private final HttpUrl facts;
    private final Secret token;

    /** @param server for example {@code http://127.0.0.1:8080} */
    FactClient(HttpUrl server, Secret token) {
        this.http = new OkHttpClient.Builder()
                .callTimeout(Duration.ofMinutes(2))
                .readTimeout(Duration.ofMinutes(2))
                .followRedirects(false)
                .build();
        this.facts = server.newBuilder().addPathSegments("v1/facts").build();
        this.token = token;
    }

    FactReply send(List<FactLine> lines) {
        Request request = new Request.Builder()
                .url(facts)
                .header("Authorization", "Bearer " + token.reveal())
                .post(RequestBody.create(body(lines), LINES))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return reply(lines.size(), response);
        } catch (IOException e) {
            return new FactReply.Later(facts.host() + ":" + facts.port() + ": " + e.getMessage(), Duration.ZERO);
        }
    }

    private static byte[] body(List<FactLine> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (FactLine line : lines) {
            body.writeBytes(line.bytes());
            body.write('\n');
        }
        return body.toByteArray();
    }

    private static FactReply reply(int sent, Response response) throws IOException {
        JsonNode body = json(response.body().string());
        return switch (response.code()) {
            case 200 -> {
                List<JsonNode> outcomes = new ArrayList<>();
                body.path("outcomes").forEach(outcomes::add);
                yield outcomes.size() == sent
                        ? new FactReply.Answered(
                                outcomes, body.path("rejectedNotKept").intValue())
                        : new FactReply.Refused("the server answered " + outcomes.size() + " outcomes for " + sent
                                + " facts: each fact has one; is this address a tieout ledger?");
            }
            case 413 -> new FactReply.TooLarge(told(response, body));
            case 429, 502, 503, 504 -> new FactReply.Later(told(response, body), retryAfter(response));
            default -> new FactReply.Refused(told(response, body));
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String told(Response response, JsonNode body) {
        JsonNode error = body.path("error");
        return "HTTP " + response.code()
                + (error.isObject()
                        ? " " + error.path("value").asText() + ": "
                                + error.path("rule").asText() + "; "
                                + error.path("remedy").asText()
                        : "");
    }

    private static Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After", "0");
        return seconds != null && seconds.matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
