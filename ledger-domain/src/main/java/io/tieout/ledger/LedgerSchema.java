package io.tieout.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the database to the schema of this version with Flyway, which keeps its record in {@code ledger_schema_history}. A database of before
 * Flyway has {@code ledger_schema} in place of that record and the table of version 1: it is taken over as it is and goes on from there.
 */
final class LedgerSchema {
    private static final String RECORD = "ledger_schema_history";

    /** Any number, the same for every ledger ever released, so that of several that start at once one migrates and the others wait. */
    private static final long ADVISORY_LOCK = 0x7469656f7574L;

    private LedgerSchema() {}

    /**
     * Migrates over connections without a time limit: an index on a large table takes as long as it takes.
     *
     * @throws IllegalStateException if the schema is of a later version of the program, or not what a version of the program left
     */
    static void migrate(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            // Of the session, so that it outlasts Flyway's transactions; it ends with the connection.
            statement.execute("SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            Flyway flyway = flyway(database, exists(statement, "ledger_schema") ? "1" : "0");
            refuseLater(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "the schema of the event store does not follow from the migrations of this program; restore the"
                            + " tables ledger_* from a backup, or start on an empty database",
                    e);
        }
    }

    private static Flyway flyway(DataSource database, String versionFound) {
        return Flyway.configure(LedgerSchema.class.getClassLoader())
                .dataSource(database)
                .loggers("slf4j")
                .locations("classpath:io/tieout/ledger/schema")
                .table(RECORD)
                // The database may hold tables of others; where it holds ours, they are of this version.
                .baselineOnMigrate(true)
                .baselineVersion(versionFound)
                .baselineDescription("found by the first start with Flyway")
                .cleanDisabled(true)
                .load();
    }

    private static void refuseLater(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationVersion> known =
                latest(Stream.of(all).filter(migration -> migration.getState().isResolved()));
        Optional<MigrationVersion> applied =
                latest(Stream.of(all).filter(migration -> migration.getState().isApplied()));
        if (known.isPresent() && applied.isPresent() && applied.get().compareTo(known.get()) > 0) {
            throw new IllegalStateException(
                    "schema version " + applied.get() + " of the event store: this program knows " + known.get()
                            + "; run the version that wrote it, or a later one");
        }
    }

    private static Optional<MigrationVersion> latest(Stream<MigrationInfo> migrations) {
        return migrations.map(MigrationInfo::getVersion).max(Comparator.naturalOrder());
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
