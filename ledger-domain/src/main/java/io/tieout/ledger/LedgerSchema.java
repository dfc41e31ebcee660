package io.tieout.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings the database to the schema of this version, one numbered file after the other, each once. */
final class LedgerSchema {
    private static final List<String> FILES = List.of("001_table_ledger_event.sql", "002_index_operator_events.sql");

    /** Any number, the same for every ledger, so that two that start at once do not both create. */
    private static final long ADVISORY_LOCK = 0x7469656f7574L;

    private LedgerSchema() {}

    static void migrate(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS ledger_schema (
                      version INT PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())
                    """);
            int version = version(statement);
            if (version > FILES.size()) {
                throw new IllegalStateException("schema version " + version + " of the event store: this program knows "
                        + FILES.size() + "; run the version that wrote it, or a later one");
            }
            for (int next = version + 1; next <= FILES.size(); next++) {
                statement.execute(file(FILES.get(next - 1)));
                statement.execute("INSERT INTO ledger_schema (version) VALUES (" + next + ")");
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT coalesce(max(version), 0) FROM ledger_schema")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String file(String name) {
        try (InputStream file = LedgerSchema.class.getResourceAsStream("schema/" + name)) {
            if (file == null) {
                throw new IllegalStateException("schema/" + name + " is not in the program; build it again");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
