package io.tieout.streamload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * A small StarRocks in memory: a front end that redirects, a back end that loads JSON lines, labels with their states, and
 * tables. Faults are asked for before each load, so that a test can lose replies, delay publishing, or fail.
 *
 * <p>Keeps the promises that the sink builds on: one live load a label, all rows of a load or none, aborted labels free.
 */
public final class TestingStarRocks implements Closeable {
    /** What may go wrong with a load. */
    public enum Fault {
        NONE,
        /** Committed, but the connection breaks instead of a reply. */
        LOSE_REPLY_AFTER_COMMIT,
        /** The connection breaks when the body has arrived; nothing is loaded. */
        LOSE_REQUEST,
        SERVER_ERROR,
        /** The label stays in PREPARE, and the connection breaks; it ends at the second question. */
        STAY_RUNNING,
        /** Durable, seen by readers only after two questions for the label. */
        PUBLISH_TIMEOUT,
        TOO_MANY_VERSIONS,
        UNKNOWN_STATUS,
        UNAUTHORIZED
    }

    /** A row whose text has this in it is refused. */
    public static final String BAD = "\"BAD\"";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Load {
        private final String table;
        private final List<JsonNode> rows;
        private final boolean merge;
        private LabelState state = LabelState.PREPARE;
        private int questions;

        private Load(String table, List<JsonNode> rows, boolean merge) {
            this.table = table;
            this.rows = rows;
            this.merge = merge;
        }
    }

    private final MockWebServer frontend = new MockWebServer();
    private final MockWebServer backend = new MockWebServer();
    private final Map<String, Load> labels = new HashMap<>();
    private final Map<String, List<JsonNode>> appended = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> keyed = new HashMap<>();
    private final Map<String, String> keyColumns = new HashMap<>();
    private final List<RecordedRequest> loads = new CopyOnWriteArrayList<>();
    private BiFunction<String, Integer, Fault> faults = (label, number) -> Fault.NONE;

    public TestingStarRocks() throws IOException {
        frontend.setDispatcher(new Frontend());
        backend.setDispatcher(new Backend());
        frontend.start(InetAddress.getLoopbackAddress(), 0);
        backend.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** Makes a table a Primary Key table; others are append-only. */
    public synchronized TestingStarRocks primaryKey(String table, String... columns) {
        keyColumns.put(table, String.join(",", columns));
        return this;
    }

    /** Asked before each load, with its label and its number from 0. */
    public synchronized void faults(BiFunction<String, Integer, Fault> faults) {
        this.faults = faults;
    }

    public URI address() {
        return frontend.url("/").uri();
    }

    /** The loads that reached the back end, in order. */
    public List<RecordedRequest> loads() {
        return List.copyOf(loads);
    }

    /** Rows of a table as readers see them: an append-only one in load order, a keyed one by key. */
    public synchronized List<JsonNode> rows(String table) {
        List<JsonNode> rows = new ArrayList<>(appended.getOrDefault(table, List.of()));
        rows.addAll(keyed.getOrDefault(table, Map.of()).values());
        return rows;
    }

    /** What a question for {@code MAX(_offset)} by partition answers. */
    public synchronized Map<Integer, Long> lastOffsets(String table) {
        Map<Integer, Long> offsets = new HashMap<>();
        for (JsonNode row : rows(table)) {
            offsets.merge(row.get("_partition").asInt(), row.get("_offset").asLong(), Math::max);
        }
        return offsets;
    }

    /** Empties a table and keeps the labels, as TRUNCATE does. */
    public synchronized void truncate(String table) {
        appended.remove(table);
        keyed.remove(table);
    }

    /** Forgets all final labels, as the limit of 1000 does at a high rate. */
    public synchronized void evictLabels() {
        labels.values().removeIf(load -> load.state == LabelState.VISIBLE || load.state == LabelState.ABORTED);
    }

    /** Starts a load as a process does that dies at once: it stays PREPARE until {@link #finish}. */
    public synchronized void begin(String label, String table, String... rows) throws IOException {
        labels.put(label, new Load(table, parse(String.join("\n", rows)), false));
    }

    /** Ends a load that was begun. */
    public synchronized void finish(String label) {
        publish(Objects.requireNonNull(labels.get(label), label));
    }

    @Override
    public void close() {
        frontend.close();
        backend.close();
    }

    private final class Frontend extends Dispatcher {
        @Override
        public MockResponse peek() {
            // An FE answers at the headers; the body never reaches it.
            return new MockResponse.Builder().doNotReadRequestBody().build();
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            if (path.endsWith("/get_load_state")) {
                return json(state(request.getUrl().queryParameter("label")));
            }
            if (request.getHeaders().get("Expect") == null) {
                return json("{\"Status\":\"FAILED\",\"Message\":\"There is no 100-continue header\"}");
            }
            return new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", backend.url(path).toString())
                    .doNotReadRequestBody()
                    .build();
        }
    }

    private final class Backend extends Dispatcher {
        @Override
        public MockResponse peek() {
            return new MockResponse.Builder().add100Continue().build();
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getUrl().encodedPath().equals("/api/_load_error_log")) {
                return new MockResponse.Builder()
                        .body("Error: value is BAD. Row: {\"secret\":1}\n")
                        .build();
            }
            loads.add(request);
            try {
                return load(request);
            } catch (IOException malformed) {
                return json("{\"Status\":\"Fail\",\"Message\":\"illegal json started with x\"}");
            }
        }
    }

    private synchronized MockResponse load(RecordedRequest request) throws IOException {
        String label = String.valueOf(request.getHeaders().get("label"));
        Fault fault = faults.apply(label, loads.size() - 1);
        if (fault == Fault.SERVER_ERROR) {
            return new MockResponse.Builder().code(500).body("oops").build();
        }
        if (fault == Fault.UNAUTHORIZED || request.getHeaders().get("Authorization") == null) {
            return json("{\"Status\":\"Fail\",\"Message\":\"no valid Basic authorization\"}");
        }
        if (fault == Fault.TOO_MANY_VERSIONS) {
            return json("{\"Status\":\"Fail\",\"Message\":\"too many versions, 1001/1000\"}");
        }
        if (fault == Fault.LOSE_REQUEST) {
            return broken();
        }
        Load earlier = labels.get(label);
        if (earlier != null && earlier.state != LabelState.ABORTED) {
            boolean done = earlier.state == LabelState.VISIBLE || earlier.state == LabelState.COMMITTED;
            return json("{\"Status\":\"Label Already Exists\",\"ExistingJobStatus\":\""
                    + (done ? "FINISHED" : "RUNNING") + "\",\"Message\":\"label used\"}");
        }
        List<String> path = request.getUrl().pathSegments();
        boolean merge = request.getHeaders().get("merge_condition") != null;
        Load load = new Load(path.get(2), parse(request.getBody().utf8()), merge);
        labels.put(label, load);
        Optional<String> refusal = refusal(load, request.getBody().utf8());
        if (refusal.isPresent()) {
            load.state = LabelState.ABORTED;
            return json(refusal.get());
        }
        if (fault == Fault.STAY_RUNNING) {
            return broken();
        }
        if (fault == Fault.PUBLISH_TIMEOUT) {
            load.state = LabelState.COMMITTED;
            return json("{\"Status\":\"Publish Timeout\",\"Message\":\"publish timeout\"}");
        }
        publish(load);
        if (fault == Fault.LOSE_REPLY_AFTER_COMMIT) {
            return broken();
        }
        int rows = load.rows.size();
        return json("{\"Status\":\"" + (fault == Fault.UNKNOWN_STATUS ? "Hm" : "Success")
                + "\",\"Message\":\"OK\",\"NumberTotalRows\":" + rows + ",\"NumberLoadedRows\":" + rows + "}");
    }

    private Optional<String> refusal(Load load, String body) {
        if (load.merge && body.contains("\"__op\":1")) {
            return Optional.of("{\"Status\":\"Fail\",\"Message\":\"memtable: delete with condition column\"}");
        }
        if (body.contains(BAD)) {
            return Optional.of("{\"Status\":\"Fail\",\"Message\":\"too many filtered rows\",\"NumberFilteredRows\":1,"
                    + "\"ErrorURL\":\"" + backend.url("/api/_load_error_log") + "\"}");
        }
        return Optional.empty();
    }

    private synchronized String state(String label) {
        Load load = labels.get(label);
        if (load == null) {
            return "{\"status\":\"OK\",\"state\":\"UNKNOWN\"}";
        }
        if (load.state == LabelState.PREPARE || load.state == LabelState.COMMITTED) {
            load.questions++;
            if (load.questions > 2) {
                publish(load);
            }
        }
        return "{\"status\":\"OK\",\"state\":\"" + load.state.name().toUpperCase(Locale.ROOT) + "\"}";
    }

    private void publish(Load load) {
        load.state = LabelState.VISIBLE;
        String keys = keyColumns.get(load.table);
        for (JsonNode row : load.rows) {
            if (keys == null) {
                appended.computeIfAbsent(load.table, unused -> new ArrayList<>())
                        .add(row);
                continue;
            }
            StringBuilder key = new StringBuilder();
            for (String column : keys.split(",", -1)) {
                key.append(row.get(column)).append('|');
            }
            Map<String, JsonNode> table = keyed.computeIfAbsent(load.table, unused -> new LinkedHashMap<>());
            JsonNode old = table.get(key.toString());
            if (row.path("__op").asInt(0) == 1) {
                table.remove(key.toString());
            } else if (!load.merge
                    || old == null
                    || row.path("ledger_seq").asLong() >= old.path("ledger_seq").asLong()) {
                table.put(key.toString(), row);
            }
        }
    }

    private static List<JsonNode> parse(String body) throws IOException {
        try (MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(body)) {
            return rows.readAll();
        } catch (UncheckedIOException malformed) {
            throw new IOException(malformed);
        }
    }

    private static MockResponse broken() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }
}
