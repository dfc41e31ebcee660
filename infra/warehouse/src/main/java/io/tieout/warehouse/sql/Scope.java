package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of one statement mean: tables, common table expressions, variables, parameters. */
final class Scope {
    private final SqlEngine engine;
    private final Catalog catalog;
    private final SessionState session;
    private final List<String> parameters;
    private final Deque<Set<String>> commonTables = new ArrayDeque<>();
    private final List<TableDefinition> tables = new ArrayList<>();
    private final Set<String> informationTables = new LinkedHashSet<>();
    private final Set<TableReference> relations = new LinkedHashSet<>();
    private final Set<String> unsteadyFunctions = new LinkedHashSet<>();
    private int nextParameter;

    /** @param parameters one engine literal for each {@code ?} of the statement, in order */
    Scope(SqlEngine engine, SessionState session, List<String> parameters) {
        this.engine = engine;
        this.catalog = engine.store().catalog();
        this.session = session;
        this.parameters = parameters;
    }

    SessionState session() {
        return session;
    }

    SqlEngine engine() {
        return engine;
    }

    /** The tables, views and materialized views that the statement reads, each with its database. */
    Set<TableReference> relations() {
        return relations;
    }

    /** The functions of the statement whose value changes from call to call, in lower case. */
    Set<String> unsteadyFunctions() {
        return unsteadyFunctions;
    }

    /** The tables of {@code information_schema} that the statement reads, in lower case. */
    Set<String> informationTables() {
        return informationTables;
    }

    /** Looks at every name of a statement, so that the select list knows the columns of the tables that follow it. */
    void survey(Tokens tokens) {
        int place = tokens.position();
        while (!tokens.atEnd()) {
            Token token = tokens.next();
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME) {
                String database = tokens.atSymbol(".") ? token.value() : session.database();
                String table = tokens.atSymbol(".") ? tokens.peek(1).value() : token.value();
                if (!database.isEmpty()) {
                    catalog.table(database, table)
                            .filter(found -> !tables.contains(found))
                            .ifPresent(tables::add);
                }
            }
        }
        tokens.reset(place);
    }

    /** The type that all columns of that name have, or null where there is none or they differ. */
    @Nullable
    ColumnType columnType(String column) {
        ColumnType type = null;
        for (TableDefinition table : tables) {
            Optional<ColumnDefinition> found = table.column(column);
            if (found.isPresent()) {
                if (type != null && !type.equals(found.get().type())) {
                    return null;
                }
                type = found.get().type();
            }
        }
        return type;
    }

    boolean hasColumn(String column) {
        return tables.stream().anyMatch(table -> table.column(column).isPresent());
    }

    void enterQuery() {
        commonTables.push(new HashSet<>());
    }

    void leaveQuery() {
        commonTables.pop();
    }

    void addCommonTable(String name) {
        commonTables.element().add(name.toLowerCase(Locale.ROOT));
    }

    /** The engine's name of a table, view or common table expression. @throws SqlException if there is none */
    String table(@Nullable String database, String name) {
        if (database == null
                && commonTables.stream().anyMatch(names -> names.contains(name.toLowerCase(Locale.ROOT)))) {
            return quoted(name);
        }
        String home = database == null ? session.requireDatabase() : database;
        if (home.equalsIgnoreCase(InformationSchema.NAME)) {
            String table = name.toLowerCase(Locale.ROOT);
            if (!InformationSchema.has(table)) {
                throw SqlException.unknownTable(home + "." + name);
            }
            informationTables.add(table);
            return InformationSchema.engineName(table);
        }
        if (!catalog.databases().contains(home)) {
            throw SqlException.unknownDatabase(home);
        }
        ObjectKind kind = kindOf(home, name);
        session.access().require(Privilege.SELECT, kind, home, name);
        relations.add(new TableReference(home, name));
        return quoted(home) + "." + quoted(name);
    }

    /** @throws SqlException if there is nothing of that name */
    ObjectKind kindOf(String database, String name) {
        if (catalog.table(database, name).isPresent()) {
            return ObjectKind.TABLE;
        }
        if (catalog.views(database).stream().noneMatch(view -> view.name().equals(name))) {
            throw SqlException.unknownTable(database + "." + name);
        }
        return engine.materializedViews().find(database, name).isPresent()
                ? ObjectKind.MATERIALIZED_VIEW
                : ObjectKind.VIEW;
    }

    /** The engine literal of the next {@code ?}. */
    String parameter() {
        if (nextParameter >= parameters.size()) {
            throw SqlException.analysis("statement has parameters, but no values were given for them");
        }
        return parameters.get(nextParameter++);
    }
}
