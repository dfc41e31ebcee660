package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each scenario over its fixture. Record results anew with {@code -Dtieout.golden.record=true} and review them as text. */
final class ScenarioFixtureTest {
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = TestingDuckDb.open();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static List<Scenario> scenarios() {
        return ScenarioCatalogue.fromClassPath().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsExactlyTheBreaksOfItsFixture(Scenario scenario) throws Exception {
        Path expected = TestingScenarios.folderOf(scenario).resolve("expected.csv");
        String found = TestingScenarios.csv(breaksOfFixture(scenario));
        if (Boolean.getBoolean("tieout.golden.record")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsEachReasonItNamesAndNoOther(Scenario scenario) throws Exception {
        assertThat(breaksOfFixture(scenario))
                .extracting(ReconciliationBreak::reason)
                .hasSameElementsAs(scenario.reasons().keySet());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsOneBreakByKeyAndNoneInCleanRows(Scenario scenario) throws Exception {
        List<ReconciliationBreak> breaks = breaksOfFixture(scenario);
        assertThat(breaks).extracting(ReconciliationBreak::breakKey).doesNotHaveDuplicates();
        assertThat(breaks)
                .extracting(found -> String.valueOf(found.orderId()))
                .noneMatch(order -> order.startsWith("clean") || order.contains("pending"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void writesTheSeverityOfTheParametersOnEachBreak(Scenario scenario) throws Exception {
        TestingScenarios.load(connection, fixtureOf(scenario));
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE recon_parameter SET severity = 'low' WHERE scenario = '" + scenario.id() + "'");
        }
        assertThat(new ScenarioRunner(connection).run(scenario))
                .extracting(ReconciliationBreak::severity)
                .containsOnly("low");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsNothingInAnEmptyWarehouse(Scenario scenario) throws Exception {
        Path parametersOnly = Files.createTempFile("parameters", ".sql");
        Files.writeString(
                parametersOnly,
                SqlScript.split(Files.readString(fixtureOf(scenario))).get(0));
        TestingScenarios.load(connection, parametersOnly);
        assertThat(new ScenarioRunner(connection).run(scenario)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void refusesToRunWithoutItsParameters(Scenario scenario) throws Exception {
        TestingScenarios.load(connection, fixtureOf(scenario));
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM recon_parameter WHERE scenario = '" + scenario.id() + "'");
        }
        assertThatThrownBy(() -> new ScenarioRunner(connection).run(scenario))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("recon_parameter has no row for " + scenario.id()
                        + ": without it the scenario finds nothing; write the parameters before the run");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void returnsTheSharedColumnsInTheSharedTypes(Scenario scenario) throws Exception {
        List<String> names = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(scenario.sql())) {
            ResultSetMetaData row = rows.getMetaData();
            for (int at = 1; at <= row.getColumnCount(); at++) {
                names.add(row.getColumnName(at));
                columns.add(row.getColumnName(at) + " " + row.getColumnTypeName(at));
            }
        }
        assertThat(String.join(",", names)).isEqualTo(TestingScenarios.HEADER);
        assertThat(columns)
                .contains("expected_amount DECIMAL(38,4)", "actual_amount DECIMAL(38,4)", "difference DECIMAL(38,4)")
                .contains("business_date DATE", "first_seen_at TIMESTAMP");
    }

    private static Path fixtureOf(Scenario scenario) {
        return TestingScenarios.folderOf(scenario).resolve("fixture.sql");
    }

    private static List<ReconciliationBreak> breaksOfFixture(Scenario scenario) throws Exception {
        TestingScenarios.load(connection, fixtureOf(scenario));
        return new ScenarioRunner(connection).run(scenario);
    }
}
