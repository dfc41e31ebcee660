package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the queries inside the SQL that StarRocks and the embedded warehouse read alike. */
final class ScenarioSqlTest {
    /** Functions with the same meaning on both for the arguments used here; concat_ws and coalesce, but not concat or length. */
    private static final Set<String> FUNCTIONS =
            Set.of("cast", "coalesce", "concat_ws", "count", "max", "min", "row_number", "sum");

    /** Words that may stand before a parenthesis without being a function. */
    private static final Set<String> WORDS = Set.of(
            "and", "as", "by", "distinct", "from", "in", "join", "on", "or", "over", "select", "then", "when", "where");

    private static final Set<String> TYPES = Set.of("decimal(18,4)", "decimal(38,4)", "int", "varchar");
    private static final Pattern STRING = Pattern.compile("'[^']*'");
    private static final Pattern CALL = Pattern.compile("([a-z_0-9]+)\\s*\\(");
    private static final Pattern CAST_TYPE = Pattern.compile("cast\\(.*?\\bas ((?:decimal\\(\\d+,\\d+\\))|[a-z]+)\\)");

    static Iterable<Scenario> scenarios() {
        return ScenarioCatalogue.fromClassPath().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void callsOnlyFunctionsThatBothEnginesShare(Scenario scenario) {
        Set<String> called = matches(CALL, code(scenario).replaceAll("as decimal\\(\\d+,\\d+\\)", "as money"));
        called.removeAll(WORDS);
        called.removeAll(namesOfQueries(scenario));
        assertThat(called).isSubsetOf(FUNCTIONS);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void castsOnlyToTypesThatBothEnginesShare(Scenario scenario) {
        assertThat(matches(CAST_TYPE, code(scenario))).isSubsetOf(TYPES);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void readsNoClockAndUsesNoOperatorThatDiffers(Scenario scenario) {
        assertThat(code(scenario))
                .doesNotContainPattern("\\b(now|current_date|current_timestamp|curdate|utc_timestamp|sysdate)\\b")
                .doesNotContain("||", "::", "/", "%", "<=>", "`", "\"", "\\")
                .doesNotContainPattern("\\b(avg|double|float|round|filter|qualify|limit|interval)\\b");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void ordersItsResultByTheKeyAndSaysWhereNullsGo(Scenario scenario) {
        assertThat(scenario.sql()).endsWith("ORDER BY break_key NULLS LAST");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void saysInItsHeaderWhatItsReasonsMean(Scenario scenario) throws Exception {
        String file = Files.readString(TestingScenarios.folderOf(scenario).resolve("query.sql"));
        String header = file.substring(0, file.indexOf("WITH "));
        assertThat(header).startsWith("-- " + scenario.id() + " " + scenario.title() + ".\n");
        assertThat(scenario.reasons().keySet())
                .allSatisfy(reason -> assertThat(header).contains(reason));
        assertThat(matches(Pattern.compile("'([A-Z][A-Z_]{5,})'"), scenario.sql()))
                .containsAll(scenario.reasons().keySet());
    }

    private static String code(Scenario scenario) {
        return STRING.matcher(scenario.sql()).replaceAll("''").toLowerCase(Locale.ROOT);
    }

    private static Set<String> namesOfQueries(Scenario scenario) {
        return matches(Pattern.compile("(?m)^(?:with )?([a-z_]+) as \\("), code(scenario));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
