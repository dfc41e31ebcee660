package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code INSERT INTO} and {@code INSERT OVERWRITE}, and writes the query whose rows they store. */
final class Inserts {
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    Inserts(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = scope.engine().store().catalog();
    }

    /** Runs from behind INSERT. */
    Insert read() {
        boolean overwrite = tokens.accept("OVERWRITE");
        if (!overwrite) {
            tokens.expect("INTO");
        }
        if (tokens.at("BLACKHOLE")) {
            throw SqlException.notHere("INSERT INTO BLACKHOLE", "run the SELECT alone");
        }
        tokens.accept("TABLE");
        TableDefinition table = Changes.writable(
                TableReference.read(tokens, scope.session()), "inserted", Privilege.INSERT, scope, catalog);
        if (tokens.at("PARTITION") || tokens.at("TEMPORARY")) {
            throw SqlException.notHere(
                    "INSERT into one " + tokens.peek().upper(),
                    overwrite ? "DELETE the rows of the partition, then INSERT" : "leave the clause out");
        }
        if (overwrite && scope.session().variables().isOn("dynamic_overwrite")) {
            throw SqlException.notHere(
                    "INSERT OVERWRITE with dynamic_overwrite", "SET dynamic_overwrite = false: all rows are replaced");
        }
        Optional<String> label = Optional.empty();
        if (tokens.atWords("WITH", "LABEL") && !tokens.peek(2).isWord("AS")) {
            tokens.next();
            tokens.next();
            label = Optional.of(tokens.name());
        }
        List<ColumnDefinition> columns = columns(table);
        return rows(table, overwrite, label, columns);
    }

    private Insert rows(
            TableDefinition table, boolean overwrite, Optional<String> label, List<ColumnDefinition> columns) {
        Queries queries = new Queries(tokens, scope);
        String source;
        if (tokens.accept("VALUES")) {
            source = "VALUES " + values(queries.expressions(), columns);
        } else {
            if (!queries.atQuery()) {
                throw tokens.unexpected("'SELECT'", "'VALUES'", "'WITH'");
            }
            source = queries.query();
        }
        tokens.expectEnd();
        return new Insert(table, overwrite, label, columns, source);
    }

    private List<ColumnDefinition> columns(TableDefinition table) {
        if (!tokens.atSymbol("(") || new Queries(tokens, scope).atQuery()) {
            return table.columns();
        }
        tokens.expectSymbol("(");
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.name());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return Changes.named(table, names);
    }

    private String values(Expressions expressions, List<ColumnDefinition> columns) {
        List<String> rows = new ArrayList<>();
        do {
            tokens.expectSymbol("(");
            List<String> values = new ArrayList<>();
            do {
                values.add(
                        tokens.accept("DEFAULT")
                                ? defaultOf(columns, values.size())
                                : expressions.expression().text());
            } while (tokens.acceptSymbol(","));
            tokens.expectSymbol(")");
            if (values.size() != columns.size()) {
                throw columnCount(columns.size(), values.size());
            }
            rows.add("(" + String.join(", ", values) + ")");
        } while (tokens.acceptSymbol(","));
        return String.join(", ", rows);
    }

    private static String defaultOf(List<ColumnDefinition> columns, int index) {
        String value = index < columns.size() ? columns.get(index).defaultValue() : null;
        return value == null ? "NULL" : EngineSql.literal(value);
    }

    static SqlException columnCount(int target, int given) {
        return SqlException.analysis(
                5604,
                "42601",
                "Inserted target column count: " + target + " doesn't match select/value column count: " + given + ".");
    }

    /**
     * Rows for a table.
     *
     * @param overwrite whether they replace all that the table holds
     * @param columns the columns that the statement names, in the order of its source
     * @param source the query in the engine's dialect
     */
    record Insert(
            TableDefinition table,
            boolean overwrite,
            Optional<String> label,
            List<ColumnDefinition> columns,
            String source) {
        Insert {
            columns = List.copyOf(columns);
        }

        /** The query with each value in its column's type. */
        String typedSource() {
            return StoredValues.typed(columns, source);
        }
    }
}
