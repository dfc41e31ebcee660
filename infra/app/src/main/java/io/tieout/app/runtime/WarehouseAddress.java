package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * How to reach a warehouse, embedded or not, and who we are there.
 *
 * @param streamLoad the HTTP addresses of the front ends
 * @param mysql host and port of the MySQL protocol
 */
public record WarehouseAddress(List<URI> streamLoad, String mysql, Login login) {
    public WarehouseAddress {
        streamLoad = List.copyOf(streamLoad);
    }

    /** A client of the load protocol; the caller closes it. */
    public StreamLoadClient streamLoadClient() {
        return StreamLoadClient.open(StreamLoadConfig.builder()
                .frontends(streamLoad)
                .credentials(Credentials.basic(login.user(), login.password().reveal()))
                .build());
    }

    /** Connections without a current database. */
    public DataSource server() {
        return dataSource("");
    }

    /** Connections to one database. */
    public DataSource database(String name) {
        return dataSource(name);
    }

    private DataSource dataSource(String database) {
        try {
            MariaDbDataSource source = new MariaDbDataSource("jdbc:mariadb://" + mysql + "/" + database);
            source.setUser(login.user());
            source.setPassword(login.password().reveal());
            return source;
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "warehouse address " + mysql + " is no host:port: correct warehouse.mysql", e);
        }
    }
}
