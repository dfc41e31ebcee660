package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.Login;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach the PostgreSQL that holds the event store, and who we are there. */
public record LedgerAddress(String jdbcUrl, Login login) {
    /** Connections to the event store, each a new one. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(login.user());
        source.setPassword(login.password().reveal());
        return source;
    }
}
