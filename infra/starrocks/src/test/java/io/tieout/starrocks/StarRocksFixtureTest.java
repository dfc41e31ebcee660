package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same fixtures on a real StarRocks, for example {@code -Dstarrocks.jdbc=jdbc:mysql://127.0.0.1:9030/ -Dstarrocks.user=root}
 * with the password in the environment variable {@code STARROCKS_PASSWORD}. It empties the tables of the database
 * {@code tieout}, so it refuses a warehouse that holds a ledger.
 */
@EnabledIfSystemProperty(named = "starrocks.jdbc", matches = ".+")
final class StarRocksFixtureTest {
    static List<Scenario> scenarios() {
        return ScenarioCatalogue.fromClassPath().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsExactlyTheBreaksOfItsFixture(Scenario scenario) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                System.getProperty("starrocks.jdbc"),
                System.getProperty("starrocks.user", "root"),
                System.getenv().getOrDefault("STARROCKS_PASSWORD", ""))) {
            new SchemaApplier(connection).apply(SchemaCatalogue.fromClassPath());
            TestingScenarios.checkNoLedger(connection);
            Path folder = TestingScenarios.folderOf(scenario);
            TestingScenarios.load(connection, folder.resolve("fixture.sql"));
            assertThat(TestingScenarios.csv(new ScenarioRunner(connection).run(scenario)))
                    .isEqualTo(Files.readString(folder.resolve("expected.csv")));
        }
    }
}
