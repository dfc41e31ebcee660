package io.tieout.starrocks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scenario folders of the source tree with what only tests read of them: fixtures and expected results. */
final class TestingScenarios {
    static final Path FOLDER = Path.of("scenarios");
    static final String HEADER =
            "scenario,break_key,severity,order_id,reference,expected_amount,actual_amount,difference,"
                    + "currency,business_date,first_seen_at,reason";

    private TestingScenarios() {}

    static Path folderOf(Scenario scenario) {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Objects.requireNonNull(folder.getFileName())
                            .toString()
                            .startsWith(scenario.id() + "-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Stops a test that would empty the tables of a ledger: fixtures never write {@code ledger_event}. */
    static void checkNoLedger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM ledger_event")) {
            if (!rows.next() || rows.getLong(1) > 0) {
                throw new IllegalStateException("database tieout holds the events of a ledger: this test empties its"
                        + " tables; point it at a warehouse of its own");
            }
        }
    }

    /** Empties every table and loads the statements of a file. */
    static void load(Connection connection, Path fixture) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SqlFile file : SchemaCatalogue.fromClassPath().files()) {
                if (file.kind() == SqlFile.Kind.TABLE) {
                    statement.execute("TRUNCATE TABLE " + file.object());
                }
            }
            for (String sql : SqlScript.split(Files.readString(fixture))) {
                statement.execute(sql);
            }
        }
    }

    /** The breaks as {@code expected.csv} writes them: no text of a fixture has a comma or a quote. */
    static String csv(List<ReconciliationBreak> breaks) {
        return breaks.stream().map(TestingScenarios::line).collect(Collectors.joining("", HEADER + "\n", ""));
    }

    private static String line(ReconciliationBreak found) {
        return Stream.of(
                                found.scenario(),
                                found.breakKey(),
                                found.severity(),
                                text(found.orderId()),
                                text(found.reference()),
                                amount(found.expectedAmount()),
                                amount(found.actualAmount()),
                                amount(found.difference()),
                                text(found.currency()),
                                found.businessDate().toString(),
                                LocalDateTime.ofInstant(found.firstSeenAt(), ZoneOffset.UTC)
                                        .toString(),
                                found.reason())
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
