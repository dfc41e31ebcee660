package io.tieout.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.TableShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Control totals of one table: by currency, how many rows there are, the sum of their places in the ledger, and the sum of every amount. The places make
 * an old version of a row differ from the new one.
 *
 * @param columns the summed columns after the count
 * @param byCurrency the count and the sums, scale 4; under the empty text for rows without currency
 */
record TableSums(RowTable table, List<String> columns, SortedMap<String, List<BigDecimal>> byCurrency) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SCALE = 4;

    /**
     * What of a table can be summed.
     *
     * @param counted whether the number of rows says something: rows that add up are one in the table and many before
     */
    record Shape(RowTable table, List<String> columns, boolean hasCurrency, boolean counted) {}

    static Shape shape(RowTable table, SchemaCatalogue schema) {
        TableShape shape = TableShape.of(ShadowTables.fileOf(table.tableName(), schema));
        List<String> columns = new ArrayList<>();
        boolean addsUp = shape.model() == TableShape.Model.AGGREGATE;
        for (TableShape.Column column : shape.columns()) {
            boolean summed = addsUp
                    ? column.merge().equals("SUM")
                    : column.name().equals("ledger_seq") || column.type().startsWith("decimal");
            if (summed) {
                columns.add(column.name());
            }
        }
        return new Shape(table, List.copyOf(columns), shape.has("currency"), !addsUp);
    }

    /** The totals of a table of the warehouse. */
    static TableSums ofTable(Connection connection, Shape shape, String name) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT ")
                .append(shape.hasCurrency() ? "coalesce(currency, '')" : "''")
                .append(" AS currency, ")
                .append(shape.counted() ? "count(*)" : "0");
        shape.columns().forEach(column -> sql.append(", sum(").append(column).append(')'));
        sql.append(" FROM ").append(name).append(" GROUP BY 1");
        SortedMap<String, List<BigDecimal>> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.toString())) {
            while (rows.next()) {
                List<BigDecimal> line = new ArrayList<>();
                for (int i = 0; i <= shape.columns().size(); i++) {
                    BigDecimal sum = rows.getBigDecimal(i + 2);
                    line.add((sum == null ? BigDecimal.ZERO : sum).setScale(SCALE));
                }
                sums.put(rows.getString(1), line);
            }
        }
        return new TableSums(shape.table(), shape.columns(), sums);
    }

    /** The totals of rows that were folded from events. */
    static TableSums ofFolded(FoldedRows rows, Shape shape) {
        SortedMap<String, List<BigDecimal>> sums = new TreeMap<>();
        rows.scan(shape.table(), (partition, json) -> add(sums, shape, json));
        return new TableSums(shape.table(), shape.columns(), sums);
    }

    /** How many rows there are. */
    long rows() {
        return byCurrency.values().stream()
                .mapToLong(line -> line.get(0).longValueExact())
                .sum();
    }

    /** How many sums there are. */
    int sums() {
        return byCurrency.values().stream().mapToInt(List::size).sum();
    }

    /** Where this differs from what it should be, in words; empty where it does not. */
    List<String> differences(TableSums expected) {
        List<String> differences = new ArrayList<>();
        SortedMap<String, List<BigDecimal>> all = new TreeMap<>(expected.byCurrency);
        byCurrency.forEach(all::putIfAbsent);
        for (String currency : all.keySet()) {
            List<BigDecimal> wanted = expected.line(currency);
            List<BigDecimal> found = line(currency);
            for (int i = 0; i < wanted.size(); i++) {
                if (wanted.get(i).compareTo(found.get(i)) != 0) {
                    differences.add(table.tableName() + (currency.isEmpty() ? "" : " in " + currency) + ": "
                            + (i == 0 ? "rows" : "sum of " + columns.get(i - 1)) + " is "
                            + plain(found.get(i)) + ", the event store gives " + plain(wanted.get(i)));
                }
            }
        }
        return differences;
    }

    private List<BigDecimal> line(String currency) {
        List<BigDecimal> zeros = new ArrayList<>();
        for (int i = 0; i <= columns.size(); i++) {
            zeros.add(BigDecimal.ZERO.setScale(SCALE));
        }
        return byCurrency.getOrDefault(currency, zeros);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void add(SortedMap<String, List<BigDecimal>> sums, Shape shape, byte[] json) {
        try {
            JsonNode row = JSON.readTree(json);
            JsonNode currency = row.path("currency");
            String key = shape.hasCurrency() && currency.isTextual() ? currency.textValue() : "";
            List<BigDecimal> line = sums.computeIfAbsent(key, unseen -> {
                List<BigDecimal> zeros = new ArrayList<>();
                for (int i = 0; i <= shape.columns().size(); i++) {
                    zeros.add(BigDecimal.ZERO.setScale(SCALE));
                }
                return zeros;
            });
            if (shape.counted()) {
                line.set(0, line.get(0).add(BigDecimal.ONE));
            }
            for (int i = 0; i < shape.columns().size(); i++) {
                JsonNode value = row.path(shape.columns().get(i));
                if (!value.isNull() && !value.isMissingNode()) {
                    line.set(i + 1, line.get(i + 1).add(new BigDecimal(value.asText())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a row of " + shape.table().tableName() + " is no JSON", e);
        }
    }
}
