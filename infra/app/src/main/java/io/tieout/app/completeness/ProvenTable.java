package io.tieout.app.completeness;

import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.TableShape;
import io.tieout.starrocks.TableShape.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table under proof and what its columns mean for it.
 *
 * @param table whose row topic feeds it
 * @param shape as its schema file defines it
 */
record ProvenTable(RowTable table, TableShape shape) {
    private static final Set<String> POSITION = Set.of("_partition", "_offset");
    private static final String MONEY = "decimal(18,4)";

    static ProvenTable of(RowTable table, SchemaCatalogue schema) {
        return schema.files().stream()
                .filter(file -> file.object().equals(table.tableName()))
                .findFirst()
                .map(file -> new ProvenTable(table, TableShape.of(file)))
                .orElseThrow(() -> new IllegalArgumentException("table " + table.tableName()
                        + " has a row topic and no schema file; add one under infra/starrocks/schema"));
    }

    String name() {
        return shape.name();
    }

    /** The columns that a row brings: all but its position, which the sink adds. */
    List<Column> columns() {
        return shape.columns().stream()
                .filter(column -> !POSITION.contains(column.name()))
                .toList();
    }

    /** What names a row: the key, and in a table that only appends the event as well, where the key says no more than by what it is sorted. */
    List<Column> keys() {
        boolean appends = shape.model() == TableShape.Model.DUPLICATE;
        return columns().stream()
                .filter(column -> shape.keyColumns().contains(column.name())
                        || (appends && column.name().equals("ledger_seq")))
                .toList();
    }

    /** The amounts in the currency of the row; an amount in another currency is in the hash and in no sum. */
    List<String> money() {
        return shape.has("currency")
                ? columns().stream()
                        .filter(column ->
                                column.type().equals(MONEY) && !column.name().startsWith("transaction_"))
                        .map(Column::name)
                        .toList()
                : List.of();
    }

    boolean hasCurrency() {
        return shape.has("currency");
    }

    boolean hasDate() {
        return shape.has("business_date");
    }

    /** The column whose text a database may write in its own way. */
    Optional<String> json() {
        return columns().stream()
                .filter(column -> column.type().equals("json"))
                .map(Column::name)
                .findFirst();
    }

    boolean aggregates() {
        return shape.model() == TableShape.Model.AGGREGATE;
    }

    /** Whether of two rows of a key the one with the higher ledger sequence stays, whichever came last. */
    boolean newestWins() {
        return shape.model() == TableShape.Model.PRIMARY;
    }
}
