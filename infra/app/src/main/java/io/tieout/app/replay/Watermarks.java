package io.tieout.app.replay;

import io.tieout.projections.wire.RowTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Reads how far tables are, those in use and those beside them. Safe for use by several threads. */
final class Watermarks {
    private final DataSource warehouse;
    private final String database;

    Watermarks(DataSource warehouse, String database) {
        this.warehouse = warehouse;
        this.database = database;
    }

    /** One mark: a partition of a table and the partition of the events that it speaks for. */
    record Key(String table, int rowPartition, int sourcePartition) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTable = table.compareTo(other.table);
            int byRows = Integer.compare(rowPartition, other.rowPartition);
            return byTable != 0
                    ? byTable
                    : byRows != 0 ? byRows : Integer.compare(sourcePartition, other.sourcePartition);
        }
    }

    /** The marks of some tables in a watermark table. */
    Map<Key, Long> of(String watermarkTable, Collection<String> tables) throws SQLException {
        Map<Key, Long> marks = new TreeMap<>();
        try (Connection connection = warehouse.getConnection()) {
            connection.setCatalog(database);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT table_name, row_partition, source_partition, ledger_seq FROM " + watermarkTable)) {
                while (rows.next()) {
                    if (tables.contains(rows.getString(1))) {
                        marks.put(new Key(rows.getString(1), rows.getInt(2), rows.getInt(3)), rows.getLong(4));
                    }
                }
            }
        }
        return marks;
    }

    /** The place that every table has reached; 0 while a table has fewer marks than it is to have. */
    static long reached(
            Map<Key, Long> marks, Collection<RowTable> tables, Function<RowTable, String> names, int partitions) {
        return areComplete(marks, tables, names, partitions)
                ? marks.values().stream().mapToLong(Long::longValue).min().orElse(0)
                : 0;
    }

    /** Whether every table has as many marks as it is to have. */
    static boolean areComplete(
            Map<Key, Long> marks, Collection<RowTable> tables, Function<RowTable, String> names, int partitions) {
        return tables.stream()
                .allMatch(table -> marks.keySet().stream()
                                .filter(key -> key.table().equals(names.apply(table)))
                                .count()
                        >= table.watermarks(partitions));
    }

    /** Whether every mark of the tables in use is reached by that of the tables beside. */
    static boolean areReached(Map<Key, Long> inUse, Map<Key, Long> beside, UnaryOperator<String> besideName) {
        return inUse.entrySet().stream().allMatch(mark -> {
            Key key = mark.getKey();
            Long other = beside.get(new Key(besideName.apply(key.table()), key.rowPartition(), key.sourcePartition()));
            return other != null && other >= mark.getValue();
        });
    }
}
