package io.tieout.app.completeness;

import io.tieout.starrocks.TableShape.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The queries of the proof over one table: counts, sums and hashes computed in the warehouse, with functions that StarRocks and the embedded warehouse
 * share ({@code md5}, {@code concat_ws}, {@code conv}, {@code date_format}) and give the same for.
 *
 * <p>Statements are made of names from the schema files, whole numbers, dates and hexadecimal digits; no value of a fact gets in.
 */
final class RowSql {
    private final ProvenTable table;

    RowSql(ProvenTable table) {
        this.table = table;
    }

    /** A column as text, as {@link RowCodec} reads it from JSON. */
    static String text(Column column) {
        String type = column.type();
        if (type.equals("datetime")) {
            return "date_format(" + column.name() + ", '%Y-%m-%d %H:%i:%s.%f')";
        } else if (type.equals("boolean")) {
            return "CAST(CAST(" + column.name() + " AS INT) AS VARCHAR)";
        } else if (RowHash.isText(type)) {
            return column.name();
        }
        return "CAST(" + column.name() + " AS VARCHAR)";
    }

    /** The hash of columns, 32 hexadecimal digits. */
    static String hash(List<Column> columns) {
        return columns.stream()
                .map(column -> RowHash.isText(column.type())
                        ? "coalesce(concat(CAST(length(" + column.name() + ") AS VARCHAR), ':', " + column.name()
                                + "), '-')"
                        : "coalesce(" + text(column) + ", '-')")
                .collect(Collectors.joining(", ", "md5(concat_ws('|', ", "))"));
    }

    private String rowHash() {
        return hash(table.columns().stream()
                .filter(column -> !column.type().equals("json"))
                .toList());
    }

    String keyHash() {
        return hash(table.keys());
    }

    /**
     * Totals by partition, business date and currency of the rows that are no newer than the cut, and behind them, in the same statement and so of the same
     * moment, the keys of those that are, with their ledger sequence in the place of the count: {@code _partition, business_date, currency, bucket, key
     * hash, count, low, high, sums...}.
     *
     * @param digits how many digits of the key's hash divide a group further; 0 for none
     * @param where which rows, after {@code AND}; empty for all
     */
    String totals(long cut, int digits, String where) {
        List<String> money = table.money();
        String day = table.hasDate() ? "CAST(business_date AS VARCHAR)" : "''";
        String currency = table.hasCurrency() ? "coalesce(currency, '')" : "''";
        String bucket = digits == 0 ? "''" : "left(" + keyHash() + ", " + digits + ")";
        String amounts = money.stream().map(name -> ", " + name).collect(Collectors.joining());
        String sums = money.stream().map(name -> ", sum(" + name + ")").collect(Collectors.joining());
        String nothing =
                money.stream().map(name -> ", CAST(0 AS DECIMAL(38,4))").collect(Collectors.joining());
        return "SELECT p, d, c, b, '' AS k, count(*) AS n,"
                + " sum(CAST(conv(substr(h, 1, 8), 16, 10) AS BIGINT)) AS low,"
                + " sum(CAST(conv(substr(h, 9, 8), 16, 10) AS BIGINT)) AS high" + sums
                + " FROM (SELECT _partition AS p, " + day + " AS d, " + currency + " AS c, " + bucket + " AS b, "
                + rowHash() + " AS h" + amounts + " FROM " + table.name() + " WHERE ledger_seq <= " + cut + where
                + ") AS hashed GROUP BY p, d, c, b"
                + " UNION ALL SELECT _partition, '', '', '', " + keyHash()
                + ", ledger_seq, CAST(0 AS BIGINT), CAST(0 AS BIGINT)" + nothing + " FROM " + table.name()
                + " WHERE ledger_seq > " + cut + where;
    }

    /** The hash of the key and of the row of each row that is no newer than the cut. */
    String hashes(long cut, String where) {
        return "SELECT " + keyHash() + ", " + rowHash() + " FROM " + table.name() + " WHERE ledger_seq <= " + cut
                + where;
    }

    /** The hash of the key and the JSON of each row that is no newer than the cut. */
    String documents(String column, long cut, String where) {
        return "SELECT " + keyHash() + ", CAST(" + column + " AS VARCHAR) FROM " + table.name()
                + " WHERE ledger_seq <= " + cut + where;
    }

    /** Whole rows as texts: key hash, {@code _partition}, {@code _offset}, then the columns in order. */
    String rows(List<String> keyHashes, String where) {
        List<String> columns = new ArrayList<>(List.of(keyHash(), "_partition", "_offset"));
        table.columns().forEach(column -> columns.add(text(column)));
        String in = keyHashes.stream().map(hash -> "'" + hash + "'").collect(Collectors.joining(", "));
        return "SELECT " + String.join(", ", columns) + " FROM " + table.name() + " WHERE " + keyHash() + " IN (" + in
                + ")" + where;
    }
}
