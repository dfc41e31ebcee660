package io.tieout.app.ingest;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/** An HTTP server for the fact routes. It starts on construction and is closed before the group behind it. */
public final class IngestServer implements AutoCloseable {
    private final Javalin javalin;

    private IngestServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts a server.
     *
     * @param host the address to bind, for example {@code 127.0.0.1}
     * @param port 0 for a free one
     */
    public static IngestServer start(String host, int port, FactRoutes routes) {
        return start(host, port, routes::addTo);
    }

    /**
     * Starts a server with several doors.
     *
     * @param host the address to bind, for example {@code 127.0.0.1}
     * @param port 0 for a free one
     * @param doors adds the routes of each
     */
    public static IngestServer start(String host, int port, Consumer<RoutesConfig> doors) {
        return new IngestServer(Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    doors.accept(config.routes);
                })
                .start(host, port));
    }

    /** The port that is bound. */
    public int port() {
        return javalin.port();
    }

    /** Stops taking requests and waits for those that run. */
    @Override
    public void close() {
        javalin.stop();
    }
}
