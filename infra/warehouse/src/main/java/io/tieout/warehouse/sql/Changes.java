package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code UPDATE}, {@code DELETE} and {@code TRUNCATE}, and writes them for the engine. */
final class Changes {
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    Changes(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = scope.engine().store().catalog();
    }

    Change update() {
        TableDefinition table = target("updated", Privilege.UPDATE);
        if (table.model() != KeyModel.PRIMARY) {
            throw SqlException.analysis("only support updating primary key table, '" + table.name() + "' is "
                    + table.model().clause());
        }
        tokens.expect("SET");
        Expressions expressions = new Queries(tokens, scope).expressions();
        Map<String, String> assignments = new LinkedHashMap<>();
        do {
            String name = tokens.name();
            ColumnDefinition column = table.column(name)
                    .orElseThrow(() ->
                            SqlException.analysis("table " + table.name() + " do not existing column(" + name + ")."));
            if (table.keyColumns().contains(column.name())) {
                throw SqlException.analysis("primary key column cannot be updated: " + column.name() + ".");
            }
            tokens.expectSymbol("=");
            String value = StoredValues.fitting(column, expressions.expression().text());
            if (assignments.put(column.name(), value) != null) {
                throw SqlException.analysis("Column '" + column.name() + "' specified twice.");
            }
        } while (tokens.acceptSymbol(","));
        if (tokens.at("FROM")) {
            throw SqlException.notHere("UPDATE ... FROM", "write a subquery in SET or WHERE");
        }
        String where = where(expressions, "must specify where clause to prevent full table update.");
        String set = assignments.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        String rows = table.columns().stream()
                .map(column ->
                        assignments.getOrDefault(column.name(), quoted(column.name())) + " AS " + quoted(column.name()))
                .collect(Collectors.joining(", "));
        String name = EngineSql.tableName(table);
        return new Change(
                table, "update", "UPDATE " + name + " SET " + set + where, "SELECT " + rows + " FROM " + name + where);
    }

    Change delete() {
        tokens.expect("FROM");
        TableDefinition table = target("deleted", Privilege.DELETE);
        if (tokens.at("PARTITION") || tokens.at("USING")) {
            throw SqlException.notHere("DELETE with clause " + tokens.peek().upper(), "write a subquery in WHERE");
        }
        Expressions expressions = new Queries(tokens, scope).expressions();
        String where = where(expressions, "Delete must specify where clause to prevent full table delete.");
        if (table.model() != KeyModel.PRIMARY) {
            throw SqlException.notHere(
                    "DELETE from a table of model " + table.model().clause(), "delete from PRIMARY KEY tables only");
        }
        String name = EngineSql.tableName(table);
        return new Change(
                table,
                "delete",
                "DELETE FROM " + name + where,
                "SELECT " + quoted(table.keyColumns()) + " FROM " + name + where);
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
        TableDefinition table = target("truncated", Privilege.DELETE);
        if (tokens.at("PARTITION")) {
            throw SqlException.notHere("TRUNCATE of a partition", "truncate the table, or DELETE with a condition");
        }
        tokens.expectEnd();
        return new Change(table, "truncate", "DELETE FROM " + EngineSql.tableName(table), "");
    }

    private TableDefinition target(String done, Privilege privilege) {
        TableReference name = TableReference.read(tokens, scope.session());
        return writable(name, done, privilege, scope, catalog);
    }

    /** The table if its rows may be changed. A materialized view holds what its query gives and nothing else. */
    static TableDefinition writable(
            TableReference name, String done, Privilege privilege, Scope scope, Catalog catalog) {
        if (scope.engine()
                .materializedViews()
                .find(name.database(), name.name())
                .isPresent()) {
            throw SqlException.analysis("The data of '" + name.name() + "' cannot be " + done + " because '"
                    + name.name() + "' is a materialized view, and the data of materialized view must be consistent"
                    + " with the base table.");
        }
        TableDefinition table = name.requireTable(catalog);
        scope.session().access().require(privilege, ObjectKind.TABLE, table.database(), table.name());
        return table;
    }

    static List<ColumnDefinition> named(TableDefinition table, List<String> names) {
        Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
        for (String name : names) {
            ColumnDefinition column = table.column(name)
                    .orElseThrow(
                            () -> SqlException.analysis("Unknown column '" + name + "' in '" + table.name() + "'."));
            if (columns.put(column.name(), column) != null) {
                throw SqlException.analysis("Column '" + name + "' specified twice.");
            }
        }
        requireMandatory(table, columns);
        return new ArrayList<>(columns.values());
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
                                + table.model().name().toLowerCase(Locale.ROOT) + " key table.");
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

    /**
     * A change of stored rows for the engine.
     *
     * @param sql the whole statement
     * @param rows the query whose rows, at commit, replace those of their key (UPDATE) or name the keys that go (DELETE)
     */
    record Change(TableDefinition table, String verb, String sql, String rows) {}
}
