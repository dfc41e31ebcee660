package io.tieout.e2e;

import io.tieout.projections.wire.RowTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables as sorted text, byte by byte. {@code _partition} and {@code _offset} are left out: they belong to a generation, not to what the rows say. */
final class TableDump {
    private TableDump() {}

    /** The digest of each table that is made of events, with the number of its rows in front. */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (RowTable table : RowTable.values()) {
            digests.put(table.tableName(), digest(lines(connection, table.tableName())));
        }
        return digests;
    }

    /** Every row of a table as one line, sorted. */
    static List<String> lines(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData shape = rows.getMetaData();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= shape.getColumnCount(); column++) {
                    if (!shape.getColumnLabel(column).startsWith("_")) {
                        line.append(shape.getColumnLabel(column))
                                .append('=')
                                .append(rows.getString(column))
                                .append('|');
                    }
                }
                lines.add(line.toString());
            }
        }
        lines.sort(null);
        return lines;
    }

    private static String digest(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return lines.size() + " rows " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
