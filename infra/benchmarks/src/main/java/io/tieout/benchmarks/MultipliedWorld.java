package io.tieout.benchmarks;

import io.tieout.projections.wire.RowTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a large world of a small one inside the warehouse's storage: each copy has every row again with identifiers of its own, so that copies
 * relate to each other as little as the orders of one world do, and every share of breaks stays what it is.
 */
final class MultipliedWorld {
    /** Columns that name something of one copy; the composite ones of journal entries have their own rule. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "order_id",
            "payment_id",
            "provider_transaction_id",
            "merchant_reference",
            "batch_id",
            "corrects_batch_id",
            "payout_id",
            "grant_id",
            "entry_id",
            "reversed_entry_id",
            "refund_id",
            "provider_refund_id",
            "chargeback_id",
            "acquirer_reference_number",
            "statement_id",
            "end_to_end_id",
            "account_servicer_reference",
            "adjustment_id",
            "answers_id",
            "break_id",
            "break_key");

    private static final String REFERENCE = """
            CASE reference_kind
              WHEN 'SETTLEMENT_LINE' THEN regexp_replace(reference_id, '^([^/]*/[^/]*)/', '\\1%s/')
              WHEN 'BANK_ENTRY' THEN regexp_replace(reference_id, '^([^ ]* [^ ]*) ', '\\1%s ')
              ELSE reference_id || '%s'
            END""";

    private final Connection engine;
    private final String schema;

    /**
     * A world.
     *
     * @param engine the warehouse's storage
     * @param schema the schema of its tables there
     */
    MultipliedWorld(Connection engine, String schema) {
        this.engine = engine;
        this.schema = schema;
    }

    /** Adds {@code copies} of every row of the tables. */
    void multiply(List<RowTable> tables, int copies) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            for (RowTable table : tables) {
                String name = schema + "." + table.tableName();
                statement.execute("CREATE TEMP TABLE base AS SELECT * FROM " + name);
                List<String> columns = columns("base");
                for (int copy = 1; copy <= copies; copy++) {
                    String suffix = "~" + copy;
                    List<String> values = new ArrayList<>();
                    for (String column : columns) {
                        values.add(
                                column.equals("reference_id")
                                        ? REFERENCE.formatted(suffix, suffix, suffix)
                                        : IDENTIFIERS.contains(column) ? column + " || '" + suffix + "'" : column);
                    }
                    statement.execute("INSERT INTO " + name + " (" + String.join(", ", columns) + ") SELECT "
                            + String.join(", ", values) + " FROM base");
                }
                statement.execute("DROP TABLE base");
            }
            statement.execute("CHECKPOINT");
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet rows = statement.executeQuery("SELECT column_name FROM (DESCRIBE " + table + ")")) {
            while (rows.next()) {
                columns.add('"' + rows.getString(1) + '"');
            }
        }
        return columns;
    }
}
