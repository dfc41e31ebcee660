package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE TABLE}, {@code CREATE TABLE ... LIKE} and {@code CREATE TABLE ... AS SELECT}. */
final class TableCreation {
    private final SqlSession session;
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    TableCreation(SqlSession session, Tokens tokens, Scope scope) {
        this.session = session;
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = session.catalog();
    }

    /** Runs from behind TABLE. */
    void create() {
        boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
        TableReference name = TableReference.read(tokens, scope.session());
        name.requireDatabase(catalog);
        scope.session().access().require(Privilege.CREATE, ObjectKind.DATABASE, name.database(), "");
        CreateTableParser parser = new CreateTableParser(tokens);
        if (tokens.accept("LIKE")) {
            TableDefinition model = TableReference.read(tokens, scope.session()).requireTable(catalog);
            tokens.expectEnd();
            if (isNew(name, lenient)) {
                catalog.createTable(like(name, model));
            }
        } else if (parser.describesColumns()) {
            TableDefinition table = parser.parse(name.database(), name.name());
            if (isNew(name, lenient)) {
                catalog.createTable(table);
            }
        } else {
            createAs(name, lenient, parser);
        }
    }

    private boolean isNew(TableReference name, boolean lenient) {
        boolean exists = new Definitions(session, tokens, scope).exists(name);
        if (exists && !lenient) {
            throw SqlException.analysis(1050, "42S01", "Table '" + name.name() + "' already exists.");
        }
        return !exists;
    }

    private static TableDefinition like(TableReference name, TableDefinition model) {
        return new TableDefinition(
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
    }

    /** The columns take names and types from the query; a table that cannot be filled does not stay. */
    private void createAs(TableReference name, boolean lenient, CreateTableParser parser) {
        List<String> names = tokens.atSymbol("(") ? parser.names() : List.of();
        int clauses = tokens.position();
        parser.passTail();
        tokens.expect("AS");
        Queries queries = new Queries(tokens, scope);
        if (!queries.atQuery()) {
            throw tokens.unexpected("'SELECT'", "'WITH'");
        }
        String sql = queries.query();
        tokens.expectEnd();
        List<ResultColumn> answered = new QueryRunner(session).columns(sql, queries.outerTypes(), scope);
        if (!names.isEmpty() && names.size() != answered.size()) {
            throw SqlException.analysis("CREATE TABLE with " + names.size() + " column names AS a query of "
                    + answered.size() + " columns: name each one, or none");
        }
        List<ColumnDefinition> columns = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            columns.add(new ColumnDefinition(
                    names.isEmpty() ? answered.get(i).name() : names.get(i),
                    MaterializedViewStatements.stored(answered.get(i).type()),
                    true,
                    null,
                    null,
                    ""));
        }
        tokens.reset(clauses);
        TableDefinition table = parser.parseTail(name.database(), name.name(), columns);
        if (!isNew(name, lenient)) {
            return;
        }
        catalog.createTable(table);
        try {
            new ChangeRunner(session)
                    .insert(new Inserts.Insert(table, false, Optional.empty(), table.columns(), sql), scope);
        } catch (SqlException e) {
            catalog.dropTable(table.database(), table.name());
            throw e;
        }
    }
}
