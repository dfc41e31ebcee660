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
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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
    void listsTheTablesInTheOrderOfTheirFiles() {
        assertThat(SchemaCatalogue.fromClassPath().files())
                .extracting(SqlFile::object)
                .containsExactly(
                        "orders",
                        "order_items",
                        "payments",
                        "settlement_batches",
                        "settlement_lines",
                        "journal_entries",
                        "postings",
                        "entitlements",
                        "refunds",
                        "refund_items",
                        "chargebacks",
                        "payouts",
                        "payout_batches",
                        "bank_entries",
                        "bank_statements",
                        "fee_schedule",
                        "ledger_event",
                        "projection_watermark",
                        "recon_parameter",
                        "adjustments",
                        "accounting_periods",
                        "recon_break",
                        "recon_break_history");
    }

    @Test
    void createsOneTableOfItsNameInEachFile() {
        assertThat(SchemaCatalogue.fromClassPath().files())
                .allSatisfy(file -> assertThat(file.statements())
                        .singleElement()
                        .asString()
                        .startsWith("CREATE TABLE IF NOT EXISTS " + file.object() + " ("));
    }

    @Test
    void listsTheScenariosByIdEachAsOneSelect() {
        assertThat(ScenarioCatalogue.fromClassPath().scenarios())
                .extracting(Scenario::id)
                .containsExactly("R01", "R02", "R03", "R06", "R14", "R17");
        assertThat(ScenarioCatalogue.fromClassPath().scenarios())
                .allSatisfy(scenario ->
                        assertThat(scenario.sql()).startsWith("WITH param AS (").doesNotContain(";", "--"));
    }

    @Test
    void namesOnlyKnownScenariosForFaults() {
        ScenarioCatalogue catalogue = ScenarioCatalogue.fromClassPath();
        assertThat(catalogue.faults()).hasSize(13);
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
    void refusesAnUnknownScenarioNamingThoseThereAre() {
        assertThatThrownBy(() -> ScenarioCatalogue.fromClassPath().scenario("R00"))
                .hasMessage(
                        "scenario R00 is unknown: this version has [R01, R02, R03, R06, R14, R17]; name one of them");
    }

    @Test
    void refusesASchemaFileWhoseNameSaysNoKind() {
        assertThatThrownBy(() -> SchemaCatalogue.of(Map.of("schema/10_orders.sql", "SELECT 1")))
                .hasMessage(
                        "schema file 10_orders.sql: a name is NNN_table_NAME.sql or NNN_view_NAME.sql; rename the file");
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

    private static Scenario scenarioOf(String yaml, String sql) {
        Map<String, String> tree = new HashMap<>();
        tree.put("scenarios/R99-x/scenario.yaml", yaml);
        tree.put("scenarios/R99-x/query.sql", sql);
        tree.put("scenarios/faults.yaml", "A_FAULT: [R99]");
        return ScenarioCatalogue.of(tree).scenario("R99");
    }
}
