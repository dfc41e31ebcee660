package io.tieout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Publishes facts over HTTP as an upstream service does. */
final class FactSender implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType BATCH = MediaType.get("application/cloudevents-batch+json");

    private final OkHttpClient client = new OkHttpClient.Builder()
            .readTimeout(java.time.Duration.ofSeconds(30))
            .build();

    /** What a batch's answer says where a rejected fact could not be kept. */
    static final String NOT_KEPT = "REJECTED_NOT_KEPT";

    /** Sends one batch and returns how often each outcome was answered; no answer is an exception, and then nothing is known. */
    Map<String, Integer> send(UpProcess up, List<String> facts) throws IOException {
        Request request = new Request.Builder()
                .url(up.address("http") + "/v1/facts")
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(up.file("token")).trim())
                .post(RequestBody.create("[" + String.join(",", facts) + "]", BATCH))
                .build();
        try (Response response = client.newCall(request).execute()) {
            String body = Objects.requireNonNull(response.body()).string();
            if (response.code() != 200) {
                throw new IOException("HTTP " + response.code() + ": " + body);
            }
            JsonNode answer = JSON.readTree(body);
            JsonNode outcomes = answer.path("outcomes");
            if (outcomes.size() != facts.size()) {
                throw new IllegalStateException(facts.size() + " facts got " + outcomes.size() + " outcomes: " + body);
            }
            Map<String, Integer> counts = new TreeMap<>();
            outcomes.forEach(outcome -> counts.merge(outcome.path("outcome").asText(), 1, Integer::sum));
            if (answer.has("rejectedNotKept")) {
                counts.put(NOT_KEPT, answer.path("rejectedNotKept").asInt());
            }
            return counts;
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
