package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code CREATE} and {@code DROP}. */
final class Definitions {
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    Definitions(Tokens tokens, Scope scope, Catalog catalog) {
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = catalog;
    }

    /** Runs the statement from behind CREATE. */
    void create() {
        if (tokens.accept("DATABASE") || tokens.accept("SCHEMA")) {
            createDatabase();
        } else if (tokens.accept("TABLE")) {
            createTable();
        } else if (tokens.accept("VIEW")) {
            createView(false);
        } else if (tokens.accept("OR", "REPLACE", "VIEW")) {
            createView(true);
        } else {
            throw refusal("CREATE", "'DATABASE'", "'TABLE'", "'VIEW'");
        }
    }

    /** Runs the statement from behind DROP. */
    void drop() {
        if (tokens.accept("DATABASE") || tokens.accept("SCHEMA")) {
            boolean lenient = tokens.accept("IF", "EXISTS");
            String database = tokens.name();
            tokens.accept("FORCE");
            tokens.expectEnd();
            if (!lenient || catalog.databases().contains(database)) {
                catalog.dropDatabase(database);
            }
        } else if (tokens.accept("TABLE")) {
            dropTable();
        } else if (tokens.accept("VIEW")) {
            dropView();
        } else {
            throw refusal("DROP", "'DATABASE'", "'TABLE'", "'VIEW'");
        }
    }

    private SqlException refusal(String verb, String... expected) {
        String what = tokens.peek().upper();
        return switch (what) {
            case "MATERIALIZED",
                    "USER",
                    "ROLE",
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
                    "TASK",
                    "ANALYZE",
                    "DICTIONARY",
                    "FILE" -> SqlException.notHere(verb + " " + what, "run it on a StarRocks cluster");
            default -> tokens.unexpected(expected);
        };
    }

    private void createDatabase() {
        boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
        String database = tokens.name();
        tokens.expectEnd();
        boolean exists = catalog.databases().contains(database) || database.equalsIgnoreCase(InformationSchema.NAME);
        if (exists && !lenient) {
            throw new SqlException(1007, "HY000", "Can't create database '" + database + "'; database exists");
        }
        if (!exists) {
            catalog.createDatabase(database);
        }
    }

    private void createTable() {
        boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
        TableReference name = TableReference.read(tokens, scope.session());
        name.requireDatabase(catalog);
        TableDefinition table;
        if (tokens.accept("LIKE")) {
            TableDefinition model = TableReference.read(tokens, scope.session()).requireTable(catalog);
            tokens.expectEnd();
            table = new TableDefinition(
                    name.database(),
                    name.name(),
                    model.model(),
                    model.columns(),
                    model.keyColumns(),
                    model.comment(),
                    model.partitionBy(),
                    model.distributedBy(),
                    model.orderBy(),
                    model.properties());
        } else {
            if (tokens.atWords("AS") || tokens.atWords("SELECT")) {
                throw SqlException.notHere("CREATE TABLE AS SELECT", "create the table, then INSERT INTO it");
            }
            table = new CreateTableParser(tokens).parse(name.database(), name.name());
        }
        if (exists(name)) {
            if (!lenient) {
                throw SqlException.analysis(1050, "42S01", "Table '" + name.name() + "' already exists.");
            }
            return;
        }
        catalog.createTable(table);
    }

    private boolean exists(TableReference name) {
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
        List<String> columns = viewColumns();
        String comment = tokens.accept("COMMENT") ? tokens.string() : "";
        tokens.expect("AS");
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
            if (!replace || !isView(name)) {
                throw SqlException.analysis(1050, "42S01", "Table '" + name.name() + "' already exists.");
            }
            replaceView(view, engineQuery);
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
        if (catalog.table(name.database(), name.name()).isEmpty()) {
            if (lenient) {
                return;
            }
            name.requireDatabase(catalog);
            throw SqlException.unknownTable(written);
        }
        catalog.dropTable(name.database(), name.name());
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
        if (isView(name)) {
            catalog.dropView(name.database(), name.name());
        } else if (!lenient) {
            throw SqlException.unknownTable(written);
        }
    }
}
