package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/** {@code ALTER TABLE ... ADD, DROP, MODIFY, RENAME COLUMN}: the rows are copied into a table of the new shape, in one step for readers. */
final class ColumnAlterations {
    private static final List<Kind> WIDENING =
            List.of(Kind.TINYINT, Kind.SMALLINT, Kind.INT, Kind.BIGINT, Kind.LARGEINT);

    private final SqlSession session;
    private final Tokens tokens;
    private final TableDefinition table;
    private final List<ColumnDefinition> columns;
    /** The old column that gives a new one its values, by the new name. */
    private final Map<String, String> sources = new HashMap<>();

    private final List<String> touched = new ArrayList<>();
    private List<String> keys;
    private List<String> orderBy;

    ColumnAlterations(SqlSession session, Tokens tokens, TableDefinition table) {
        this.session = session;
        this.tokens = tokens;
        this.table = table;
        this.columns = new ArrayList<>(table.columns());
        this.keys = table.keyColumns();
        this.orderBy = table.orderBy();
        table.columns().forEach(column -> sources.put(column.name(), column.name()));
    }

    /** Runs from the first clause on. */
    void alter() {
        do {
            clause();
        } while (tokens.acceptSymbol(","));
        tokens.expectEnd();
        TableDefinition altered = new TableDefinition(
                table.database(),
                table.name(),
                table.model(),
                columns,
                keys,
                table.comment(),
                table.partitionBy(),
                table.distributedBy(),
                orderBy,
                table.properties());
        Lock lock = session.engine().store().writeLock(table.database(), table.name());
        lock.lock();
        try {
            session.catalog()
                    .replaceTables(List.of(table), List.of(altered), EngineSql.rebuild(table, altered, sources));
        } finally {
            lock.unlock();
        }
        deactivateReaders();
    }

    private void clause() {
        if (tokens.accept("ADD")) {
            tokens.expect("COLUMN");
            if (tokens.acceptSymbol("(")) {
                do {
                    add(columns.size());
                } while (tokens.acceptSymbol(","));
                tokens.expectSymbol(")");
            } else {
                add(-1);
            }
        } else if (tokens.accept("DROP")) {
            tokens.expect("COLUMN");
            drop();
        } else if (tokens.accept("MODIFY")) {
            tokens.expect("COLUMN");
            modify();
        } else if (tokens.accept("RENAME")) {
            tokens.expect("COLUMN");
            rename();
        } else {
            throw tokens.unexpected("'ADD'", "'DROP'", "'MODIFY'", "'RENAME'");
        }
    }

    private void add(int place) {
        ColumnDefinition column = new CreateTableParser(tokens).column();
        find(column.name()).ifPresent(other -> {
            throw new SqlException(
                    1064,
                    "HY000",
                    "Can not add column which already exists in column id: " + other.name() + ", you can remove "
                            + ShowCreate.column(other) + " and try again.");
        });
        if (table.model() == KeyModel.AGGREGATE && column.aggregation() == null) {
            throw SqlException.analysis("column '" + column.name()
                    + "' of a table of model AGGREGATE KEY needs an aggregation, for example SUM");
        }
        int position = place < 0 ? position(columns.size()) : place;
        if (position < keys.size()) {
            throw SqlException.analysis("column '" + column.name()
                    + "' would stand among the key columns: place it AFTER '" + keys.get(keys.size() - 1) + "'");
        }
        columns.add(position, column);
    }

    private int position(int fallback) {
        if (tokens.accept("FIRST")) {
            return 0;
        }
        if (!tokens.accept("AFTER")) {
            return fallback;
        }
        return columns.indexOf(existing(tokens.name())) + 1;
    }

    private void drop() {
        ColumnDefinition column = existing(tokens.name());
        if (keys.contains(column.name())) {
            throw new SqlException(
                    1064,
                    "HY000",
                    "Can not drop key column [" + column.name() + "] of a table of model "
                            + table.model().clause());
        }
        if (orderBy.contains(column.name())) {
            throw new SqlException(1064, "HY000", "Can not drop sort key column [" + column.name() + "]");
        }
        columns.remove(column);
        sources.remove(column.name());
        touched.add(column.name());
    }

    private void modify() {
        ColumnDefinition column = new CreateTableParser(tokens).column();
        ColumnDefinition old = existing(column.name());
        if (keys.contains(old.name()) && table.model() == KeyModel.PRIMARY) {
            throw new SqlException(
                    1064, "HY000", "Can not modify key column: " + old.name() + " for primary key table");
        }
        if (!fits(old.type(), column.type())) {
            throw new SqlException(
                    1064,
                    "HY000",
                    "Can not change " + old.type().text() + " to "
                            + column.type().text());
        }
        if (old.nullable() && !column.nullable()) {
            throw new SqlException(1064, "HY000", "Can not change from nullable to non-nullable");
        }
        int place = columns.indexOf(old);
        columns.remove(place);
        ColumnDefinition changed = new ColumnDefinition(
                old.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                old.aggregation(),
                column.comment());
        columns.add(position(place), changed);
        touched.add(old.name());
    }

    /** Whether every value of the old type has one in the new type. */
    private static boolean fits(ColumnType from, ColumnType to) {
        Set<Kind> texts = EnumSet.of(Kind.CHAR, Kind.VARCHAR);
        if (texts.contains(from.kind()) && texts.contains(to.kind())) {
            return to.length() >= from.length();
        }
        if (from.kind() == Kind.DECIMAL && to.kind() == Kind.DECIMAL) {
            return to.scale() >= from.scale() && to.length() - to.scale() >= from.length() - from.scale();
        }
        if (WIDENING.contains(from.kind()) && WIDENING.contains(to.kind())) {
            return WIDENING.indexOf(to.kind()) >= WIDENING.indexOf(from.kind());
        }
        boolean same = from.kind() == to.kind();
        boolean dated = from.kind() == Kind.DATE && to.kind() == Kind.DATETIME;
        boolean printed = to.kind() == Kind.VARCHAR
                && (WIDENING.contains(from.kind()) || from.kind() == Kind.DATE || from.kind() == Kind.DATETIME)
                && to.length() >= 40;
        return same || dated || printed || (from.kind() == Kind.FLOAT && to.kind() == Kind.DOUBLE);
    }

    private void rename() {
        ColumnDefinition old = existing(tokens.name());
        tokens.expect("TO");
        String newName = tokens.name();
        find(newName).ifPresent(other -> {
            throw new SqlException(1064, "HY000", "Column name[" + newName + "] is already used");
        });
        if (CreateTableRules.names(table, old.name())) {
            throw SqlException.notHere(
                    "renaming column " + old.name() + ", by which the table is partitioned or distributed",
                    "create a table of the new shape and SWAP");
        }
        columns.set(
                columns.indexOf(old),
                new ColumnDefinition(
                        newName, old.type(), old.nullable(), old.defaultValue(), old.aggregation(), old.comment()));
        keys = keys.stream().map(key -> key.equals(old.name()) ? newName : key).toList();
        orderBy = orderBy.stream()
                .map(key -> key.equals(old.name()) ? newName : key)
                .toList();
        String source = sources.remove(old.name());
        if (source != null) {
            sources.put(newName, source);
        }
        touched.add(old.name());
    }

    private java.util.Optional<ColumnDefinition> find(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private ColumnDefinition existing(String name) {
        return find(name).orElseThrow(() -> new SqlException(1064, "HY000", "Column does not exists: " + name));
    }

    /** Materialized views that name a column that is not what it was. */
    private void deactivateReaders() {
        TableReference name = new TableReference(table.database(), table.name());
        MaterializedViews views = session.engine().materializedViews();
        for (MaterializedView view : views.readersOf(name)) {
            List<Token> words = Tokenizer.tokenize(view.query());
            touched.stream()
                    .filter(column ->
                            words.stream().anyMatch(token -> token.value().equalsIgnoreCase(column)))
                    .findFirst()
                    .ifPresent(column ->
                            views.replace(view.withInactiveReason("base table schema changed for columns: " + column)));
        }
    }
}
