package io.tieout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database transaction per thread, joined by whoever asks for one while it is open, and the connection of that transaction.
 *
 * <p>Axon's own pair for plain JDBC, {@code UnitOfWorkAwareConnectionProviderWrapper}, keeps the connection with the root unit of work but
 * registers the commit with the unit that asked first. When that is a nested command, the commit comes when it ends, and everything the batch
 * writes afterwards is rolled back without a word. Here only the one who began a transaction can end it.
 */
final class LedgerTransactions implements TransactionManager, ConnectionProvider {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerTransactions.class);
    private static final ConnectionWrapperFactory.ConnectionCloseHandler LEFT_OPEN =
            new ConnectionWrapperFactory.NoOpCloseHandler();

    /** Any number, the same for every ledger ever released. */
    private static final int CLAIMS = 0x74696573;

    private static final String CLAIM = "SELECT pg_advisory_xact_lock(" + CLAIMS + ", shard) FROM unnest(?) AS shard";

    private final DataSource dataSource;

    @SuppressWarnings("ThreadLocalUsage") // Two ledgers in one process have two databases.
    private final ThreadLocal<@Nullable Outer> current = new ThreadLocal<>();

    LedgerTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Begins a transaction, or joins the one of this thread; a joined one neither commits nor rolls back. */
    @Override
    public Transaction startTransaction() {
        if (current.get() != null) {
            return JOINED;
        }
        try {
            Outer outer = new Outer(dataSource.getConnection());
            current.set(outer);
            return outer;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the event store gave no connection; check that PostgreSQL runs", e);
        }
    }

    /** The connection of this thread's transaction; closing it leaves it open. */
    @Override
    public Connection getConnection() throws SQLException {
        return outer().shared;
    }

    /**
     * Keeps all other writers, here and in other processes, off these shards of streams until this thread's transaction ends. Claimed once and all
     * together, in ascending order, so that no two transactions wait for each other.
     *
     * @throws IllegalStateException if the transaction has claimed others before
     */
    void claim(SortedSet<Integer> shards) throws SQLException {
        Outer outer = outer();
        if (outer.claimed.containsAll(shards)) {
            return;
        }
        if (!outer.claimed.isEmpty()) {
            throw new IllegalStateException("shards " + shards + " of streams after " + outer.claimed
                    + ": a transaction claims all its streams at once; end it and begin again with all of them");
        }
        try (PreparedStatement statement = outer.connection.prepareStatement(CLAIM)) {
            statement.setArray(1, outer.connection.createArrayOf("int4", shards.toArray()));
            statement.executeQuery().close();
        }
        outer.claimed.addAll(shards);
    }

    /** Whether this thread's transaction has claimed these shards. */
    boolean hasClaimed(SortedSet<Integer> shards) throws SQLException {
        return outer().claimed.containsAll(shards);
    }

    private Outer outer() throws SQLException {
        Outer outer = current.get();
        if (outer == null) {
            throw new SQLException("no transaction on this thread: the ledger writes in transactions only");
        }
        return outer;
    }

    private static final Transaction JOINED = new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    };

    private final class Outer implements Transaction {
        private final Connection connection;
        private final Connection shared;
        private final Set<Integer> claimed = new HashSet<>();
        private boolean open = true;

        Outer(Connection connection) {
            this.connection = connection;
            this.shared = ConnectionWrapperFactory.wrap(connection, LEFT_OPEN);
        }

        @Override
        public void commit() {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new LedgerUnavailableException(
                        "the commit got no answer, so it is open whether the facts are recorded; send them again", e);
            }
            end();
        }

        @Override
        public void rollback() {
            if (!open) {
                return;
            }
            try {
                connection.rollback();
            } catch (SQLException e) {
                // The connection is gone and the transaction with it; the failure that led here is the one to report.
                LOG.debug("rollback failed", e);
            } finally {
                end();
            }
        }

        private void end() {
            open = false;
            current.remove();
            try {
                connection.close();
            } catch (SQLException e) {
                throw new LedgerUnavailableException("the connection could not be given back", e);
            }
        }
    }
}
