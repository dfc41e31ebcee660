package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.config.TieoutConfig.WarehouseSettings;
import io.tieout.app.embedded.PrivateFile;
import io.tieout.ledger.Secret;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The embedded warehouse with its accounts: the sink's and operators', and one that only reads. */
final class WarehouseRole {
    static final String ANALYST = "analyst";
    static final String OPERATOR = "tieout";

    private WarehouseRole() {}

    static EmbeddedWarehouse start(DataDirectory data, WarehouseSettings.Ports ports) {
        try {
            return EmbeddedWarehouse.builder()
                    .directory(data.of("warehouse"))
                    .accounts(Accounts.builder()
                            .account(OPERATOR, data.secret(OPERATOR), EnumSet.allOf(Privilege.class))
                            .account(ANALYST, data.secret(ANALYST), Set.of(Privilege.SELECT))
                            .build())
                    .frontEndPort(ports.streamLoad())
                    .backEndPort(ports.load())
                    .mysqlPort(ports.mysql())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the embedded warehouse cannot listen: another process has one of the ports " + ports
                            + "; stop it, or configure other ports under warehouse",
                    e);
        }
    }

    /** The address of a warehouse that runs here. */
    static WarehouseAddress address(DataDirectory data, EmbeddedWarehouse warehouse) {
        return new WarehouseAddress(
                List.of(URI.create("http://" + text(warehouse.frontEndAddress()))),
                text(warehouse.mysqlAddress()),
                new Login(OPERATOR, Secret.of(data.secret(OPERATOR))));
    }

    /** The address of a warehouse that another process runs on this data directory's settings. */
    static WarehouseAddress configured(WarehouseSettings.Cluster cluster) {
        return new WarehouseAddress(
                cluster.streamLoad().stream().map(URI::create).toList(), cluster.mysql(), cluster.login());
    }

    /** An option file for MySQL clients, so that the analyst's password stands on no command line. */
    static Path analystOptions(DataDirectory data, String mysql, String database) {
        Path file = data.secretFile("analyst.cnf");
        String[] address = mysql.split(":", 2);
        PrivateFile.write(
                file, """
                [client]
                protocol=tcp
                host=%s
                port=%s
                user=%s
                password=%s

                [mysql]
                database=%s

                [mariadb-client]
                database=%s
                """.formatted(address[0], address[1], ANALYST, data.secret(ANALYST), database, database));
        return file;
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
