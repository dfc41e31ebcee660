package io.tieout.app.replay;

import io.tieout.app.replay.RebuildReport.CheckedTable;
import io.tieout.ledger.SealedFeed;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Compares tables with the event store: reads it in bulk, folds it without Kafka, and compares control totals. What streams and what reads in bulk share
 * nothing but the functions that make rows of events.
 */
final class EventStoreCheck {
    private final DataSource eventStore;
    private final DataSource warehouse;
    private final String database;
    private final Path scratch;

    /** @param scratch a directory that nobody else uses; it is emptied */
    EventStoreCheck(DataSource eventStore, DataSource warehouse, String database, Path scratch) {
        this.eventStore = eventStore;
        this.warehouse = warehouse;
        this.database = database;
        this.scratch = scratch;
    }

    /**
     * What was compared.
     *
     * @param events how many the event store has
     */
    record Outcome(long events, List<CheckedTable> tables) {}

    /**
     * Compares.
     *
     * @param upTo the place that the tables stand at, no row of them beyond it
     * @param names what the tables are called
     * @throws ReplayException naming every total that differs
     */
    Outcome compare(
            long upTo,
            Collection<RowTable> tables,
            Function<RowTable, String> names,
            RebuildConfig how,
            LongConsumer reached)
            throws SQLException {
        empty(scratch);
        try (SealedFeed feed = new SealedFeed(eventStore, upTo, how.readers());
                FoldedRows rows = new FoldedRows(how.partitions(), RefoldStore.onDisk(scratch));
                Connection connection = warehouse.getConnection()) {
            rows.acceptAll(feed, upTo, how.sliceEvents(), reached);
            connection.setCatalog(database);
            Set<RowTable> folded = EnumSet.copyOf(Refold.tables());
            folded.retainAll(tables);
            SchemaCatalogue schema = SchemaCatalogue.fromClassPath();
            List<CheckedTable> checked = new ArrayList<>();
            List<String> differences = new ArrayList<>();
            for (RowTable table : folded) {
                TableSums.Shape shape = TableSums.shape(table, schema);
                TableSums found = TableSums.ofTable(connection, shape, names.apply(table));
                differences.addAll(found.differences(TableSums.ofFolded(rows, shape)));
                checked.add(new CheckedTable(table.tableName(), found.rows(), found.sums()));
            }
            if (!differences.isEmpty()) {
                throw new ReplayException("the new tables are not what the event store says up to " + upTo + ": "
                        + String.join("; ", differences.subList(0, Math.min(10, differences.size())))
                        + "; readers still have the old ones. Look at tieout.rows.rejected, then give this rebuild up with"
                        + " tieout replay --abandon");
            }
            return new Outcome(rows.events(), checked);
        } finally {
            empty(scratch);
        }
    }

    /** Deletes a directory and what is in it. */
    static void empty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("directory " + directory + " cannot be emptied", e);
        }
    }
}
