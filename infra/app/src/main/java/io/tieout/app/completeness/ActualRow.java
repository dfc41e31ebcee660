package io.tieout.app.completeness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the warehouse as texts.
 *
 * @param offset of its row topic
 * @param texts in the order of the table's columns
 */
@SuppressWarnings("ArrayRecordComponent") // Texts on their way to a comparison.
record ActualRow(int partition, long offset, @Nullable String[] texts) {
    private static final int AT_ONCE = 500;

    /** The rows of some keys, by the hash of the key; several where a table has the key more than once. */
    static Map<String, List<ActualRow>> read(Connection warehouse, ProvenTable table, List<String> keyHashes)
            throws SQLException {
        Map<String, List<ActualRow>> found = new HashMap<>();
        RowSql sql = new RowSql(table);
        for (int from = 0; from < keyHashes.size(); from += AT_ONCE) {
            List<String> some = keyHashes.subList(from, Math.min(from + AT_ONCE, keyHashes.size()));
            try (Statement statement = warehouse.createStatement();
                    ResultSet rows = statement.executeQuery(sql.rows(some, ""))) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                            .add(of(table, rows));
                }
            }
        }
        return found;
    }

    private static ActualRow of(ProvenTable table, ResultSet row) throws SQLException {
        int width = table.columns().size();
        String[] texts = new String[width];
        for (int i = 0; i < width; i++) {
            String text = row.getString(4 + i);
            boolean json = table.columns().get(i).type().equals("json");
            texts[i] = json ? RowCodec.canonical(text) : text;
        }
        return new ActualRow(row.getInt(2), row.getLong(3), texts);
    }
}
