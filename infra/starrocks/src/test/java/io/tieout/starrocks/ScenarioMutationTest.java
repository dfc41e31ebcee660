package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spoils each query in one place after the other and expects its fixture to notice. What is spoiled is what a fixture easily
 * leaves untried: which side of an edge counts, the tolerance, and the facts that only one side of a join has.
 */
final class ScenarioMutationTest {
    private static final List<Map.Entry<String, String>> MUTATIONS = List.of(
            Map.entry("< p.due_before", "<= p.due_before"),
            Map.entry(">= p.due_before", "> p.due_before"),
            Map.entry(" + p.tolerance", ""),
            Map.entry(" - p.tolerance", ""),
            Map.entry("FULL OUTER JOIN", "LEFT JOIN"),
            Map.entry("FULL OUTER JOIN", "RIGHT JOIN"),
            Map.entry("capture_count > 0\n  GROUP BY", "capture_count >= 0\n  GROUP BY"),
            Map.entry("WHERE kind = 'CAPTURE'", "WHERE kind <> 'FEE'"),
            Map.entry("WHERE status = 'GRANTED'", "WHERE status <> 'NONE'"));

    private static Connection connection;
    private static String loaded = "";
    private static List<ReconciliationBreak> unspoiled = List.of();

    @BeforeAll
    static void open() throws SQLException {
        connection = TestingDuckDb.open();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static Stream<Arguments> mutants() {
        return ScenarioCatalogue.fromClassPath().scenarios().stream()
                .flatMap(scenario -> MUTATIONS.stream().flatMap(mutation -> mutants(scenario, mutation)));
    }

    private static Stream<Arguments> mutants(Scenario scenario, Map.Entry<String, String> mutation) {
        String from = mutation.getKey();
        return Stream.iterate(
                        scenario.sql().indexOf(from),
                        at -> at >= 0,
                        at -> scenario.sql().indexOf(from, at + from.length()))
                .map(at -> Arguments.of(scenario.id(), at, from, mutation.getValue()));
    }

    @ParameterizedTest(name = "{0}, character {1}: {2} becomes {3}")
    @MethodSource("mutants")
    void givesAnotherResultOnceItIsSpoiled(String id, int at, String from, String to) throws Exception {
        Scenario scenario = ScenarioCatalogue.fromClassPath().scenario(id);
        load(scenario);
        assertThat(new ScenarioRunner(connection).run(spoiled(scenario, at, from, to)))
                .isNotEqualTo(unspoiled);
    }

    /** The queries only read, so one load serves all mutants of a scenario. */
    private static void load(Scenario scenario) throws Exception {
        if (!loaded.equals(scenario.id())) {
            TestingScenarios.load(
                    connection, TestingScenarios.folderOf(scenario).resolve("fixture.sql"));
            unspoiled = new ScenarioRunner(connection).run(scenario);
            loaded = scenario.id();
        }
    }

    private static Scenario spoiled(Scenario scenario, int at, String from, String to) {
        String sql = scenario.sql();
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.sides(),
                scenario.key(),
                scenario.condition(),
                scenario.tolerance(),
                scenario.sla(),
                scenario.severity(),
                scenario.reasons(),
                sql.substring(0, at) + to + sql.substring(at + from.length()));
    }
}
