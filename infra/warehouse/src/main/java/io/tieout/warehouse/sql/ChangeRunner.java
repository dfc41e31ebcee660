package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.Labels;
import io.tieout.warehouse.duckdb.LoadTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** Runs the changes of one session: each one is a transaction of its own, unless {@code BEGIN} opened one. */
final class ChangeRunner {
    private final SqlSession session;

    ChangeRunner(SqlSession session) {
        this.session = session;
    }

    Outcome.Done insert(Inserts.Insert insert, Scope scope) {
        new QueryRunner(session).load(scope);
        requireWidth(insert);
        Transactions transactions = session.transactions();
        if (transactions.isOpen()) {
            if (insert.overwrite() || insert.label().isPresent()) {
                throw SqlException.analysis("INSERT " + (insert.overwrite() ? "OVERWRITE" : "WITH LABEL")
                        + " is not supported inside an explicit transaction.");
            }
            return transactions.stage(insert);
        }
        if (insert.label().isPresent()) {
            return labelled(insert, insert.label().get());
        }
        long rows = inTransaction(insert.table(), "insert_timeout", (open, statement) -> store(open, insert));
        return session.engine().changed("insert_", rows);
    }

    private Outcome.Done labelled(Inserts.Insert insert, String label) {
        Labels labels = session.engine().store().labels();
        Labels.Begin begin = labels.begin(insert.table().database(), label);
        if (begin instanceof Labels.Begin.Used used) {
            throw new SqlException(
                    1064,
                    "HY000",
                    "Label [" + label + "] has already been used, relate to txn ["
                            + used.status().transactionId() + "], status ["
                            + used.status().state() + "]");
        }
        LoadTransaction transaction = ((Labels.Begin.Begun) begin).transaction();
        try {
            long rows = inTransaction(insert.table(), "insert_timeout", (open, statement) -> {
                long stored = store(open, insert);
                if (!labels.startCommit(transaction)) {
                    throw new SqlException(1064, "HY000", "Label [" + label + "] was cancelled");
                }
                labels.recordVisible(open, transaction);
                return stored;
            });
            labels.markVisible(transaction);
            return Outcome.Done.transaction(rows, label, LabelState.VISIBLE.name(), transaction.id());
        } catch (RuntimeException e) {
            labels.markAborted(transaction, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private long store(Connection open, Inserts.Insert insert) throws SQLException {
        var store = session.engine().store();
        return insert.overwrite()
                ? store.overwrite(open, insert.table(), insert.columns(), insert.typedSource())
                : store.insert(open, insert.table(), insert.columns(), insert.typedSource());
    }

    Outcome.Done change(Changes.Change change, Scope scope) {
        new QueryRunner(session).load(scope);
        if (session.transactions().isOpen()) {
            return session.transactions().stage(change);
        }
        long rows = inTransaction(change.table(), "query_timeout", (open, statement) -> {
            session.engine()
                    .store()
                    .noteChange(change.table().database(), change.table().name());
            return statement.executeLargeUpdate(change.sql());
        });
        return change.verb().equals("truncate")
                ? Outcome.Done.nothing()
                : session.engine().changed(change.verb() + "_", rows);
    }

    private long inTransaction(TableDefinition table, String timeout, Work work) {
        Lock lock = session.engine().store().writeLock(table.database(), table.name());
        lock.lock();
        try (Statement statement = session.connection().createStatement();
                RunningStatement watched =
                        session.watch(statement, session.state().variables().seconds(timeout))) {
            return commit(watched, () -> work.run(session.connection(), statement));
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs the work in a transaction of the engine; the caller holds the write locks of the tables. */
    long commit(RunningStatement watched, Body body) throws SQLException {
        Connection open = session.connection();
        open.setAutoCommit(false);
        try {
            long rows = body.run();
            open.commit();
            return rows;
        } catch (SQLException e) {
            SqlException failure = watched.failure(e);
            open.rollback();
            throw failure;
        } catch (RuntimeException e) {
            open.rollback();
            throw e;
        } finally {
            open.setAutoCommit(true);
        }
    }

    private void requireWidth(Inserts.Insert insert) {
        List<ColumnDefinition> columns = insert.columns();
        try (PreparedStatement source =
                session.connection().prepareStatement("SELECT * FROM (" + insert.source() + ")")) {
            int width = source.getMetaData().getColumnCount();
            if (width != columns.size()) {
                throw Inserts.columnCount(columns.size(), width);
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    private interface Work {
        long run(Connection connection, Statement statement) throws SQLException;
    }

    interface Body {
        long run() throws SQLException;
    }
}
