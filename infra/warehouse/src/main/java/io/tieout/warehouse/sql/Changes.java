package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code INSERT}, {@code UPDATE}, {@code DELETE} and {@code TRUNCATE}, and writes them for the engine. */
final class Changes {
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    Changes(Tokens tokens, Scope scope, Catalog catalog) {
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = catalog;
    }

    Change insert() {
        if (tokens.at("OVERWRITE")) {
            throw SqlException.notHere("INSERT OVERWRITE", "TRUNCATE the table, then INSERT INTO it");
        }
        tokens.expect("INTO");
        if (tokens.at("FILES") || tokens.at("BLACKHOLE")) {
            throw SqlException.notHere(
                    "INSERT INTO " + tokens.peek().upper(), "select the rows and write them at the client");
        }
        tokens.accept("TABLE");
        TableDefinition table = TableReference.read(tokens, scope.session()).requireTable(catalog);
        if (tokens.at("PARTITION")) {
            throw SqlException.notHere("INSERT into one PARTITION", "leave the clause out");
        }
        if (tokens.atWords("WITH", "LABEL") && !tokens.peek(2).isWord("AS")) {
            throw SqlException.notHere("INSERT WITH LABEL", "use Stream Load, which takes a label");
        }
        List<ColumnDefinition> columns = insertColumns(table);
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
        return new Change(table, "insert", typed(columns, source), source, columns);
    }

    private List<ColumnDefinition> insertColumns(TableDefinition table) {
        if (!tokens.atSymbol("(") || new Queries(tokens, scope).atQuery()) {
            return table.columns();
        }
        tokens.expectSymbol("(");
        Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
        do {
            String name = tokens.name();
            ColumnDefinition column = table.column(name)
                    .orElseThrow(
                            () -> SqlException.analysis("Unknown column '" + name + "' in '" + table.name() + "'."));
            if (columns.put(column.name(), column) != null) {
                throw SqlException.analysis("Column '" + name + "' specified twice.");
            }
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        requireMandatory(table, columns);
        return List.copyOf(columns.values());
    }

    private static void requireMandatory(TableDefinition table, Map<String, ColumnDefinition> columns) {
        if (table.model() != KeyModel.DUPLICATE) {
            String missing = table.keyColumns().stream()
                    .filter(key -> !columns.containsKey(key))
                    .collect(Collectors.joining(","));
            if (!missing.isEmpty()) {
                throw SqlException.analysis(
                        6014,
                        "42000",
                        "missing key columns:" + missing + " for "
                                + table.model().name().toLowerCase(java.util.Locale.ROOT) + " key table.");
            }
        }
        table.columns().stream()
                .filter(column ->
                        !columns.containsKey(column.name()) && !column.nullable() && column.defaultValue() == null)
                .findFirst()
                .ifPresent(column -> {
                    throw SqlException.analysis(
                            "'" + column.name() + "' must be explicitly mentioned in column permutation.");
                });
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

    /** The source with each value in the type of its column. */
    private static String typed(List<ColumnDefinition> columns, String source) {
        String values = columns.stream().map(Changes::typed).collect(Collectors.joining(", "));
        return "SELECT " + values + " FROM (" + source + ") AS __source("
                + quoted(columns.stream().map(ColumnDefinition::name).toList()) + ")";
    }

    private static String typed(ColumnDefinition column) {
        return fitting(column, quoted(column.name())) + " AS " + quoted(column.name());
    }

    /** The value in the column's type; a text that is longer than the column is refused, which the engine would not do. */
    private static String fitting(ColumnDefinition column, String value) {
        String cast = "CAST(" + value + " AS " + EngineSql.typeName(column.type()) + ")";
        if (column.type().kind() != Kind.VARCHAR && column.type().kind() != Kind.CHAR) {
            return cast;
        }
        String refusal = EngineSql.literal("String value is too long for column '" + column.name() + "': it holds "
                + column.type().length() + " bytes.");
        return "CASE WHEN strlen(" + cast + ") > " + column.type().length() + " THEN error(" + refusal + ") ELSE "
                + cast + " END";
    }

    Change update() {
        TableDefinition table = TableReference.read(tokens, scope.session()).requireTable(catalog);
        if (table.model() != KeyModel.PRIMARY) {
            throw SqlException.analysis("only support updating primary key table, '" + table.name() + "' is "
                    + table.model().clause());
        }
        tokens.expect("SET");
        Expressions expressions = new Queries(tokens, scope).expressions();
        List<String> assignments = new ArrayList<>();
        do {
            String name = tokens.name();
            ColumnDefinition column = table.column(name)
                    .orElseThrow(() ->
                            SqlException.analysis("table " + table.name() + " do not existing column(" + name + ")."));
            if (table.keyColumns().contains(column.name())) {
                throw SqlException.analysis("primary key column cannot be updated: " + column.name() + ".");
            }
            tokens.expectSymbol("=");
            assignments.add(quoted(column.name()) + " = "
                    + fitting(column, expressions.expression().text()));
        } while (tokens.acceptSymbol(","));
        if (tokens.at("FROM")) {
            throw SqlException.notHere("UPDATE ... FROM", "write a subquery in SET or WHERE");
        }
        String where = where(expressions, "must specify where clause to prevent full table update.");
        return new Change(
                table,
                "update",
                "UPDATE " + EngineSql.tableName(table) + " SET " + String.join(", ", assignments) + where,
                "",
                List.of());
    }

    Change delete() {
        tokens.expect("FROM");
        TableDefinition table = TableReference.read(tokens, scope.session()).requireTable(catalog);
        if (tokens.at("PARTITION") || tokens.at("USING")) {
            throw SqlException.notHere("DELETE with clause " + tokens.peek().upper(), "write a subquery in WHERE");
        }
        Expressions expressions = new Queries(tokens, scope).expressions();
        String where = where(expressions, "Delete must specify where clause to prevent full table delete.");
        if (table.model() != KeyModel.PRIMARY) {
            throw SqlException.notHere(
                    "DELETE from a table of model " + table.model().clause(), "delete from PRIMARY KEY tables only");
        }
        return new Change(table, "delete", "DELETE FROM " + EngineSql.tableName(table) + where, "", List.of());
    }

    private String where(Expressions expressions, String rule) {
        if (!tokens.accept("WHERE")) {
            if (!tokens.atEnd()) {
                throw tokens.unexpected("'WHERE'", "';'", "<EOF>");
            }
            throw SqlException.analysis(rule);
        }
        String condition = expressions.expression().text();
        tokens.expectEnd();
        return " WHERE " + condition;
    }

    Change truncate() {
        tokens.expect("TABLE");
        TableDefinition table = TableReference.read(tokens, scope.session()).requireTable(catalog);
        if (tokens.at("PARTITION")) {
            throw SqlException.notHere("TRUNCATE of a partition", "truncate the table, or DELETE with a condition");
        }
        tokens.expectEnd();
        return new Change(table, "truncate", "DELETE FROM " + EngineSql.tableName(table), "", List.of());
    }

    /**
     * A change for the engine.
     *
     * @param sql the whole statement, or for an insert the query whose rows are written
     * @param source the query of an insert as it was given, empty for anything else
     * @param columns the columns that an insert names, in the order of its source; none for anything else
     */
    record Change(TableDefinition table, String verb, String sql, String source, List<ColumnDefinition> columns) {
        Change {
            columns = List.copyOf(columns);
        }

        boolean isInsert() {
            return !columns.isEmpty();
        }
    }
}
