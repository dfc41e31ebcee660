package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes each fault of {@code faults.yaml} in otherwise clean facts and runs every scenario: the fault is found by exactly the
 * scenarios that the table names, under the keys of the golden file, and nothing else is.
 */
final class FaultTableTest {
    private static final Path FOLDER = Path.of("src/test/resources/faults");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/faults.csv");
    private static final Instant AS_OF = Instant.parse("2026-01-31T00:00:00Z");
    private static final ScenarioCatalogue CATALOGUE = ScenarioCatalogue.fromClassPath();

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = TestingDuckDb.open();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static Set<String> faults() {
        return CATALOGUE.faults().keySet();
    }

    @Test
    void cleanFactsHaveNoBreakInAnyScenario() throws Exception {
        assertThat(breaksOf("clean")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundByExactlyTheScenariosThatNameIt(String fault) throws Exception {
        assertThat(new TreeSet<>(breaksOf(fault).stream()
                        .map(ReconciliationBreak::scenario)
                        .toList()))
                .containsExactlyElementsOf(CATALOGUE.faults().get(fault));
    }

    @Test
    void hasTheKeysAndReasonsOfTheTable() throws Exception {
        List<String> lines = new ArrayList<>(List.of("fault,scenario,break_key,reason"));
        for (String fault : faults()) {
            breaksOf(fault)
                    .forEach(found ->
                            lines.add(String.join(",", fault, found.scenario(), found.breakKey(), found.reason())));
        }
        String found = lines.stream().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("tieout.golden.record")) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void hasAFileForEachFaultAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> FOLDER.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("clean"), faults().stream())
                            .map(name -> name + ".sql")
                            .toList());
        }
    }

    private static List<ReconciliationBreak> breaksOf(String fault) throws Exception {
        TestingScenarios.load(connection, FOLDER.resolve("clean.sql"));
        new ParameterTable(connection)
                .write(CATALOGUE.scenarios().stream()
                        .map(scenario -> scenario.parameterAsOf(AS_OF))
                        .toList());
        if (!"clean".equals(fault)) {
            apply(FOLDER.resolve(fault + ".sql"));
        }
        List<ReconciliationBreak> breaks = new ArrayList<>();
        for (Scenario scenario : CATALOGUE.scenarios()) {
            breaks.addAll(new ScenarioRunner(connection).run(scenario));
        }
        return breaks;
    }

    private static void apply(Path file) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : SqlScript.split(Files.readString(file))) {
                statement.execute(sql);
            }
        }
    }
}
