package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What StarRocks asks of a table beyond its grammar. */
final class CreateTableRules {
    private static final Set<String> MERGES = Set.of("SUM", "MIN", "MAX", "REPLACE", "REPLACE_IF_NOT_NULL");

    private CreateTableRules() {}

    /** The table with its key completed. @throws SqlException if it breaks a rule */
    static TableDefinition checked(TableDefinition table) {
        requireAggregations(table);
        List<String> keys = table.keyColumns().isEmpty()
                ? defaultKey(table.columns())
                : spelled(table.columns(), table.keyColumns());
        requireFirst(table, keys);
        for (String key : keys) {
            ColumnDefinition column = table.column(key).orElseThrow();
            if (!CreateTableParser.canBeKey(table.model(), column.type())) {
                throw SqlException.analysis("Invalid data type of key column '" + key + "': '"
                        + column.type().text() + "'");
            }
        }
        spelled(table.columns(), table.orderBy());
        requireInsideKey(table, keys, "Partition", table.partitionBy());
        requireInsideKey(table, keys, "Distribution", Optional.of(table.distributedBy()));
        return new TableDefinition(
                table.database(),
                table.name(),
                table.model(),
                table.columns(),
                keys,
                table.comment(),
                table.partitionBy(),
                table.distributedBy(),
                table.orderBy(),
                table.properties());
    }

    /** In a table of the aggregate model each column is a key or has its function; elsewhere none has one. */
    private static void requireAggregations(TableDefinition table) {
        for (ColumnDefinition column : table.columns()) {
            boolean key = table.keyColumns().stream().anyMatch(column.name()::equalsIgnoreCase);
            String function = column.aggregation();
            if (table.model() != KeyModel.AGGREGATE && function != null) {
                throw SqlException.analysis("Column '" + column.name() + "' has the aggregation " + function
                        + ", which only a table of model AGGREGATE KEY may have");
            }
            if (table.model() == KeyModel.AGGREGATE && key == (function != null)) {
                throw SqlException.analysis(
                        "Column '" + column.name() + "' of a table of model AGGREGATE KEY must either be"
                                + " a key column or have an aggregation");
            }
            if (function != null && !MERGES.contains(function)) {
                throw SqlException.notHere(
                        "aggregation " + function + " of column " + column.name(), "use SUM, MIN, MAX or REPLACE");
            }
        }
    }

    /** The names as the columns spell them. @throws SqlException if there is no such column */
    static List<String> spelled(List<ColumnDefinition> columns, List<String> names) {
        List<String> spelled = new ArrayList<>();
        for (String name : names) {
            spelled.add(columns.stream()
                    .map(ColumnDefinition::name)
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> SqlException.analysis("Key column(" + name + ") doesn't exist.")));
        }
        return spelled;
    }

    /** Without a key clause, the first columns that can be one, three at most. */
    private static List<String> defaultKey(List<ColumnDefinition> columns) {
        return columns.stream()
                .limit(3)
                .takeWhile(column -> CreateTableParser.canBeKey(KeyModel.DUPLICATE, column.type()))
                .map(ColumnDefinition::name)
                .toList();
    }

    private static void requireFirst(TableDefinition table, List<String> keys) {
        List<String> first = table.columns().stream()
                .map(ColumnDefinition::name)
                .limit(keys.size())
                .toList();
        if (keys.isEmpty() || !first.equals(keys)) {
            // Two spaces before "of": so the front end writes it.
            throw SqlException.analysis("Key columns must be the first few columns of the schema and the order"
                    + "  of the key columns must be consistent with the order of the schema.");
        }
    }

    /** Whether the column decides where a row lies. */
    static boolean names(TableDefinition table, String column) {
        String clauses = table.partitionBy().orElse("") + " " + table.distributedBy();
        return Tokenizer.tokenize(clauses).stream()
                .anyMatch(token ->
                        token.kind() != Token.Kind.SYMBOL && token.value().equalsIgnoreCase(column));
    }

    /** The columns that decide where a row lies must be part of its key, or one key could lie in two places. */
    private static void requireInsideKey(
            TableDefinition table, List<String> keys, String what, Optional<String> clause) {
        if (clause.isEmpty()) {
            return;
        }
        for (Token token : Tokenizer.tokenize(clause.get())) {
            boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
            if (name && table.column(token.value()).isPresent()) {
                boolean inKey = keys.stream().anyMatch(token.value()::equalsIgnoreCase);
                if (!inKey && table.model() != KeyModel.DUPLICATE) {
                    throw SqlException.analysis(what + " column[" + token.value() + "] is not key column, the "
                            + table.model().clause() + " of table '" + table.name() + "' must contain it");
                }
            }
        }
    }
}
