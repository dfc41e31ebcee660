package io.tieout.app.cli;

import io.tieout.app.cli.IngestCommand.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Puts lines into batches and sends some of them at once; reading waits while all senders are busy, so a large file needs little memory. */
final class FactUpload implements AutoCloseable {
    /** Half of what a ledger takes by default, so that a batch of long lines is not refused for its size. */
    private static final int MOST_BYTES = 4 << 20;

    private final FactSender sender;
    private final IngestReport report;
    private final Progress progress;
    private final int batchFacts;
    private final int parallel;
    private final ExecutorService senders;
    private final Semaphore free;
    private List<FactLine> batch = new ArrayList<>();
    private long batchBytes;

    FactUpload(FactSender sender, IngestReport report, Progress progress, int batchFacts, int parallel) {
        this.sender = sender;
        this.report = report;
        this.progress = progress;
        this.batchFacts = batchFacts;
        this.parallel = parallel;
        this.senders = Executors.newFixedThreadPool(parallel);
        this.free = new Semaphore(parallel);
    }

    void add(FactLine line) {
        if (!batch.isEmpty() && batchBytes + line.bytes().length > MOST_BYTES) {
            send();
        }
        batch.add(line);
        batchBytes += line.bytes().length + 1;
        if (batch.size() == batchFacts) {
            send();
        }
    }

    /** Sends what is there, though the batch is not full. */
    void flush() {
        if (!batch.isEmpty()) {
            send();
        }
    }

    /** Sends what is left and waits for every answer. */
    void finish() {
        flush();
        free.acquireUninterruptibly(parallel);
        free.release(parallel);
    }

    private void send() {
        List<FactLine> lines = batch;
        long bytes = batchBytes;
        batch = new ArrayList<>();
        batchBytes = 0;
        free.acquireUninterruptibly();
        senders.execute(() -> {
            try {
                sender.send(lines, report);
            } catch (InterruptedException e) {
                report.failed(lines, "interrupted; send the file again: facts already recorded count as DUPLICATE");
                Thread.currentThread().interrupt();
            } finally {
                progress.sent(bytes, report.facts());
                free.release();
            }
        });
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
