package io.tieout.app.runtime;

import io.tieout.ledger.chain.ChainHead;
import io.tieout.ledger.chain.LedgerChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes the head of the hash chain in a file beside the database, a line for each time it has grown: the anchors that {@code tieout verify} compares,
 * so that a cut tail or a chain written anew is found. Lines are only ever added.
 */
public final class HeadLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadLog.class);
    private static final String FILE = "ledger-heads";

    private final Path file;
    private final LedgerChain chain;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> noting;
    private String noted = "";

    private HeadLog(Path file, LedgerChain chain, Clock clock, Duration interval) {
        this.file = file;
        this.chain = chain;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread notes = new Thread(task, "ledger-heads");
            notes.setDaemon(true);
            return notes;
        });
        this.noting = thread.scheduleWithFixedDelay(this::note, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Notes the head at a steady interval, and at the end. */
    static HeadLog start(DataDirectory data, LedgerChain chain, Clock clock, Duration interval) {
        return new HeadLog(data.of(FILE), chain, clock, interval);
    }

    /** The heads that were noted in a data directory, none if there is no such file. */
    public static List<ChainHead> read(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> ChainHead.parse(line.substring(line.indexOf(' ') + 1)))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the heads in " + file + " cannot be read", e);
        }
    }

    private synchronized void note() {
        try {
            ChainHead head = chain.seal();
            if (head.ledgerSeq() > 0 && !head.text().equals(noted)) {
                Files.writeString(
                        file,
                        clock.instant() + " " + head.text() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
                noted = head.text();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("the head of the hash chain could not be noted in {}; it is tried again", file, e);
        }
    }

    /** Notes the head once more. */
    @Override
    public void close() {
        noting.cancel(false);
        thread.shutdown();
        note();
    }
}
