package io.tieout.benchmarks;

import io.tieout.projections.wire.RowTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Copies tables of the warehouse's storage into MariaDB: the same columns, the same keys, and an index for every join of the scenarios. */
final class MariaDbCopy {
    private static final Map<String, List<String>> INDEXES = Map.ofEntries(
            Map.entry("payments", List.of("order_id", "provider, merchant_account, provider_transaction_id")),
            Map.entry(
                    "settlement_lines",
                    List.of("provider, merchant_account, provider_transaction_id", "provider, batch_id")),
            Map.entry("journal_entries", List.of("reference_kind, reference_id", "reversed_entry_id")),
            Map.entry("postings", List.of("reference_kind, reference_id", "ledger_account, booking_date")),
            Map.entry("entitlements", List.of("order_id, item_id")),
            Map.entry("refunds", List.of("order_id", "payment_id", "provider, provider_refund_id")),
            Map.entry("refund_items", List.of("order_id, item_id")),
            Map.entry("chargebacks", List.of("order_id", "provider, merchant_account, provider_transaction_id")),
            Map.entry("payouts", List.of("end_to_end_id")),
            Map.entry("payout_batches", List.of("provider, batch_id")),
            Map.entry("bank_entries", List.of("end_to_end_id", "bank_account, booking_date")));

    private final Connection engine;
    private final Connection mariaDb;
    private final Path directory;

    MariaDbCopy(Connection engine, Connection mariaDb, Path directory) {
        this.engine = engine;
        this.mariaDb = mariaDb;
        this.directory = directory;
    }

    /** Copies a table with its rows; {@code schema} is where it lies in the storage. */
    void copy(String schema, String table, List<String> key) throws SQLException, IOException {
        List<String> definitions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet columns = statement.executeQuery("DESCRIBE " + schema + "." + table)) {
            while (columns.next()) {
                String name = columns.getString("column_name");
                String type = columns.getString("column_type");
                names.add(name);
                values.add(type.equals("BOOLEAN") ? "CAST(\"" + name + "\" AS TINYINT)" : '"' + name + '"');
                definitions.add("`" + name + "` " + mariaDbType(name, type, key.contains(name))
                        + (columns.getString("null").equals("NO") ? " NOT NULL" : " NULL"));
            }
        }
        if (!key.isEmpty()) {
            definitions.add("PRIMARY KEY (" + String.join(", ", key) + ")");
        }
        Path file = directory.resolve(table + ".tsv");
        write(
                "SELECT " + String.join(", ", values) + " FROM " + schema + "." + table
                        + (key.isEmpty() ? "" : " ORDER BY " + String.join(", ", key)),
                file);
        try (Statement write = mariaDb.createStatement()) {
            write.execute("CREATE TABLE " + table + " (" + String.join(", ", definitions) + ") ENGINE = InnoDB");
            write.execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE " + table
                    + " CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' (`"
                    + String.join("`, `", names) + "`)");
            for (String columns : INDEXES.getOrDefault(table, List.of())) {
                write.execute("ALTER TABLE " + table + " ADD INDEX (" + columns + ")");
            }
            write.execute("ANALYZE TABLE " + table);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** One row a line, with tabs between and {@code \N} for null, as {@code LOAD DATA} reads it. */
    private void write(String select, Path file) throws SQLException, IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    out.write(
                            value == null
                                    ? "\\N"
                                    : value.replace("\\", "\\\\")
                                            .replace("\t", "\\t")
                                            .replace("\n", "\\n"));
                    out.write(column == columns ? '\n' : '\t');
                }
            }
        }
    }

    void copy(String schema, RowTable table) throws SQLException, IOException {
        copy(schema, table.tableName(), table.keyColumns());
    }

    /** Identifiers are as long as the schema says; here 160 characters hold the longest. */
    private static String mariaDbType(String name, String type, boolean key) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "VARCHAR" ->
                key
                                || name.endsWith("_id")
                                || name.endsWith("_kind")
                                || name.equals("provider")
                                || name.equals("merchant_account")
                                || name.equals("ledger_account")
                                || name.equals("bank_account")
                        ? "VARCHAR(160)"
                        : name.equals("break_key") ? "VARCHAR(520)" : "VARCHAR(1000)";
            case "TIMESTAMP" -> "DATETIME(6)";
            case "INTEGER" -> "INT";
            case "BOOLEAN" -> "TINYINT";
            case "JSON" -> "LONGTEXT";
            default -> type;
        };
    }
}
