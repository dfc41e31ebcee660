package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.Labels;
import io.tieout.warehouse.duckdb.LoadTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merge commit (protocol section 1.9): requests with the same parameters that arrive within one window are one transaction under a label that the server
 * makes; a client's label only comes back as {@code RequestId}. One bad request fails all. Safe for use by several threads.
 */
public final class MergeCommits {
    private static final Logger LOG = LoggerFactory.getLogger(MergeCommits.class);
    private static final long MAX_INTERVAL_MILLIS = 60_000;

    private final LoadServices services;
    private final ScheduledExecutorService timer;
    private final Map<Key, Window> windows = new HashMap<>();

    MergeCommits(LoadServices services, ScheduledExecutorService timer) {
        this.services = services;
        this.timer = timer;
    }

    /** Whether a load asks to be merged. @throws IllegalArgumentException if the header is neither true nor false */
    public static boolean isAskedFor(LoadHeaders headers) {
        try {
            return headers.flag(
                    "enable_merge_commit", "Invalid parameter enable_merge_commit. The value must be bool type");
        } catch (LoadRefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A request whose headers passed. */
    public static final class Merged {
        private final LoadHeaders headers;
        private final LoadPlan plan;
        private final long intervalMillis;
        private final boolean async;

        private Merged(LoadHeaders headers, LoadPlan plan, long intervalMillis, boolean async) {
            this.headers = headers;
            this.plan = plan;
            this.intervalMillis = intervalMillis;
            this.async = async;
        }
    }

    /** Checks the headers of a request. @throws IllegalArgumentException with what is wrong with them */
    public Merged admit(String database, String table, LoadHeaders headers, OptionalLong contentLength) {
        try {
            Preflight preflight = Preflight.of(headers, contentLength);
            String label = headers.text("label").orElse("none");
            TableDefinition definition = StreamLoads.target(services, database, table, label);
            LoadParameters parameters = LoadParameters.of(preflight, headers);
            if (parameters.csv().skippedRows() > 0) {
                throw new LoadRefusedException("skip_header is not supported with enable_merge_commit: leave it out");
            }
            positive(headers, "merge_commit_parallel");
            boolean async = headers.flag(
                    "merge_commit_async", "Invalid parameter merge_commit_async. The value must be bool type");
            return new Merged(
                    headers,
                    LoadPlan.of(services.expressions(), definition, parameters),
                    Math.min(positive(headers, "merge_commit_interval_ms"), MAX_INTERVAL_MILLIS),
                    async);
        } catch (LoadRefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static long positive(LoadHeaders headers, String name) throws LoadRefusedException {
        String text = headers.text(name).orElse("");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new LoadRefusedException("Invalid parameter " + name + ": \"" + text
                    + "\"; merge commit needs it as a whole number above 0");
        }
        return Long.parseLong(text);
    }

    /** Takes a body, which is closed when its window has ended. The reply comes when the rows are visible, or at once where that was asked for. */
    public CompletableFuture<MergeReply> load(String database, Merged request, LoadBody body) {
        Window window;
        synchronized (this) {
            Map<String, String> asked = request.headers.parameters();
            asked.remove("label");
            Key key = new Key(database, request.plan.table().name(), asked);
            window = windows.get(key);
            if (window == null) {
                window = new Window(key, begin(database), request.plan);
                windows.put(key, window);
                Window opened = window;
                var unused = timer.schedule(
                        () -> services.background().execute(() -> commit(opened)),
                        request.intervalMillis,
                        TimeUnit.MILLISECONDS);
            }
            window.bodies.add(body);
        }
        String requestId = request.headers.text("label").orElse("");
        return request.async
                ? CompletableFuture.completedFuture(MergeReply.buffered(window.transaction, requestId, body.bytes()))
                : window.ended.thenApply(reply -> MergeReply.of(reply, requestId, body.bytes()));
    }

    private LoadTransaction begin(String database) {
        Labels.Begin begin = services.store()
                .labels()
                .begin(database, "merge_commit_" + services.ids().get());
        return ((Labels.Begin.Begun) begin).transaction();
    }

    private void commit(Window window) {
        synchronized (this) {
            windows.remove(window.key);
        }
        try {
            window.ended.complete(new LoadRun(
                            services,
                            window.transaction,
                            List.of(new TableLoad(window.plan, List.copyOf(window.bodies))),
                            services.clock().instant(),
                            window.plan.parameters().preflight().timeout(),
                            0)
                    .commit());
        } catch (RuntimeException e) {
            window.ended.complete(
                    LoadReply.refused(window.transaction.id(), window.transaction.label(), "load failed: " + e));
            LOG.error("merged load {} failed", window.transaction.label(), e);
        } finally {
            for (LoadBody body : window.bodies) {
                try {
                    body.close();
                } catch (IOException e) {
                    LOG.warn("spool file of a merged load cannot be removed; it is removed at the next start", e);
                }
            }
        }
    }

    private record Key(String database, String table, Map<String, String> parameters) {}

    /** Requests that become one transaction. */
    private static final class Window {
        private final Key key;
        private final LoadTransaction transaction;
        private final LoadPlan plan;
        private final List<LoadBody> bodies = new ArrayList<>();
        private final CompletableFuture<LoadReply> ended = new CompletableFuture<>();

        private Window(Key key, LoadTransaction transaction, LoadPlan plan) {
            this.key = key;
            this.transaction = transaction;
            this.plan = plan;
        }
    }
}
