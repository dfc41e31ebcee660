package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/** {@code ALTER TABLE}: swap, rename, comment, properties; columns are left to {@link ColumnAlterations}. */
final class Alterations {
    private final SqlSession session;
    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;

    Alterations(SqlSession session, Tokens tokens, Scope scope) {
        this.session = session;
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = session.catalog();
    }

    /** Runs from behind TABLE. */
    void alter() {
        TableReference name = TableReference.read(tokens, scope.session());
        if (session.engine()
                .materializedViews()
                .find(name.database(), name.name())
                .isPresent()) {
            throw SqlException.analysis(
                    "ALTER TABLE of materialized view '" + name.name() + "': use ALTER MATERIALIZED VIEW.");
        }
        TableDefinition table = name.requireTable(catalog);
        scope.session().access().require(Privilege.ALTER, ObjectKind.TABLE, table.database(), table.name());
        if (tokens.accept("SWAP")) {
            tokens.expect("WITH");
            swap(table);
        } else if (tokens.atWords("RENAME") && !tokens.peek(1).isWord("COLUMN")) {
            rename(table);
        } else if (tokens.accept("COMMENT")) {
            tokens.expectSymbol("=");
            String comment = tokens.string();
            tokens.expectEnd();
            replace(table, with(table, table.name(), comment, table.properties()), List.of());
        } else if (tokens.accept("SET")) {
            properties(table);
        } else if (Stream.of("ADD", "DROP", "MODIFY", "RENAME").anyMatch(tokens::at)
                && !Stream.of("PARTITION", "PARTITIONS", "TEMPORARY", "INDEX", "ROLLUP", "FIELD")
                        .anyMatch(word -> tokens.peek(1).isWord(word))) {
            new ColumnAlterations(session, tokens, table).alter();
        } else {
            throw SqlException.notHere(
                    "ALTER TABLE ... " + tokens.peek().upper()
                            + (tokens.peek(1).upper().isEmpty()
                                    ? ""
                                    : " " + tokens.peek(1).upper()),
                    "it steers how a cluster stores rows; leave it out");
        }
    }

    /** Readers see both tables before or both after. */
    private void swap(TableDefinition table) {
        String otherName = tokens.name();
        tokens.expectEnd();
        TableDefinition other = new TableReference(table.database(), otherName).requireTable(catalog);
        scope.session().access().require(Privilege.ALTER, ObjectKind.TABLE, other.database(), other.name());
        if (other.name().equals(table.name())) {
            throw SqlException.analysis("table '" + table.name() + "' cannot be swapped with itself");
        }
        String passing = "__swapped_" + session.engine().newLabel();
        List<Lock> locks = Stream.of(table, other)
                .sorted(Comparator.comparing(TableDefinition::name))
                .map(each -> session.engine().store().writeLock(each.database(), each.name()))
                .toList();
        locks.forEach(Lock::lock);
        try {
            catalog.replaceTables(
                    List.of(table, other),
                    List.of(
                            with(other, table.name(), other.comment(), other.properties()),
                            with(table, other.name(), table.comment(), table.properties())),
                    List.of(
                            renamed(table, table.name(), passing),
                            renamed(other, other.name(), table.name()),
                            renamed(table, passing, other.name())));
            for (TableDefinition each : List.of(table, other)) {
                session.engine().store().noteChange(each.database(), each.name());
            }
        } finally {
            locks.forEach(Lock::unlock);
        }
        for (TableDefinition each : List.of(table, other)) {
            deactivate(each, "base-table swapped: " + each.name());
        }
    }

    private void rename(TableDefinition table) {
        tokens.next();
        String newName = tokens.name();
        tokens.expectEnd();
        if (new Definitions(session, tokens, scope).exists(new TableReference(table.database(), newName))) {
            throw new SqlException(1064, "HY000", "Table name[" + newName + "] is already used");
        }
        replace(
                table,
                with(table, newName, table.comment(), table.properties()),
                List.of(renamed(table, table.name(), newName)));
        deactivate(table, "base-table renamed: " + table.name());
    }

    private void properties(TableDefinition table) {
        Map<String, String> properties = new LinkedHashMap<>(table.properties());
        properties.putAll(new CreateTableParser(tokens).properties());
        tokens.expectEnd();
        replace(table, with(table, table.name(), table.comment(), properties), List.of());
    }

    private void replace(TableDefinition before, TableDefinition after, List<String> statements) {
        Lock lock = session.engine().store().writeLock(before.database(), before.name());
        lock.lock();
        try {
            catalog.replaceTables(List.of(before), List.of(after), statements);
        } finally {
            lock.unlock();
        }
    }

    private void deactivate(TableDefinition table, String reason) {
        session.engine().materializedViews().deactivate(new TableReference(table.database(), table.name()), reason);
    }

    private static String renamed(TableDefinition table, String from, String to) {
        return "ALTER TABLE " + EngineSql.quoted(table.database()) + "." + EngineSql.quoted(from) + " RENAME TO "
                + EngineSql.quoted(to);
    }

    private static TableDefinition with(
            TableDefinition table, String name, String comment, Map<String, String> properties) {
        return new TableDefinition(
                table.database(),
                name,
                table.model(),
                table.columns(),
                table.keyColumns(),
                comment,
                table.partitionBy(),
                table.distributedBy(),
                table.orderBy(),
                properties);
    }
}
