package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalogues read from the class path, and what they refuse. */
final class CatalogueTest {
    private static final String YAML = """
            id: R99
            title: A title
            sides: [orders, payments]
            key: order_id
            condition: something is wrong
            tolerance: "0.01"
            sla: PT15M
            severity: high
            reasons:
              WRONG: It is wrong.
            """;

    @Test
    void listsTablesThenViewsInTheOrderOfTheirFiles() throws IOException {
        assertThat(SchemaCatalogue.fromClassPath().files())
                .extracting(SqlFile::name)
                .containsExactlyElementsOf(
                        Stream.concat(namesIn(Path.of("schema")).stream(), namesIn(Path.of("views")).stream())
                                .toList())
                .startsWith("010_table_orders.sql", "020_table_order_items.sql", "030_table_payments.sql");
    }

    @Test
    void createsOneTableOfItsNameInEachFile() {
        assertThat(SchemaCatalogue.fromClassPath().files())
                .filteredOn(file -> file.kind() == SqlFile.Kind.TABLE)
                .allSatisfy(file -> assertThat(file.statements())
                        .singleElement()
                        .asString()
                        .startsWith((file.kind() == SqlFile.Kind.TABLE ? "CREATE TABLE IF NOT EXISTS " : "CREATE VIEW ")
                                + file.object() + " ("));
    }

    @Test
    void refreshesEachMaterializedViewByTheClockAndNotAtItsCreation() {
        assertThat(SchemaCatalogue.fromClassPath().files())
                .filteredOn(file -> file.kind() == SqlFile.Kind.MATERIALIZED_VIEW)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.statements())
                        .singleElement()
                        .asString()
                        .startsWith("CREATE MATERIALIZED VIEW IF NOT EXISTS " + file.object() + "\n")
                        .contains("\nREFRESH DEFERRED ASYNC EVERY (INTERVAL ")
                        .contains("fresh_seq", "fresh_at"));
    }

    @Test
    void leavesOutWhatATimerRefreshes() {
        assertThat(SchemaCatalogue.fromClassPath().withoutMaterializedViews().files())
                .isNotEmpty()
                .noneMatch(file -> file.kind() == SqlFile.Kind.MATERIALIZED_VIEW);
    }

    @Test
    void keepsRolesApartAndHoldsNoUserAndNoPassword() {
        assertThat(SchemaCatalogue.fromClassPath().roles())
                .extracting(SqlFile::object)
                .containsExactly("tieout_analyst", "tieout_sink");
        assertThat(SchemaCatalogue.fromClassPath().roles())
                .allSatisfy(file -> assertThat(file.statements())
                        .allSatisfy(sql -> assertThat(sql)
                                .contains("ROLE")
                                .doesNotContainIgnoringCase("identified", "password", "create user")));
    }

    @Test
    void listsTheScenariosByIdEachAsOneSelect() throws IOException {
        assertThat(ScenarioCatalogue.fromClassPath().scenarios())
                .extracting(Scenario::id)
                .containsExactlyElementsOf(idsOfFolders())
                .startsWith("R01", "R02", "R03");
        assertThat(ScenarioCatalogue.fromClassPath().scenarios())
                .allSatisfy(scenario ->
                        assertThat(scenario.sql()).startsWith("WITH param AS (").doesNotContain(";", "--"));
    }

    @Test
    void namesTheReasonsOfAScenarioInTheReadmeAsItGivesThem() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| (R\\d\\d) \\| [^|`]+ \\| [^|`]+ \\| (`[^|]+`) \\|$");
        Matcher rows = row.matcher(Files.readString(TestingScenarios.FOLDER.resolve("README.md")));
        List<String> listed = new ArrayList<>();
        while (rows.find()) {
            Scenario scenario = ScenarioCatalogue.fromClassPath().scenario(rows.group(1));
            assertThat(rows.group(2).replace("`", "").split(", "))
                    .containsExactlyElementsOf(scenario.reasons().keySet());
            listed.add(scenario.id());
        }
        assertThat(listed).contains("R01", "R04", "R14").isSorted();
    }

    @Test
    void namesOnlyKnownScenariosForFaults() {
        ScenarioCatalogue catalogue = ScenarioCatalogue.fromClassPath();
        assertThat(catalogue.faults()).hasSizeGreaterThan(30);
        assertThat(catalogue.faults().values())
                .allSatisfy(ids -> assertThat(ids)
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(catalogue.scenario(id)).isNotNull()));
    }

    @Test
    void readsTheSameTreeFromAJarWithoutFolderEntries(@TempDir Path folder) throws IOException {
        SortedMap<String, String> tree = SqlTree.read(CatalogueTest.class.getClassLoader());
        Path jar = folder.resolve("with a blank.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Map.Entry<String, String> file : tree.entrySet()) {
                entries.putNextEntry(new JarEntry("tieout/sql/" + file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(SqlTree.read(loader)).isEqualTo(tree);
        }
    }

    @Test
    void refusesAClassPathWithoutTheTree() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> SqlTree.read(empty))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("class path has no tieout/sql/scenarios/faults.yaml: the SQL of Tieout is read from the"
                            + " class path; add the tieout-starrocks jar");
        }
    }

    @Test
    void subtractsTheSlaFromTheAsOfTime() {
        assertThat(scenarioOf(YAML, "SELECT 1;").parameterAsOf(Instant.parse("2026-01-31T00:00:00Z")))
                .isEqualTo(new ReconciliationParameter(
                        "R99",
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Instant.parse("2026-01-30T23:45:00Z"),
                        new BigDecimal("0.01"),
                        "high"));
    }

    @Test
    void readsSlasAndTolerancesOfSingleProvidersMethodsAndCurrencies() {
        String yaml = YAML.replace("severity: high\n", """
                severity: high
                slas:
                  - {provider: acme, method: CARD, sla: P7D}
                  - {term: WON, sla: 3 business days}
                tolerances:
                  - {currency: JPY, tolerance: 1 minor unit}
                """);
        Terms terms = scenarioOf(yaml, "SELECT 1").terms();
        assertThat(terms.slas())
                .containsExactly(
                        new Terms.SlaTerm("*", "acme", "CARD", Sla.of("P7D")),
                        new Terms.SlaTerm("WON", "*", "*", Sla.of("3 business days")));
        assertThat(terms.tolerances())
                .containsExactly(new Terms.ToleranceTerm("*", "JPY", Tolerance.of("1 minor unit")));
    }

    @Test
    void namesTheFileOfATermThatCannotBeRead() {
        assertThatThrownBy(() -> scenarioOf(YAML.replace("PT15M", "soon"), "SELECT 1"))
                .hasMessage(
                        "scenarios/R99-x/scenario.yaml: \"soon\" is no SLA: write an ISO 8601 duration of days or less,"
                                + " for example PT15M or P2D, or for example 3 business days");
    }

    @Test
    void knowsTheTermsOfTheClosedLoop() {
        ScenarioCatalogue catalogue = ScenarioCatalogue.fromClassPath();
        assertThat(catalogue.closedLoop())
                .isEqualTo(new Terms("LOOP", Tolerance.of("0"), Sla.of("PT0S"), "critical", List.of(), List.of()));
        assertThat(catalogue.parameterIds()).contains("R01", "LOOP");
    }

    @Test
    void refusesAScenarioOfTwoStatements() {
        assertThatThrownBy(() -> scenarioOf(YAML, "SELECT 1; SELECT 2"))
                .hasMessage("scenarios/R99-x/query.sql has 2 statements: a scenario is one SELECT; keep one");
    }

    @Test
    void refusesAScenarioInTheFolderOfAnother() {
        assertThatThrownBy(() -> scenarioOf(YAML.replace("R99", "R98"), "SELECT 1"))
                .hasMessage("scenarios/R99-x/scenario.yaml has id R98: the folder's name starts with the id;"
                        + " rename one of them");
    }

    @Test
    void refusesADescriptionWithoutItsSeverity() {
        assertThatThrownBy(() -> scenarioOf(YAML.replace("severity: high\n", ""), "SELECT 1"))
                .hasMessageStartingWith("scenarios/R99-x/scenario.yaml: ")
                .hasMessageContaining("severity");
    }

    @Test
    void refusesAnUnknownScenarioNamingThoseThereAre() throws IOException {
        assertThatThrownBy(() -> ScenarioCatalogue.fromClassPath().scenario("R00"))
                .hasMessage("scenario R00 is unknown: this version has " + idsOfFolders() + "; name one of them");
    }

    @Test
    void refusesASchemaFileWhoseNameSaysNoKind() {
        assertThatThrownBy(() -> SchemaCatalogue.of(Map.of("schema/10_orders.sql", "SELECT 1")))
                .hasMessage(
                        "schema file 10_orders.sql: a name is NNN_KIND_NAME.sql, and a kind is one of [table, view, mview,"
                                + " role]; rename the file");
    }

    @Test
    void refusesParametersThatMakeNothingDueOrToleranceNegative() {
        Instant asOf = Instant.parse("2026-01-31T00:00:00Z");
        assertThatThrownBy(() -> new ReconciliationParameter("R01", asOf, asOf.plusSeconds(1), BigDecimal.ZERO, "high"))
                .hasMessage("due_before 2026-01-31T00:00:01Z of R01 is after as_of 2026-01-31T00:00:00Z: nothing is due"
                        + " before it happens; subtract the SLA from the as-of time");
        assertThatThrownBy(() -> new ReconciliationParameter("R01", asOf, asOf, new BigDecimal("-0.01"), "high"))
                .hasMessage("tolerance -0.01 of R01 is negative: use 0 for exactness");
    }

    private static List<String> idsOfFolders() throws IOException {
        return namesIn(TestingScenarios.FOLDER).stream()
                .filter(name -> name.contains("-"))
                .map(name -> name.substring(0, name.indexOf('-')))
                .toList();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Scenario scenarioOf(String yaml, String sql) {
        Map<String, String> tree = new HashMap<>();
        tree.put("scenarios/R99-x/scenario.yaml", yaml);
        tree.put("scenarios/R99-x/query.sql", sql);
        tree.put("scenarios/faults.yaml", "A_FAULT: [R99]");
        tree.put("scenarios/LOOP.yaml", "{id: LOOP, tolerance: '0', sla: PT0S, severity: critical}");
        return ScenarioCatalogue.of(tree).scenario("R99");
    }
}
