package io.tieout.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the ledger connects to PostgreSQL, and what it asks of it. */
final class LedgerDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);

    private LedgerDatabase() {}

    static HikariDataSource connect(LedgerConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("tieout-ledger");
        pool.setJdbcUrl(config.jdbcUrl());
        pool.setUsername(config.user());
        pool.setPassword(config.password().reveal());
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(config.maxConnections());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "tieout-ledger");
        long maxMillis = config.maxAppendDuration().toMillis();
        // A hung writer must not hold its places in the ledger open, and an acknowledged commit is on disk whatever the
        // database defaults to.
        pool.addDataSourceProperty(
                "options",
                "-c synchronous_commit=on -c statement_timeout=" + maxMillis
                        + " -c idle_in_transaction_session_timeout=" + maxMillis);
        try {
            return new HikariDataSource(pool);
        } catch (HikariPool.PoolInitializationException e) {
            throw new LedgerUnavailableException(
                    "no connection to " + config.jdbcUrl().split("\\?", 2)[0] + " as " + config.user()
                            + "; check address, user and password of the event store",
                    e);
        }
    }

    /** Connections without the limits of those that append, each a new one: for migrations. */
    static DataSource unlimited(LedgerConfig config) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.jdbcUrl());
        source.setUser(config.user());
        source.setPassword(config.password().reveal());
        source.setApplicationName("tieout-ledger-schema");
        return source;
    }

    static void warnUnlessDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('full_page_writes')")) {
            rows.next();
            if (!rows.getString(1).equals("on") || !rows.getString(2).equals("on")) {
                LOG.warn(
                        "fsync={} full_page_writes={}: a power failure may lose acknowledged facts; set both on in"
                                + " postgresql.conf",
                        rows.getString(1),
                        rows.getString(2));
            }
        }
        connection.rollback();
    }
}
