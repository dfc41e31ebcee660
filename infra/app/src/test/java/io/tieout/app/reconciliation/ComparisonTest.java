package io.tieout.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void namesWhatWasMissedAndWhatNobodyExpected() {
        Comparison comparison = Comparison.of(
                Map.of("R01", Set.of("a", "b"), "R02", Set.of("c")),
                Map.of("R01", Set.of("a", "x"), "R03", Set.of(), "R02", Set.of("c")));

        assertThat(comparison.missed()).isEqualTo(1);
        assertThat(comparison.unexpected()).isEqualTo(1);
        assertThat(comparison.exact()).isFalse();
        assertThat(comparison.rows().get(0)).satisfies(row -> {
            assertThat(row.missed()).containsExactly("b");
            assertThat(row.unexpected()).containsExactly("x");
            assertThat(row.precisionPercent()).isEqualTo(50);
            assertThat(row.recallPercent()).isEqualTo(50);
        });
        assertThat(comparison.counts(Comparison.Row::found))
                .containsExactly(Map.entry("R01", 2), Map.entry("R02", 1), Map.entry("R03", 0));
    }

    @Test
    void aScenarioWithTheRightNumberOfWrongKeysIsNotExact() {
        Comparison comparison = Comparison.of(Map.of("R01", Set.of("a")), Map.of("R01", Set.of("b")));

        assertThat(comparison.exact()).isFalse();
    }

    @Test
    void nothingExpectedAndNothingFoundIsExact() {
        assertThat(Comparison.of(Map.of(), Map.of("R01", Set.of())).exact()).isTrue();
    }
}
