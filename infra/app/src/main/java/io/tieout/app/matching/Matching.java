package io.tieout.app.matching;

import io.tieout.app.reconciliation.Cut;
import io.tieout.app.reconciliation.CutReader;
import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchKind;
import io.tieout.projections.rows.MatchRowPublisher;
import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A run of the matcher: reads the facts at a cut, finds the groups, and publishes what changed in one Kafka transaction, from where the sink loads it.
 *
 * <p>Runs exclude each other: a run that begins shuts out one that is still busy, then waits until the sink has loaded what earlier ones published,
 * and only then compares its groups with those of the warehouse. So nothing is doubled or left behind, whenever a run dies. Not thread-safe.
 */
public final class Matching {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataSource warehouse;
    private final int partitions;
    private final Map<String, Object> kafka;
    private final TieoutTopics topics;
    private final LoadedRows loadedRows;
    private final MatchSettings settings;

    /**
     * A matcher.
     *
     * @param warehouse connections to the database of the tables, as a user who may read
     * @param partitions of each row topic
     * @param kafka client properties, at least {@code bootstrap.servers}
     * @param sinkGroup the consumer group of the sink
     */
    public Matching(
            DataSource warehouse, int partitions, Map<String, Object> kafka, TieoutTopics topics, String sinkGroup) {
        this(warehouse, partitions, kafka, topics, sinkGroup, MatchSettings.defaults());
    }

    Matching(
            DataSource warehouse,
            int partitions,
            Map<String, Object> kafka,
            TieoutTopics topics,
            String sinkGroup,
            MatchSettings settings) {
        this.warehouse = warehouse;
        this.partitions = partitions;
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
        this.loadedRows = new LoadedRows(
                kafka, sinkGroup, List.of(topics.rows(RowTable.MATCH_GROUP), topics.rows(RowTable.MATCH_GROUP_MEMBER)));
        this.settings = settings;
    }

    /**
     * Matches everything and publishes the changes.
     *
     * @param progress told in words what is being done
     * @throws IllegalStateException if the sink does not load what earlier runs published, or a later run took over
     */
    public MatchReport run(Consumer<String> progress) throws SQLException {
        long begun = System.nanoTime();
        try (MatchRowPublisher publisher = MatchRowPublisher.open(kafka, topics);
                Connection connection = warehouse.getConnection()) {
            if (!loadedRows.within(PATIENCE)) {
                throw new IllegalStateException("the sink has not loaded the match groups of an earlier run within "
                        + PATIENCE.toSeconds() + " s: groups are compared with those of the warehouse;"
                        + " start the sink, or look at its status, and run the match again");
            }
            Cut cut = new CutReader(connection, partitions).read();
            if (!cut.known()) {
                return new MatchReport(cut, false, List.of(), 0, 0, true, millisSince(begun));
            }
            Path directory = Files.createTempDirectory("tieout-match");
            try {
                return match(connection, publisher, cut, directory, begun, progress);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no directory for sorted runs could be made; make room in java.io.tmpdir", e);
        }
    }

    private MatchReport match(
            Connection connection,
            MatchRowPublisher publisher,
            Cut cut,
            Path directory,
            long begun,
            Consumer<String> progress)
            throws SQLException {
        SpillingSorter<FoundGroup> found =
                new SpillingSorter<>(directory, settings.itemsInMemory(), GroupCodec.ORDER, new GroupCodec());
        List<KindReport> kinds = new ArrayList<>();
        MatchSettings now = settings.withTolerances(tolerances(connection));
        DecidedGroups decided = new DecidedGroups(decisions(connection));
        for (MatchKind kind : MatchKind.values()) {
            KeyLadder ladder = new KeyLadder(kind, now, decided, directory, found::add);
            new ItemReader(connection, ladder::add).read(kind);
            KindReport report = ladder.finish();
            progress.accept(kind + ": " + report.ours() + " with " + report.theirs() + ", " + report.matched()
                    + " matched, " + report.suggested() + " suggested");
            kinds.add(report);
        }
        try (StoredMatches stored = StoredMatches.open(warehouse)) {
            GroupChanges changes = new GroupChanges(stored, publisher, cut.ledgerSeq());
            found.drain(changes);
            changes.end();
            publisher.commit();
            progress.accept(
                    "published " + changes.written() + " changed and " + changes.deleted() + " dissolved groups");
            boolean loaded = loadedRows.within(PATIENCE);
            return new MatchReport(cut, true, kinds, changes.written(), changes.deleted(), loaded, millisSince(begun));
        }
    }

    private static List<MatchDecisionState> decisions(Connection connection) throws SQLException {
        List<MatchDecisionState> decisions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ItemQueries.DECISIONS)) {
            while (rows.next()) {
                decisions.add(MatchRows.decision(rows));
            }
        }
        return decisions;
    }

    private static Map<MatchKind, BigDecimal> tolerances(Connection connection) throws SQLException {
        Map<MatchKind, BigDecimal> tolerances = new EnumMap<>(MatchKind.class);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ItemQueries.TOLERANCES)) {
            while (rows.next()) {
                BigDecimal tolerance = rows.getBigDecimal("tolerance");
                kindsOf(rows.getString("scenario")).forEach(kind -> tolerances.put(kind, tolerance));
            }
        }
        return tolerances;
    }

    private static List<MatchKind> kindsOf(String scenario) {
        return switch (scenario) {
            case "R06" -> List.of(MatchKind.CAPTURE);
            case "R09" -> List.of(MatchKind.PAYOUT);
            case "R11" -> List.of(MatchKind.REFUND);
            case "R12" -> List.of(MatchKind.CHARGEBACK, MatchKind.CHARGEBACK_REVERSAL);
            default -> List.of();
        };
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
