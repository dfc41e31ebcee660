package io.tieout.app.completeness;

import io.tieout.app.completeness.CompletenessReport.TableResult;
import io.tieout.app.reconciliation.Cut;
import io.tieout.app.reconciliation.CutReader;
import io.tieout.ledger.EventHistory;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.starrocks.SchemaCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole proof, from the first event on: folds the event log again, and compares the rows with the row topics and with every table, while ingest goes
 * on. Nothing that an earlier proof left behind is believed. Not thread-safe.
 *
 * <pre>{@code
 * try (Verification verification = Verification.open(settings)) {
 *     CompletenessReport report = verification.run(VerificationProgress.none());
 * }
 * }</pre>
 */
public final class Verification implements AutoCloseable {
    /** How long rows that were on their way at the first look may take to arrive. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_LISTED = 1_000;

    private final VerificationSettings settings;
    private final List<ProvenTable> tables;
    private final EventHistory history;
    private final RefoldStore topicRecords;
    private final Expectation expectation;
    private final Map<ProvenTable, TopicProof> topics = new HashMap<>();
    private final Map<ProvenTable, AggregateProof> aggregates = new HashMap<>();
    private final Map<ProvenTable, AggregateProof.Result> sums = new HashMap<>();
    private List<Difference> differences = List.of();

    private Verification(VerificationSettings settings) {
        this.settings = settings;
        SchemaCatalogue schema = SchemaCatalogue.fromClassPath();
        this.tables = settings.tables().stream()
                .sorted()
                .map(table -> ProvenTable.of(table, schema))
                .toList();
        this.history = new EventHistory(settings.eventStore());
        this.topicRecords = RefoldStore.onDisk(settings.directory().resolve("topics"));
        this.expectation = new Expectation(
                tables,
                RefoldStore.onDisk(settings.directory().resolve("rows")),
                history,
                new TopicReader(settings.kafka()),
                settings);
    }

    /** Opens the stores of an empty directory. */
    public static Verification open(VerificationSettings settings) {
        return new Verification(settings);
    }

    /**
     * Compares everything once.
     *
     * @throws SQLException if the warehouse does not answer
     */
    public CompletenessReport run(VerificationProgress progress) throws SQLException {
        try (Connection warehouse = settings.warehouse().getConnection();
                TopicReader reader = new TopicReader(settings.kafka())) {
            Cut cut = new CutReader(warehouse, settings.partitions()).read();
            if (!cut.known()) {
                return CompletenessReport.unknown(history.head());
            }
            fold(cut.ledgerSeq(), progress);
            Comparison comparison = new Comparison(warehouse, expectation, settings.fromDate());
            List<Difference> found = new ArrayList<>();
            List<TableResult> results = new ArrayList<>();
            progress.counting("comparing tables and topics", tables.size());
            for (ProvenTable table : tables) {
                results.add(
                        table.aggregates()
                                ? aggregate(table, warehouse, reader, found)
                                : table(table, comparison, reader, found));
                progress.reached(results.size());
            }
            progress.done();
            long head = history.head();
            found.addAll(confirmed(comparison, warehouse, head));
            differences = List.copyOf(found);
            return new CompletenessReport(
                    expectation.cut(),
                    head,
                    results,
                    found.subList(0, Math.min(found.size(), MOST_LISTED)),
                    Math.max(0, found.size() - MOST_LISTED));
        }
    }

    /**
     * Puts right what the last run found. The rows arrive as all others do; run again to see that they have.
     *
     * @return what was done, a line for each table and way
     * @throws SQLException if the warehouse does not answer
     */
    public List<String> repair() throws SQLException {
        return new Repair(settings, tables, expectation, topics, sums).repair(differences);
    }

    /** Deletes the directory of a closed verification. */
    public static void delete(Path directory) throws IOException {
        KeptDirectory.delete(directory);
    }

    private void fold(long cut, VerificationProgress progress) {
        progress.counting("folding the event log again", expectation.behind(cut));
        expectation.advance(cut, progress::reached);
        progress.done();
    }

    private TableResult table(ProvenTable table, Comparison comparison, TopicReader reader, List<Difference> found)
            throws SQLException {
        long begun = System.nanoTime();
        TableProof.Result result = comparison.compare(table, true, history.head());
        long records = 0;
        if (Expectation.folded(table.table())) {
            TopicProof topic = new TopicProof(expectation.rows(table), topicRecords, expectation.cut());
            topic.read(reader, settings.rowTopic().apply(table.table()));
            topics.put(table, topic);
            found.addAll(topic.differences());
            records = topic.records();
        }
        return Results.of(table, result, records, millisSince(begun));
    }

    private TableResult aggregate(ProvenTable table, Connection warehouse, TopicReader reader, List<Difference> found)
            throws SQLException {
        long begun = System.nanoTime();
        AggregateProof proof = aggregates.computeIfAbsent(table, AggregateProof::new);
        AggregateProof.Result result =
                proof.compare(warehouse, reader, settings.rowTopic().apply(table.table()), expectation.cut());
        sums.put(table, result);
        List<Difference> different = proof.differences(result);
        found.addAll(different);
        return Results.of(table, result, different, millisSince(begun));
    }

    /** Suspects may only have been on their way: they are looked at again at a cut that covers whatever was on its way then. */
    private List<Difference> confirmed(Comparison comparison, Connection warehouse, long head) throws SQLException {
        if (!comparison.suspects()) {
            return List.of();
        }
        CutReader cuts = new CutReader(warehouse, settings.partitions());
        Cut cut = CutWait.until(cuts, head, PATIENCE);
        expectation.advance(cut.ledgerSeq(), Expectation.Progress.none());
        return comparison.confirmed(history.head());
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    @Override
    public void close() {
        expectation.close();
        topicRecords.close();
    }
}
