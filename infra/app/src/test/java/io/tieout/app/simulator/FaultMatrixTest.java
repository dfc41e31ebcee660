package io.tieout.app.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Makes each fault in a clean simulated world and runs every scenario over it: what is found is exactly what the labels name, by scenario, key, reason and
 * amount. The matrix of faults and scenarios is {@code infra/docs/fault-matrix.md}; {@code -Dtieout.golden.record=true} writes it anew.
 */
final class FaultMatrixTest {
    private static final Path MATRIX = Path.of("..", "docs", "fault-matrix.md");
    private static final Instant AS_OF = Instant.parse("2026-01-31T00:00:00Z");

    private static final int GROUP = 20;
    /** As on an ordinary day, with ten times the disputes: their faults need one. */
    private static final Shares DISPUTES = new Shares(30, 30, 60, 20, 30, 30, 150, 30, 40, 25, 120);

    @TempDir
    static Path directory;

    private static TestingTables tables;

    @BeforeAll
    static void open() throws SQLException {
        tables = TestingTables.open(directory);
    }

    @AfterAll
    static void close() throws SQLException {
        tables.close();
    }

    private static SimulationConfig.Builder world(int orders, long seed, String faultRate) {
        return SimulationConfig.builder().orders(orders).seed(seed).asOf(AS_OF).faultRate(new BigDecimal(faultRate));
    }

    private static List<String> found(TestingWorld world) throws SQLException, IOException {
        tables.fill(world.rows());
        return tables.breaks(AS_OF).stream().map(FaultMatrixTest::text).sorted().toList();
    }

    /** Exactly; where not, only what differs is shown. */
    private static void assertFoundIsExpected(TestingWorld world) throws SQLException, IOException {
        List<String> found = found(world);
        List<String> expected = expected(world);
        assertThat(without(expected, found)).as("expected and not found").isEmpty();
        assertThat(without(found, expected)).as("found and not expected").isEmpty();
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> without(List<String> all, List<String> taken) {
        Set<String> known = Set.copyOf(taken);
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static List<String> expected(TestingWorld world) {
        return world.faults().stream()
                .flatMap(fault -> fault.breaks().stream())
                .map(FaultMatrixTest::text)
                .sorted()
                .toList();
    }

    private static String text(ReconciliationBreak found) {
        return text(found.scenario(), found.breakKey(), found.reason(), found.difference(), found.currency());
    }

    private static String text(ExpectedBreak expected) {
        return text(
                expected.scenario(),
                expected.breakKey(),
                expected.reason(),
                expected.difference() == null ? null : expected.difference().getAmount(),
                expected.difference() == null
                        ? null
                        : expected.difference().getCurrencyUnit().getCode());
    }

    private static String text(
            String scenario,
            String breakKey,
            String reason,
            @Nullable BigDecimal difference,
            @Nullable String currency) {
        return scenario + " " + breakKey + " " + reason
                + (difference == null ? "" : " " + difference.setScale(4).toPlainString() + " " + currency);
    }

    @Test
    void cleanWorldsHaveNoBreakInAnyScenario() throws Exception {
        TestingWorld worlds = new TestingWorld();
        for (long seed = 1; seed <= 3; seed++) {
            worlds.tell(world(300, seed, "0").build());
        }

        assertThat(found(worlds)).isEmpty();
    }

    static List<List<FaultKind>> groups() {
        List<FaultKind> kinds = List.of(FaultKind.values());
        return IntStream.range(0, (kinds.size() + GROUP - 1) / GROUP)
                .mapToObj(group -> kinds.subList(group * GROUP, Math.min(kinds.size(), (group + 1) * GROUP)))
                .toList();
    }

    /** Each kind in a world of its own; worlds have no identifier in common, so that one run of all scenarios is enough for several. */
    @ParameterizedTest
    @MethodSource("groups")
    void aFaultAloneIsFoundByExactlyTheScenariosThatNameIt(List<FaultKind> kinds) throws Exception {
        TestingWorld worlds = new TestingWorld();
        for (FaultKind kind : kinds) {
            assertThat(alone(kind, worlds))
                    .as("faults of %s", kind)
                    .isNotEmpty()
                    .allMatch(fault -> fault.kind() == kind);
        }

        assertFoundIsExpected(worlds);
    }

    private static List<InjectedFault> alone(FaultKind kind, TestingWorld worlds) {
        return FaultKind.ofFacts().contains(kind) ? worlds.tell(alone(kind)) : worlds.decide(kind);
    }

    private static SimulationConfig alone(FaultKind kind) {
        // What comes back needs larger batches, which can bear it.
        boolean small = kind.corruption() instanceof Corruption.OfOrder;
        return world(small ? 50 : 120, 100 + kind.ordinal(), "0.08")
                .merchants(merchants(kind))
                .shares(DISPUTES)
                .faultKinds(List.of(kind))
                .build();
    }

    private static int merchants(FaultKind kind) {
        return switch (kind) {
            case RATE_WRONG -> 3;
            case SPLIT_TOO_MUCH -> 4;
            default -> 2;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void faultsOfAllKindsTogetherAreFoundAsIfEachWereAlone(long seed) throws Exception {
        TestingWorld world =
                TestingWorld.of(world(1_000, seed, "0.15").shares(DISPUTES).build());

        // What comes back needs a batch that can bear it, which a world this small may lack for a kind or two.
        assertThat(world.faults().stream().map(InjectedFault::kind).distinct())
                .hasSizeGreaterThanOrEqualTo(FaultKind.ofFacts().size() - 3);
        assertFoundIsExpected(world);
    }

    @Test
    void everyScenarioIsTriggeredByAFault() {
        Set<String> triggered = new TreeSet<>();
        Arrays.stream(FaultKind.values()).forEach(kind -> triggered.addAll(kind.scenarios()));

        assertThat(triggered)
                .containsExactlyElementsOf(TestingTables.CATALOGUE.scenarios().stream()
                        .map(Scenario::id)
                        .toList());
    }

    private static InjectedFault example(FaultKind kind) {
        if (!FaultKind.ofFacts().contains(kind)) {
            return new TestingWorld().decide(kind).get(0);
        }
        Simulation simulation = Simulation.of(alone(kind));
        simulation.forEachRemaining(fact -> {});
        return simulation.faults().get(0);
    }

    @Test
    void theMatrixIsTheOneThatWasReviewed() throws IOException {
        Map<FaultKind, InjectedFault> examples = new EnumMap<>(FaultKind.class);
        for (FaultKind kind : FaultKind.values()) {
            examples.put(kind, example(kind));
        }
        String matrix = FaultMatrix.of(TestingTables.CATALOGUE.scenarios(), examples);
        if (Boolean.getBoolean("tieout.golden.record")) {
            Files.writeString(MATRIX, matrix);
        }
        assertThat(matrix).isEqualTo(Files.readString(MATRIX));
    }
}
