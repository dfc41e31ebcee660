package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code BEGIN}, {@code COMMIT} and {@code ROLLBACK} of one session. As on StarRocks a transaction does not see its own changes: each
 * statement computes its rows from the committed state, and {@code COMMIT} writes all of them at once, in the order of the statements.
 */
final class Transactions {
    private static final Set<String> ALLOWED =
            Set.of("BEGIN", "START", "COMMIT", "ROLLBACK", "INSERT", "UPDATE", "DELETE", "SET", "SELECT", "WITH");

    private final SqlSession session;
    private final List<Staged> staged = new ArrayList<>();
    private @Nullable UUID label;
    private long id;

    Transactions(SqlSession session) {
        this.session = session;
    }

    boolean isOpen() {
        return label != null;
    }

    /** @throws SqlException if a transaction is open and the statement cannot be part of one */
    void requireAllowed(Token head) {
        if (isOpen() && !head.isSymbol("(") && !ALLOWED.contains(head.upper())) {
            throw SqlException.analysis(
                    5305,
                    "25P01",
                    "Explicit transaction only support begin/commit/rollback/insert/update/delete/set/select statements.");
        }
    }

    Outcome.Done begin() {
        if (label == null) {
            label = session.engine().newLabel();
            id = session.engine().newTransaction();
        }
        return answer(0, "PREPARE");
    }

    Outcome.Done stage(Inserts.Insert insert) {
        String source = insert.typedSource();
        return stage(new Staged(
                insert.table(),
                "insert",
                source,
                place -> session.engine()
                        .store()
                        .insert(
                                session.connection(),
                                insert.table(),
                                insert.columns(),
                                "SELECT * EXCLUDE (__place) FROM " + place + " ORDER BY __place")));
    }

    Outcome.Done stage(Changes.Change change) {
        TableDefinition table = change.table();
        if (staged.stream().anyMatch(other -> other.table().equals(table))) {
            throw SqlException.analysis(
                    "Table '" + table.name() + "' was already changed in this explicit transaction: " + change.verb()
                            + " must come before any other change of it, and once.");
        }
        Writing writing = change.verb().equals("delete")
                ? place -> delete(table, place)
                : place -> session.engine()
                        .store()
                        .insert(
                                session.connection(),
                                table,
                                table.columns(),
                                "SELECT * EXCLUDE (__place) FROM " + place + " ORDER BY __place");
        return stage(new Staged(table, change.verb(), change.rows(), writing));
    }

    private long delete(TableDefinition table, String place) throws SQLException {
        session.engine().store().noteChange(table.database(), table.name());
        String sameKey = table.keyColumns().stream()
                .map(key -> "t." + quoted(key) + " = s." + quoted(key))
                .collect(Collectors.joining(" AND "));
        try (Statement statement = session.connection().createStatement()) {
            return statement.executeLargeUpdate(
                    "DELETE FROM " + EngineSql.tableName(table) + " t USING " + place + " s WHERE " + sameKey);
        }
    }

    private Outcome.Done stage(Staged change) {
        staged.stream()
                .filter(other -> !other.table().database().equals(change.table().database()))
                .findFirst()
                .ifPresent(other -> {
                    throw SqlException.analysis("An explicit transaction changes one database: it changed '"
                            + other.table().database() + "', so '"
                            + change.table().database() + "' cannot be changed too.");
                });
        String place = place(staged.size());
        try (Statement statement = session.connection().createStatement();
                RunningStatement watched =
                        session.watch(statement, session.state().variables().seconds("insert_timeout"))) {
            try {
                long rows = statement.executeLargeUpdate("CREATE OR REPLACE TEMP TABLE " + place
                        + " AS SELECT row_number() OVER () AS __place, q.* FROM (" + change.source() + ") q");
                staged.add(change);
                return answer(rows, "PREPARE");
            } catch (SQLException e) {
                throw watched.failure(e);
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    /** Writes everything, or nothing if one part cannot be written. */
    Outcome.Done commit() {
        if (label == null) {
            return Outcome.Done.nothing();
        }
        List<Lock> locks = staged.stream()
                .map(Staged::table)
                .distinct()
                .sorted(Comparator.comparing(TableDefinition::database).thenComparing(TableDefinition::name))
                .map(table -> session.engine().store().writeLock(table.database(), table.name()))
                .toList();
        locks.forEach(Lock::lock);
        try (Statement statement = session.connection().createStatement();
                RunningStatement watched =
                        session.watch(statement, session.state().variables().seconds("insert_timeout"))) {
            new ChangeRunner(session).commit(watched, this::writeAll);
            return answer(0, "VISIBLE");
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } finally {
            locks.forEach(Lock::unlock);
            abandon();
        }
    }

    private long writeAll() throws SQLException {
        long rows = 0;
        for (int i = 0; i < staged.size(); i++) {
            rows += staged.get(i).writing().write("temp.main." + place(i));
        }
        return rows;
    }

    Outcome.Done rollback() {
        if (label == null) {
            return Outcome.Done.nothing();
        }
        Outcome.Done answer = answer(0, "ABORTED");
        abandon();
        return answer;
    }

    /** Forgets the open transaction, if there is one. */
    void abandon() {
        if (staged.isEmpty()) {
            label = null;
            return;
        }
        try (Statement statement = session.connection().createStatement()) {
            for (int i = 0; i < staged.size(); i++) {
                statement.execute("DROP TABLE IF EXISTS temp.main." + place(i));
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } finally {
            staged.clear();
            label = null;
        }
    }

    private Outcome.Done answer(long rows, String status) {
        return Outcome.Done.transaction(rows, String.valueOf(label), status, id);
    }

    private static String place(int index) {
        return "__transaction_" + index;
    }

    private record Staged(TableDefinition table, String verb, String source, Writing writing) {}

    private interface Writing {
        long write(String place) throws SQLException;
    }
}
