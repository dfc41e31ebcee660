package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code CREATE}, {@code ALTER}, {@code REFRESH} and {@code DROP MATERIALIZED VIEW}, from behind these words. */
final class MaterializedViewStatements {
    /** What StarRocks makes of every string column of a query that it stores. */
    private static final int STORED_TEXT_BYTES = 1048576;

    private static final String MANUALLY = "user use alter materialized view set status to inactive";

    private final SqlSession session;
    private final Tokens tokens;
    private final Scope scope;
    private final SqlEngine engine;

    MaterializedViewStatements(SqlSession session, Tokens tokens, Scope scope) {
        this.session = session;
        this.tokens = tokens;
        this.scope = scope;
        this.engine = session.engine();
    }

    void create() {
        boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
        TableReference name = TableReference.read(tokens, scope.session());
        name.requireDatabase(session.catalog());
        scope.session().access().require(Privilege.CREATE, ObjectKind.DATABASE, name.database(), "");
        MaterializedViewParser parser = new MaterializedViewParser(tokens);
        parser.parse(engine.clock().instant());
        int place = tokens.position();
        Queries queries = new Queries(tokens, scope);
        if (!queries.atQuery()) {
            throw tokens.unexpected("'SELECT'", "'WITH'");
        }
        String sql = queries.query();
        tokens.expectEnd();
        requireSteady();
        if (new Definitions(session, tokens, scope).exists(name)) {
            if (!lenient) {
                throw SqlException.analysis(1050, "42S01", "Table '" + name.name() + "' already exists.");
            }
            return;
        }
        MaterializedView view = new MaterializedView(
                engine.materializedViews().newId(),
                name.database(),
                name.name(),
                scope.session().database(),
                tokens.textFrom(place),
                columns(parser, new QueryRunner(session).columns(sql, queries.outerTypes(), scope)),
                parser.comment(),
                parser.partitionBy(),
                parser.distributedBy(),
                parser.orderBy(),
                parser.refresh(),
                parser.schedule(),
                parser.properties(),
                bases(),
                "",
                scope.session().user());
        engine.materializedViews().create(view);
        if (!parser.isDeferred()) {
            engine.tasks().refreshSoon(view);
        }
    }

    private void requireSteady() {
        Set<String> refused = new HashSet<>(scope.unsteadyFunctions());
        refused.retainAll(Set.of("uuid", "rand", "random", "sleep"));
        if (!refused.isEmpty()) {
            throw SqlException.analysis("Materialized view query statement select item "
                    + refused.iterator().next() + "() not supported nondeterministic function.");
        }
        if (!scope.informationTables().isEmpty()) {
            throw SqlException.notHere(
                    "a materialized view over information_schema", "query information_schema where it is needed");
        }
    }

    private static List<ColumnDefinition> columns(MaterializedViewParser parser, List<ResultColumn> answered) {
        if (!parser.columnNames().isEmpty() && parser.columnNames().size() != answered.size()) {
            throw SqlException.analysis(
                    "materialized view with " + parser.columnNames().size() + " column names over a query of "
                            + answered.size() + " columns: name each one");
        }
        List<ColumnDefinition> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < answered.size(); i++) {
            String name = parser.columnNames().isEmpty()
                    ? answered.get(i).name()
                    : parser.columnNames().get(i);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw SqlException.analysis("Duplicate column name '" + name + "'.");
            }
            columns.add(new ColumnDefinition(name, stored(answered.get(i).type()), true, null, null, ""));
        }
        return columns;
    }

    static ColumnType stored(ColumnType type) {
        return type.kind() == Kind.VARCHAR || type.kind() == Kind.CHAR
                ? new ColumnType(Kind.VARCHAR, STORED_TEXT_BYTES, 0)
                : type;
    }

    /** The relations of the query, and the tables behind its plain views. */
    private List<TableReference> bases() {
        Set<TableReference> bases = new LinkedHashSet<>();
        scope.relations().forEach(relation -> addWithSources(relation, bases));
        return List.copyOf(bases);
    }

    private void addWithSources(TableReference relation, Set<TableReference> bases) {
        if (!bases.add(relation)
                || engine.materializedViews()
                        .find(relation.database(), relation.name())
                        .isPresent()) {
            return;
        }
        session.catalog().views(relation.database()).stream()
                .filter(view -> view.name().equals(relation.name()))
                .forEach(view -> {
                    for (Token token : Tokenizer.tokenize(view.query())) {
                        boolean table = session.catalog()
                                .table(relation.database(), token.value())
                                .isPresent();
                        if (table && (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME)) {
                            bases.add(new TableReference(relation.database(), token.value()));
                        }
                    }
                });
    }

    void drop() {
        boolean lenient = tokens.accept("IF", "EXISTS");
        Token at = tokens.peek();
        TableReference name = TableReference.read(tokens, scope.session());
        tokens.accept("FORCE");
        tokens.expectEnd();
        var found = engine.materializedViews().find(name.database(), name.name());
        if (found.isEmpty()) {
            if (!lenient) {
                throw unknown(at, name);
            }
            return;
        }
        require(Privilege.DROP, found.get());
        engine.materializedViews().drop(found.get());
        engine.materializedViews().deactivate(name, "base-table dropped: " + name.name());
    }

    Outcome refresh() {
        MaterializedView view = existing();
        require(Privilege.REFRESH, view);
        if (tokens.accept("PARTITION")) {
            if (tokens.accept("START")) {
                bracketed();
                tokens.expect("END");
            }
            bracketed();
        }
        tokens.accept("FORCE");
        boolean wait = tokens.accept("WITH", "SYNC", "MODE");
        if (!wait && tokens.accept("WITH")) {
            tokens.expect("ASYNC");
            tokens.expect("MODE");
        }
        tokens.expectEnd();
        String run = wait ? engine.tasks().refreshNow(view) : engine.tasks().refreshSoon(view);
        return Outcome.Result.of(ResultColumn.texts(60, "QUERY_ID"), List.of(List.of(run)));
    }

    /** The whole result is computed anew, so which partitions were asked for does not matter. */
    private void bracketed() {
        tokens.expectSymbol("(");
        while (!tokens.acceptSymbol(")")) {
            if (tokens.atEnd()) {
                throw tokens.unexpected("')'");
            }
            tokens.next();
        }
    }

    void alter() {
        MaterializedView view = existing();
        require(Privilege.ALTER, view);
        MaterializedViews views = engine.materializedViews();
        if (tokens.accept("RENAME")) {
            String newName = tokens.name();
            tokens.expectEnd();
            TableReference target = new TableReference(view.database(), newName);
            if (new Definitions(session, tokens, scope).exists(target)) {
                throw new SqlException(1064, "HY000", "Materialized view [" + newName + "] is already used");
            }
            views.rename(view, newName);
        } else if (tokens.accept("ACTIVE")) {
            tokens.expectEnd();
            engine.tasks().activate(view);
        } else if (tokens.accept("INACTIVE")) {
            tokens.expectEnd();
            views.replace(view.withInactiveReason(MANUALLY));
        } else if (tokens.accept("REFRESH")) {
            MaterializedViewParser parser = new MaterializedViewParser(tokens);
            parser.refresh(engine.clock().instant());
            tokens.expectEnd();
            views.replace(view.withRefresh(parser.refresh(), parser.schedule()));
        } else {
            throw SqlException.notHere(
                    "ALTER MATERIALIZED VIEW ... " + tokens.peek().upper(), "drop the view and create it anew");
        }
    }

    private MaterializedView existing() {
        Token at = tokens.peek();
        TableReference name = TableReference.read(tokens, scope.session());
        return engine.materializedViews().find(name.database(), name.name()).orElseThrow(() -> unknown(at, name));
    }

    private void require(Privilege privilege, MaterializedView view) {
        scope.session().access().require(privilege, ObjectKind.MATERIALIZED_VIEW, view.database(), view.name());
    }

    private static SqlException unknown(Token at, TableReference name) {
        return new SqlException(
                1064,
                "HY000",
                "Getting analyzing error at line " + at.line() + ", column " + at.column()
                        + ". Detail message: Can not find materialized view:" + name.name() + ".");
    }
}
