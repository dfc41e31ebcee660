package io.tieout.warehouse.http;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.faults.WarehouseFaults;
import io.tieout.warehouse.load.ErrorLogs;
import io.tieout.warehouse.load.ExpressionTranslator;
import io.tieout.warehouse.load.StreamLoads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The two HTTP ports of a warehouse: a front end that redirects loads and a back end that runs them. */
public final class StreamLoadServer implements AutoCloseable {
    private static final long BODY_MEMORY_BYTES = 64L << 20;
    private static final int WORKERS = 8;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final EventLoopGroup eventLoops;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final HttpListener frontEnd;
    private final HttpListener backEnd;

    private StreamLoadServer(
            EventLoopGroup eventLoops,
            ExecutorService workers,
            ScheduledExecutorService timer,
            HttpListener frontEnd,
            HttpListener backEnd) {
        this.eventLoops = eventLoops;
        this.workers = workers;
        this.timer = timer;
        this.frontEnd = frontEnd;
        this.backEnd = backEnd;
    }

    /**
     * Binds both ports and serves them.
     *
     * @param faults what tests make go wrong
     * @param directory where error logs and large bodies are kept
     * @throws IOException if a port is taken or the directory cannot be written
     */
    public static StreamLoadServer start(
            WarehouseStore store,
            ExpressionTranslator expressions,
            Accounts accounts,
            Path directory,
            InetSocketAddress frontEndAddress,
            InetSocketAddress backEndAddress,
            Clock clock,
            WarehouseFaults faults)
            throws IOException {
        Path spool = emptyDirectory(directory.resolve("spool"));
        ErrorLogs errorLogs = new ErrorLogs(directory.resolve("error_log"), clock, UUID::randomUUID);
        ScheduledExecutorService timer = timer();
        StreamLoads loads = new StreamLoads(store, expressions, errorLogs, clock, UUID::randomUUID, faults, timer);
        EventLoopGroup eventLoops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        ExecutorService workers = workers();
        BackEnd shared = new BackEnd(store, loads, accounts, faults, workers, spool, new AtomicLong(BODY_MEMORY_BYTES));
        try {
            HttpListener backEnd =
                    HttpListener.bind(eventLoops, "back end HTTP", backEndAddress, () -> new BackEndHandler(shared));
            int backEndPort = backEnd.address().getPort();
            HttpListener frontEnd = HttpListener.bind(
                    eventLoops,
                    "front end HTTP",
                    frontEndAddress,
                    () -> new FrontEndHandler(
                            shared, local -> Authority.of(local.getAddress().getHostAddress(), backEndPort)));
            return new StreamLoadServer(eventLoops, workers, timer, frontEnd, backEnd);
        } catch (IOException e) {
            workers.shutdown();
            timer.shutdownNow();
            eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
            throw e;
        }
    }

    private static ExecutorService workers() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newFixedThreadPool(
                WORKERS, work -> new Thread(work, "stream-load-" + count.incrementAndGet()));
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(2, work -> new Thread(work, "stream-load-timer"));
        // What is due later than the end of the server is taken up at its next start.
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Bodies of loads that ended with an earlier process are of no use. */
    private static Path emptyDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "body_*.tmp")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        return directory;
    }

    /** Where the front end listens. */
    public InetSocketAddress frontEndAddress() {
        return frontEnd.address();
    }

    /** Where the back end listens. */
    public InetSocketAddress backEndAddress() {
        return backEnd.address();
    }

    /** Takes no more requests, lets running loads end and answer for up to 30 s, then closes the connections. */
    @Override
    public void close() {
        frontEnd.stopAccepting();
        backEnd.stopAccepting();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
            timer.shutdown();
            if (!timer.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
        // Replies that a worker handed over go out before the event loops end.
        eventLoops.shutdownGracefully(100, 2000, TimeUnit.MILLISECONDS).awaitUninterruptibly();
        frontEnd.close();
        backEnd.close();
    }
}
