package io.tieout.streamload;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server that answers each kind of request with what a test wrote down for it, and remembers what it was asked. */
final class ScriptedServer implements Closeable {
    /** An answer that never comes: the connection breaks instead. */
    static final String BROKEN = "broken";

    static final String OK = "{\"Status\":\"OK\",\"Message\":\"\"}";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    ScriptedServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse peek() {
                return new MockResponse.Builder().add100Continue().build();
            }

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                List<String> path = request.getUrl().pathSegments();
                Deque<String> script = answers.get(path.get(path.size() - 1));
                String next = script == null || script.isEmpty() ? OK : script.removeFirst();
                if (next.equals(BROKEN)) {
                    return new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build();
                }
                return new MockResponse.Builder().body(next).build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** The answers to requests whose path ends so, in order; afterwards OK. */
    ScriptedServer on(String lastSegment, String... bodies) {
        answers.put(lastSegment, new ArrayDeque<>(List.of(bodies)));
        return this;
    }

    /** What {@code get_load_state} answers. */
    static String state(String state) {
        return "{\"status\":\"OK\",\"state\":\"" + state + "\"}";
    }

    URI address() {
        return server.url("/").uri();
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The last segments of the paths that were asked for, in order. */
    List<String> steps() {
        return requests.stream()
                .map(request -> request.getUrl().pathSegments())
                .map(path -> path.get(path.size() - 1))
                .toList();
    }

    /** The first request whose path ends so. */
    RecordedRequest request(String lastSegment) {
        return requests.stream()
                .filter(request -> request.getUrl().encodedPath().endsWith("/" + lastSegment))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody asked for " + lastSegment));
    }

    @Override
    public void close() {
        server.close();
    }
}
