package io.tieout.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.Secret;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Asks a ledger about decisions and sends one. For any thread. */
final class OperatorClient implements AutoCloseable {
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http;
    private final HttpUrl server;
    private final Secret token;

    /** @param server for example {@code http://127.0.0.1:8080} */
    OperatorClient(HttpUrl server, Secret token) {
        // Sealing counts a whole period before it answers.
        this.http = new OkHttpClient.Builder()
                .callTimeout(Duration.ofMinutes(10))
                .readTimeout(Duration.ofMinutes(10))
                .followRedirects(false)
                .build();
        this.server = server;
        this.token = token;
    }

    /**
     * What the ledger shows at a path.
     *
     * @throws CommandFailure with the ledger's words if it refuses, or if it does not answer
     */
    JsonNode get(String... path) {
        return call(request(path).get().build(), "ask again");
    }

    /**
     * Has a decision carried out.
     *
     * @throws CommandFailure with the ledger's words if it refuses, or if it does not answer
     */
    JsonNode post(String commandId, ObjectNode body, String... path) {
        Request request = request(path)
                .header("Idempotency-Key", commandId)
                .post(RequestBody.create(body.toString(), JSON_TYPE))
                .build();
        return call(request, "send the same command again with --command-id " + commandId + "; it is carried out once");
    }

    private Request.Builder request(String... path) {
        HttpUrl.Builder url = server.newBuilder().addPathSegment("v1");
        for (String segment : path) {
            url.addPathSegment(segment);
        }
        return new Request.Builder().url(url.build()).header("Authorization", "Bearer " + token.reveal());
    }

    private JsonNode call(Request request, String remedy) {
        try (Response response = http.newCall(request).execute()) {
            JsonNode body = json(response.body().string());
            if (response.isSuccessful() && body.isObject()) {
                return body;
            }
            throw new CommandFailure(told(response.code(), body, remedy));
        } catch (IOException e) {
            throw new CommandFailure(
                    server.host() + ":" + server.port() + ": no answer, so it is open whether anything was done; "
                            + remedy,
                    e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String told(int code, JsonNode body, String remedy) {
        JsonNode error = body.path("error");
        if (!error.isObject()) {
            return "HTTP " + code + ": the answer is not a ledger's; check --url, then " + remedy;
        }
        return "HTTP " + code + " " + error.path("field").asText() + " \""
                + error.path("value").asText() + "\": " + error.path("rule").asText() + "; "
                + error.path("remedy").asText();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
