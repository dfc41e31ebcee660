package io.tieout.sink.tool;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tieout.sink.KafkaSink;
import io.tieout.sink.SinkStatus;
import io.tieout.sink.TableStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * {@code GET /metrics} for Prometheus, {@code GET /status} for people, {@code GET /health} for a supervisor, and
 * {@code POST /pause/TOPIC} and {@code POST /resume/TOPIC}. Without credentials: bind it to loopback or protect the port.
 */
final class AdminServer implements AutoCloseable {
    private final HttpServer server;

    AdminServer(ToolConfig.Admin address, KafkaSink sink, PrometheusMeterRegistry meters) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
        server.createContext("/metrics", exchange -> answer(exchange, "GET", 200, meters.scrape()));
        server.createContext(
                "/status", exchange -> answer(exchange, "GET", 200, new StatusLine().of(sink.status()) + "\n"));
        server.createContext("/health", exchange -> health(exchange, sink.status()));
        server.createContext("/pause/", exchange -> order(exchange, "/pause/", sink::pause));
        server.createContext("/resume/", exchange -> order(exchange, "/resume/", sink::resume));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Healthy while it runs and no table needs a person. */
    private static void health(HttpExchange exchange, SinkStatus status) throws IOException {
        boolean well = status.state() == SinkStatus.State.RUNNING
                && status.tables().stream().noneMatch(table -> table.state() == TableStatus.State.ERROR);
        answer(exchange, "GET", well ? 200 : 503, new StatusLine().of(status) + "\n");
    }

    private static void order(HttpExchange exchange, String path, Consumer<String> order) throws IOException {
        String topic = exchange.getRequestURI().getPath().substring(path.length());
        try {
            if (exchange.getRequestMethod().equals("POST")) {
                order.accept(topic);
            }
            answer(exchange, "POST", 200, "ok\n");
        } catch (IllegalArgumentException unknown) {
            answer(exchange, "POST", 404, unknown.getMessage() + "\n");
        }
    }

    private static void answer(HttpExchange exchange, String method, int code, String text) throws IOException {
        boolean allowed = exchange.getRequestMethod().equals(method);
        byte[] body = (allowed ? text : "use " + method + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(allowed ? code : 405, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
