package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs {@code CREATE} and {@code DROP}. */
final class Definitions {
    private static final Set<String> REFUSED = Set.of(
            "CATALOG",
            "EXTERNAL",
            "INDEX",
            "TEMPORARY",
            "FUNCTION",
            "RESOURCE",
            "STORAGE",
            "REPOSITORY",
            "ROUTINE",
            "PIPE",
            "WAREHOUSE",
            "ANALYZE",
            "DICTIONARY",
            "FILE",
            "STATS",
            "SECURITY",
            "GLOBAL",
            "OR");

    private final SqlSession session;
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    Definitions(SqlSession session, Tokens tokens, Scope scope) {
        this.session = session;
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = session.catalog();
    }

    /** Runs the statement from behind CREATE. */
    void create() {
        if (tokens.accept("DATABASE") || tokens.accept("SCHEMA")) {
            createDatabase();
        } else if (tokens.accept("TABLE")) {
            new TableCreation(session, tokens, scope).create();
        } else if (tokens.accept("VIEW")) {
            createView(false);
        } else if (tokens.accept("OR", "REPLACE", "VIEW")) {
            createView(true);
        } else if (tokens.accept("MATERIALIZED", "VIEW")) {
            new MaterializedViewStatements(session, tokens, scope).create();
        } else if (tokens.at("USER") || tokens.at("ROLE")) {
            access().requireSystem(Privilege.GRANT);
            new UserStatements(tokens, scope).create();
        } else {
            throw refusal("CREATE", "'DATABASE'", "'TABLE'", "'VIEW'", "'MATERIALIZED'", "'USER'", "'ROLE'");
        }
    }

    /** Runs the statement from behind DROP. */
    void drop() {
        if (tokens.accept("DATABASE") || tokens.accept("SCHEMA")) {
            dropDatabase();
        } else if (tokens.accept("TABLE")) {
            dropTable();
        } else if (tokens.accept("VIEW")) {
            dropView();
        } else if (tokens.accept("MATERIALIZED", "VIEW")) {
            new MaterializedViewStatements(session, tokens, scope).drop();
        } else if (tokens.at("USER") || tokens.at("ROLE")) {
            access().requireSystem(Privilege.GRANT);
            new UserStatements(tokens, scope).drop();
        } else if (tokens.accept("TASK")) {
            new TaskStatements(session, tokens).drop();
        } else {
            throw refusal("DROP", "'DATABASE'", "'TABLE'", "'VIEW'", "'MATERIALIZED'", "'USER'", "'ROLE'", "'TASK'");
        }
    }

    private Access access() {
        return scope.session().access();
    }

    private SqlException refusal(String verb, String... expected) {
        String what = tokens.peek().upper();
        return REFUSED.contains(what)
                        && !(what.equals("OR") && verb.equals("CREATE") && tokens.atWords("OR", "REPLACE", "TABLE"))
                ? SqlException.notHere(verb + " " + what, "run it on a StarRocks cluster")
                : tokens.unexpected(expected);
    }

    private void createDatabase() {
        boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
        String database = tokens.name();
        tokens.expectEnd();
        access().requireSystem(Privilege.CREATE);
        boolean exists = catalog.databases().contains(database) || database.equalsIgnoreCase(InformationSchema.NAME);
        if (exists && !lenient) {
            throw new SqlException(1007, "HY000", "Can't create database '" + database + "'; database exists");
        }
        if (!exists) {
            catalog.createDatabase(database);
        }
    }

    private void dropDatabase() {
        boolean lenient = tokens.accept("IF", "EXISTS");
        String database = tokens.name();
        tokens.accept("FORCE");
        tokens.expectEnd();
        if (lenient && !catalog.databases().contains(database)) {
            return;
        }
        access().require(Privilege.DROP, ObjectKind.DATABASE, database, "");
        List<TableReference> gone = new ArrayList<>();
        if (catalog.databases().contains(database)) {
            catalog.tables(database).forEach(table -> gone.add(new TableReference(database, table.name())));
            catalog.views(database).forEach(view -> gone.add(new TableReference(database, view.name())));
        }
        catalog.dropDatabase(database);
        session.engine().materializedViews().forgetDatabase(database);
        gone.forEach(
                name -> session.engine().materializedViews().deactivate(name, "base-table dropped: " + name.name()));
    }

    boolean exists(TableReference name) {
        return catalog.table(name.database(), name.name()).isPresent() || isView(name);
    }

    private boolean isView(TableReference name) {
        return catalog.views(name.database()).stream()
                .anyMatch(view -> view.name().equals(name.name()));
    }

    private void createView(boolean replace) {
        boolean lenient = !replace && tokens.accept("IF", "NOT", "EXISTS");
        TableReference name = TableReference.read(tokens, scope.session());
        name.requireDatabase(catalog);
        access().require(Privilege.CREATE, ObjectKind.DATABASE, name.database(), "");
        List<String> columns = viewColumns();
        String comment = tokens.accept("COMMENT") ? tokens.string() : "";
        if (tokens.accept("SECURITY")) {
            tokens.next();
        }
        tokens.expect("AS");
        store(name, columns, comment, replace, lenient);
    }

    /** {@code ALTER VIEW name [(columns)] AS query}, from behind VIEW. */
    void alterView() {
        TableReference name = TableReference.read(tokens, scope.session());
        name.requireDatabase(catalog);
        if (!isView(name)
                || session.engine()
                        .materializedViews()
                        .find(name.database(), name.name())
                        .isPresent()) {
            throw SqlException.unknownTable(name.database() + "." + name.name());
        }
        access().require(Privilege.ALTER, ObjectKind.VIEW, name.database(), name.name());
        List<String> columns = viewColumns();
        tokens.expect("AS");
        store(name, columns, "", true, false);
    }

    private void store(TableReference name, List<String> columns, String comment, boolean replace, boolean lenient) {
        int place = tokens.position();
        Queries queries = new Queries(tokens, scope);
        if (!queries.atQuery()) {
            throw tokens.unexpected("'SELECT'", "'WITH'");
        }
        String engineQuery = queries.query();
        tokens.expectEnd();
        if (!scope.informationTables().isEmpty()) {
            throw SqlException.notHere("a view over information_schema", "query information_schema where it is needed");
        }
        if (!columns.isEmpty()) {
            engineQuery = "SELECT * FROM (" + engineQuery + ") AS __view(" + quoted(columns) + ")";
        }
        ViewDefinition view = new ViewDefinition(name.database(), name.name(), tokens.textFrom(place), comment);
        if (exists(name)) {
            if (lenient) {
                return;
            }
            boolean plainView = isView(name)
                    && session.engine()
                            .materializedViews()
                            .find(name.database(), name.name())
                            .isEmpty();
            if (!replace || !plainView) {
                throw SqlException.analysis(1050, "42S01", "Table '" + name.name() + "' already exists.");
            }
            replaceView(view, engineQuery);
            session.engine().materializedViews().deactivate(name, "base-view changed: " + name.name());
            return;
        }
        catalog.createView(view, engineQuery);
    }

    /** Tries the new query under another name first, so that a bad one leaves the old view in place. */
    private void replaceView(ViewDefinition view, String engineQuery) {
        String trial = view.name() + "__new";
        catalog.createView(new ViewDefinition(view.database(), trial, view.query(), view.comment()), engineQuery);
        catalog.dropView(view.database(), trial);
        catalog.dropView(view.database(), view.name());
        catalog.createView(view, engineQuery);
    }

    private List<String> viewColumns() {
        List<String> columns = new ArrayList<>();
        if (tokens.acceptSymbol("(")) {
            do {
                columns.add(tokens.name());
                if (tokens.accept("COMMENT")) {
                    tokens.string();
                }
            } while (tokens.acceptSymbol(","));
            tokens.expectSymbol(")");
        }
        return columns;
    }

    private void dropTable() {
        boolean lenient = tokens.accept("IF", "EXISTS");
        int place = tokens.position();
        TableReference name = TableReference.read(tokens, scope.session());
        String written = tokens.textFrom(place);
        tokens.accept("FORCE");
        tokens.expectEnd();
        refuseMaterializedView(name);
        TableDefinition table = catalog.table(name.database(), name.name()).orElse(null);
        if (table == null) {
            if (lenient) {
                return;
            }
            name.requireDatabase(catalog);
            throw SqlException.unknownTable(written);
        }
        access().require(Privilege.DROP, ObjectKind.TABLE, name.database(), name.name());
        catalog.dropTable(name.database(), name.name());
        session.engine().materializedViews().deactivate(name, "base-table dropped: " + name.name());
    }

    private void dropView() {
        boolean lenient = tokens.accept("IF", "EXISTS");
        int place = tokens.position();
        TableReference name = TableReference.read(tokens, scope.session());
        String written = tokens.textFrom(place);
        tokens.expectEnd();
        if (lenient && !catalog.databases().contains(name.database())) {
            return;
        }
        name.requireDatabase(catalog);
        refuseMaterializedView(name);
        if (isView(name)) {
            access().require(Privilege.DROP, ObjectKind.VIEW, name.database(), name.name());
            catalog.dropView(name.database(), name.name());
            session.engine().materializedViews().deactivate(name, "base-table dropped: " + name.name());
        } else if (!lenient) {
            throw SqlException.unknownTable(written);
        }
    }

    private void refuseMaterializedView(TableReference name) {
        session.engine().materializedViews().find(name.database(), name.name()).ifPresent(view -> {
            throw SqlException.analysis("The data of '" + view.name() + "' cannot be dropped because '" + view.name()
                    + "' is a materialized view, use 'drop materialized view " + view.name() + "' to drop it.");
        });
    }
}
