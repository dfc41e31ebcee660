package io.tieout.app.completeness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.completeness.Difference.ColumnDifference;
import io.tieout.app.completeness.Difference.Kind;
import io.tieout.app.completeness.Difference.Place;
import io.tieout.starrocks.TableShape.Column;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares an Aggregate table with the records of its row topic. The table is small and its rows say themselves up to which record they are summed
 * ({@code _offset}), so all of them are read and each is compared with the sum of exactly those records. Compared again, it goes on where it was. Not
 * thread-safe.
 */
final class AggregateProof {
    private final ProvenTable table;
    private final RowCodec codec;
    private final List<Column> keys;
    private final List<Column> sums;
    private final Map<Key, Summed> wanted = new HashMap<>();
    private final Map<Key, Deque<Summed>> pending = new HashMap<>();
    private final Map<Integer, Long> last = new HashMap<>();
    private final Map<Integer, NavigableMap<Long, Long>> markers = new HashMap<>();
    private Map<Integer, Long> places = Map.of();
    private String topic = "";

    AggregateProof(ProvenTable table) {
        this.table = table;
        this.codec = new RowCodec(table);
        this.keys = table.keys();
        this.sums = table.columns().stream()
                .filter(column -> column.merge().equals("SUM"))
                .toList();
    }

    /** A row of the table: the texts of its key and the partition that it sums. */
    record Key(int partition, List<String> texts) {}

    /**
     * What the table or the topic says of a key.
     *
     * @param offset of the last record in it
     * @param sums in the order of the columns that are summed
     */
    record Summed(long offset, List<BigDecimal> sums) {
        Summed plus(long offset, List<BigDecimal> more) {
            List<BigDecimal> all = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                all.add(sums.get(i).add(more.get(i)));
            }
            return new Summed(Math.max(this.offset, offset), all);
        }
    }

    /**
     * What was found.
     *
     * @param wanted by key, as the topic has it for what the table covers
     * @param actual by key
     */
    record Result(Map<Key, Summed> wanted, Map<Key, Summed> actual) {}

    /**
     * Reads the table, then what the topic has since the last comparison, and compares.
     *
     * @param rowTopic of the table; where it is another one than the last time, everything is read again
     * @param cut all rows of events up to which are in the table
     */
    Result compare(Connection warehouse, TopicReader reader, String rowTopic, long cut) throws SQLException {
        Map<Key, Summed> actual = actual(warehouse);
        if (!rowTopic.equals(topic)) {
            forget();
            topic = rowTopic;
        }
        places = reader.read(topic, places, new TopicReader.Receiver() {
            @Override
            public void record(ConsumerRecord<byte[], byte[]> record) {
                pending.computeIfAbsent(keyOf(record), any -> new ArrayDeque<>())
                        .add(new Summed(record.offset(), amounts(record)));
                last.merge(record.partition(), record.offset(), Math::max);
            }

            @Override
            public void marker(int partition, long sequence) {
                markers.computeIfAbsent(partition, any -> new TreeMap<>())
                        .put(sequence, last.getOrDefault(partition, -1L));
            }
        });
        pending.forEach((key, records) -> {
            Summed row = actual.get(key);
            long covered = row == null ? covered(key.partition(), cut) : row.offset();
            while (!records.isEmpty() && records.peek().offset() <= covered) {
                Summed next = records.remove();
                wanted.put(key, wanted.getOrDefault(key, nothing()).plus(next.offset(), next.sums()));
            }
        });
        return new Result(Map.copyOf(wanted), actual);
    }

    private void forget() {
        wanted.clear();
        pending.clear();
        last.clear();
        markers.clear();
        places = Map.of();
    }

    /** The last record before a marker that the sink has passed: all up to it are visible, or were. */
    private long covered(int partition, long cut) {
        NavigableMap<Long, Long> known = markers.getOrDefault(partition, new TreeMap<>());
        Map.Entry<Long, Long> passed = known.floorEntry(cut);
        if (passed == null) {
            return -1;
        }
        known.headMap(passed.getKey(), false).clear();
        return passed.getValue();
    }

    /** The rows whose sums differ. */
    List<Difference> differences(Result result) {
        List<Difference> differences = new ArrayList<>();
        result.wanted().forEach((key, sum) -> {
            Summed found = result.actual().get(key);
            if (found == null) {
                differences.add(difference(Kind.MISSING, key, List.of()));
            } else {
                List<ColumnDifference> columns = columns(sum, found);
                if (!columns.isEmpty()) {
                    differences.add(difference(Kind.ALTERED, key, columns));
                }
            }
        });
        result.actual().forEach((key, found) -> {
            boolean nothing = found.sums().stream().allMatch(sum -> sum.signum() == 0);
            if (!result.wanted().containsKey(key) && !nothing) {
                differences.add(difference(Kind.EXTRA, key, List.of()));
            }
        });
        return differences;
    }

    /** What has to be added to a row so that it is right, as a row of the topic; the table adds it up. */
    Optional<ObjectNode> correction(Result result, Difference difference) {
        for (Map.Entry<Key, Summed> row : result.wanted().entrySet()) {
            if (hash(row.getKey()).equals(difference.keyHash())) {
                return Optional.of(
                        correction(row.getKey(), row.getValue(), result.actual().get(row.getKey())));
            }
        }
        return result.actual().entrySet().stream()
                .filter(row -> hash(row.getKey()).equals(difference.keyHash()))
                .findFirst()
                .map(row -> correction(row.getKey(), nothing(), row.getValue()));
    }

    private ObjectNode correction(Key key, Summed wanted, @Nullable Summed found) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("_partition", key.partition());
        row.put("_offset", Math.max(0, wanted.offset()));
        for (int i = 0; i < keys.size(); i++) {
            row.put(keys.get(i).name(), key.texts().get(i));
        }
        for (int i = 0; i < sums.size(); i++) {
            BigDecimal missing = found == null
                    ? wanted.sums().get(i)
                    : wanted.sums().get(i).subtract(found.sums().get(i));
            row.put(sums.get(i).name(), missing.toPlainString());
        }
        for (Column column : table.columns()) {
            if (column.merge().equals("MAX")) {
                row.put(column.name(), 0);
            }
        }
        return row;
    }

    private Map<Key, Summed> actual(Connection warehouse) throws SQLException {
        String columns = keys.stream().map(RowSql::text).collect(Collectors.joining(", ")) + ", "
                + sums.stream().map(Column::name).collect(Collectors.joining(", "));
        Map<Key, Summed> rows = new LinkedHashMap<>();
        try (Statement statement = warehouse.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT _partition, _offset, " + columns + " FROM " + table.name())) {
            while (row.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < keys.size(); i++) {
                    texts.add(String.valueOf(row.getString(3 + i)));
                }
                List<BigDecimal> amounts = new ArrayList<>();
                for (int i = 0; i < sums.size(); i++) {
                    amounts.add(row.getBigDecimal(3 + keys.size() + i));
                }
                rows.merge(
                        new Key(row.getInt(1), texts),
                        new Summed(row.getLong(2), amounts),
                        (one, other) -> one.plus(other.offset(), other.sums()));
            }
        }
        return rows;
    }

    private Key keyOf(ConsumerRecord<byte[], byte[]> record) {
        @Nullable String[] texts = codec.read(record.value());
        return new Key(
                record.partition(),
                keys.stream()
                        .map(column -> String.valueOf(texts[codec.place(column.name())]))
                        .toList());
    }

    private List<BigDecimal> amounts(ConsumerRecord<byte[], byte[]> record) {
        @Nullable String[] texts = codec.read(record.value());
        List<BigDecimal> amounts = new ArrayList<>();
        for (Column column : sums) {
            String text = texts[codec.place(column.name())];
            amounts.add(text == null ? BigDecimal.ZERO : new BigDecimal(text));
        }
        return amounts;
    }

    private Summed nothing() {
        return new Summed(-1, sums.stream().map(column -> BigDecimal.ZERO).toList());
    }

    private List<ColumnDifference> columns(Summed wanted, Summed found) {
        List<ColumnDifference> differences = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            BigDecimal one = wanted.sums().get(i);
            BigDecimal other = found.sums().get(i);
            if (one.compareTo(other) != 0) {
                differences.add(new ColumnDifference(
                        sums.get(i).name(),
                        one.toPlainString(),
                        other.setScale(Math.max(one.scale(), other.scale())).toPlainString()));
            }
        }
        return differences;
    }

    private Difference difference(Kind kind, Key key, List<ColumnDifference> columns) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.put("_partition", key.partition());
        for (int i = 0; i < keys.size(); i++) {
            named.put(keys.get(i).name(), key.texts().get(i));
        }
        return new Difference(table.name(), Place.WAREHOUSE, kind, named, key.partition(), columns, hash(key));
    }

    private static String hash(Key key) {
        return key.partition() + "|" + String.join("|", key.texts());
    }
}
