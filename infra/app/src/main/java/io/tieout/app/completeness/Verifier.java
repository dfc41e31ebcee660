package io.tieout.app.completeness;

import io.tieout.app.completeness.CompletenessReport.TableResult;
import io.tieout.app.reconciliation.Cut;
import io.tieout.app.reconciliation.CutReader;
import io.tieout.ledger.EventHistory;
import io.tieout.ledger.LedgerUnavailableException;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.streamload.StreamLoadClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves the warehouse complete over and over on a thread of its own, incrementally: the expected rows and their control totals are kept on disk and
 * brought to each new cut, and every round compares all tables by count, sum and hash in SQL, in one turn or in several. A difference is named in the log, in {@link #status}, in
 * the meters and in the table {@code completeness}. It works a tenth of the time at most and rests for the others. Safe for use by several threads.
 */
public final class Verifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);
    /** Folding is done in short turns, so that a verifier that starts on a large ledger does not take a core for minutes. */
    private static final Duration FOLD_TURN = Duration.ofSeconds(2);
    /** Comparing goes by turns too: where all tables take longer, the next turn goes on with the others. */
    private static final Duration COMPARE_TURN = Duration.ofSeconds(5);
    /** While the expected rows are behind, a comparison at their older cut is made only so often. */
    private static final Duration COMPARE_BEHIND = Duration.ofSeconds(30);

    private static final Duration CONFIRM_PATIENCE = Duration.ofSeconds(5);
    private static final int RESTS = 9;
    private static final int MOST_LISTED = 100;
    private static final int MOST_LOGGED = 20;

    private final VerificationSettings settings;
    private final Duration interval;
    private final Clock clock;
    private final CompletenessTable table;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "tieout-verifier");
    private final VerifierMeters meters;
    private final List<ProvenTable> tables;
    private final Deque<ProvenTable> due = new ArrayDeque<>();
    private final Map<ProvenTable, AggregateProof> aggregates = new HashMap<>();
    private final Map<String, TableResult> results = new TreeMap<>();
    private final Map<String, List<Difference>> differences = new TreeMap<>();
    private Set<String> known = new HashSet<>();
    private long comparedAt;
    private volatile CompletenessStatus status = CompletenessStatus.starting(0);

    /**
     * Does nothing yet.
     *
     * @param settings its directory keeps the expected rows from one life to the next
     * @param interval between the ends of two turns, at least
     */
    public Verifier(VerificationSettings settings, Duration interval, Clock clock) {
        this.settings = settings;
        this.interval = interval;
        this.clock = clock;
        this.table = new CompletenessTable(settings.database());
        this.meters = new VerifierMeters(this::status, clock);
        SchemaCatalogue schema = SchemaCatalogue.fromClassPath();
        this.tables = settings.tables().stream()
                .sorted()
                .map(one -> ProvenTable.of(one, schema))
                .toList();
    }

    /** Starts; once only. Returns at once. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** What it knows now. */
    public CompletenessStatus status() {
        return status;
    }

    /** Finishes the statement at hand and stops. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LONGEST_CLOSE.toMillis());
            if (thread.isAlive()) {
                LOG.warn("the verifier did not stop in {}", LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        meters.close();
    }

    private void run() {
        while (isOpen()) {
            try {
                turnsUntilClosed();
            } catch (RuntimeException e) {
                status = status.failed(String.valueOf(e.getMessage()));
                LOG.warn("the verifier failed and starts over", e);
                rest(Duration.ofSeconds(5));
            }
        }
    }

    private void turnsUntilClosed() {
        EventHistory history = new EventHistory(settings.eventStore());
        KeptDirectory.check(settings.directory(), tables, settings.partitions());
        aggregates.clear();
        try (Expectation expectation = new Expectation(
                        tables,
                        RefoldStore.onDisk(settings.directory().resolve("rows")),
                        history,
                        new TopicReader(settings.kafka()),
                        settings);
                TopicReader reader = new TopicReader(settings.kafka());
                StreamLoadClient streamLoad = settings.streamLoad().get()) {
            while (isOpen()) {
                long begun = System.nanoTime();
                try (Connection warehouse = settings.warehouse().getConnection()) {
                    if (turn(warehouse, expectation, history, reader)) {
                        table.write(streamLoad, status);
                    }
                } catch (SQLException | LedgerUnavailableException e) {
                    status = status.failed(String.valueOf(e.getMessage()));
                    LOG.warn("a turn of the verifier failed; the next one tries again: {}", e.getMessage());
                }
                Duration pause = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(RESTS);
                rest(pause.compareTo(interval) < 0 ? interval : pause);
            }
        }
    }

    /** One turn: fold on, compare the tables that are due for as long as a turn may last, look again at what differs. Whether it compared anything. */
    private boolean turn(Connection warehouse, Expectation expectation, EventHistory history, TopicReader reader)
            throws SQLException {
        CutReader cuts = new CutReader(warehouse, settings.partitions());
        Cut cut = cuts.read();
        if (!cut.known()) {
            return false;
        }
        if (status.round() == 0) {
            status = CompletenessStatus.starting(table.lastRound(warehouse));
        }
        boolean there = expectation.approach(cut.ledgerSeq(), FOLD_TURN);
        status = status.behind(cut.ledgerSeq() - expectation.cut());
        boolean early = comparedAt != 0 && System.nanoTime() - comparedAt < COMPARE_BEHIND.toNanos();
        if (!there && early) {
            return false;
        }
        comparedAt = System.nanoTime();
        long compared = expectation.cut();
        Comparison comparison = new Comparison(warehouse, expectation, Optional.empty());
        Map<String, List<Difference>> found = new HashMap<>();
        long before = history.head();
        long deadline = System.nanoTime() + COMPARE_TURN.toNanos();
        if (due.isEmpty()) {
            due.addAll(tables);
        }
        while (!due.isEmpty() && System.nanoTime() < deadline) {
            ProvenTable one = due.remove();
            List<Difference> here = new ArrayList<>();
            results.put(one.name(), compare(one, comparison, warehouse, reader, compared, before, here));
            found.put(one.name(), here);
        }
        if (comparison.suspects()) {
            Cut later = CutWait.until(cuts, history.head(), CONFIRM_PATIENCE);
            expectation.approach(later.ledgerSeq(), CONFIRM_PATIENCE);
            comparison
                    .confirmed(history.head())
                    .forEach(difference -> found.computeIfAbsent(difference.table(), any -> new ArrayList<>())
                            .add(difference));
        }
        differences.putAll(found);
        tell(compared);
        return true;
    }

    private TableResult compare(
            ProvenTable one,
            Comparison comparison,
            Connection warehouse,
            TopicReader reader,
            long cut,
            long head,
            List<Difference> found)
            throws SQLException {
        long begun = System.nanoTime();
        if (!one.aggregates()) {
            TableProof.Result result = comparison.compare(one, false, head);
            return Results.of(one, result, 0, (System.nanoTime() - begun) / 1_000_000);
        }
        AggregateProof proof = aggregates.computeIfAbsent(one, AggregateProof::new);
        AggregateProof.Result result =
                proof.compare(warehouse, reader, settings.rowTopic().apply(one.table()), cut);
        found.addAll(proof.differences(result));
        return Results.of(one, result, found, (System.nanoTime() - begun) / 1_000_000);
    }

    private void tell(long cut) {
        List<Difference> all = new ArrayList<>();
        Map<String, Long> counts = new HashMap<>();
        differences.forEach((name, found) -> {
            all.addAll(found);
            if (!found.isEmpty()) {
                counts.put(name, (long) found.size());
            }
        });
        Set<String> now = new HashSet<>();
        int logged = 0;
        for (Difference difference : all) {
            String text = difference.text();
            now.add(text);
            if (!known.contains(text) && logged++ < MOST_LOGGED) {
                LOG.error("the warehouse is incomplete at cut {}: {}; tieout verify --repair mends it", cut, text);
            }
        }
        if (!known.isEmpty() && now.isEmpty()) {
            LOG.info("the warehouse is complete again at cut {}", cut);
        }
        known = now;
        status = new CompletenessStatus(
                due.isEmpty() ? status.round() + 1 : status.round(),
                cut,
                Optional.of(clock.instant()),
                status.behind(),
                List.copyOf(results.values()),
                all.subList(0, Math.min(all.size(), MOST_LISTED)),
                counts,
                null);
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void rest(Duration duration) {
        try {
            if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("the verifier is closing");
            }
        } catch (InterruptedException e) {
            closing.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
