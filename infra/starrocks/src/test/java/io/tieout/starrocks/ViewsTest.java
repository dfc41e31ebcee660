package io.tieout.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The materialized views and the questions of {@code infra/docs/analysts.md} over one small world, on the embedded warehouse as an analyst
 * reaches it. Record the views' rows anew with {@code -Dtieout.golden.record=true} and review them as text.
 */
final class ViewsTest {
    private static final SchemaCatalogue SCHEMA = SchemaCatalogue.fromClassPath();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/views");
    private static final Path PAGE = Path.of("../docs/analysts.md");
    private static final Pattern SQL_BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path directory;

    private static TestingEmbeddedWarehouse warehouse;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        warehouse = TestingEmbeddedWarehouse.start(directory.resolve("warehouse"));
        connection = warehouse.connect();
        new SchemaApplier(connection).apply(SCHEMA);
        TestingScenarios.load(connection, Path.of("src/test/resources/views/data.sql"));
        for (SqlFile view : views()) {
            refresh(view.object());
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        warehouse.close();
    }

    static List<SqlFile> views() {
        return SCHEMA.files().stream()
                .filter(file -> file.kind() == SqlFile.Kind.MATERIALIZED_VIEW)
                .toList();
    }

    static List<String> questions() throws Exception {
        return SQL_BLOCK
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```sql\n".length(), block.length() - "```".length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("views")
    void holdsWhatItsQueryGives(SqlFile view) throws Exception {
        Path expected = GOLDEN.resolve(view.object() + ".csv");
        List<String> lines = rows("SELECT * FROM " + view.object());
        List<String> sorted = new ArrayList<>(lines.subList(0, 1));
        lines.stream().skip(1).sorted().forEach(sorted::add);
        String found = String.join("\n", sorted) + "\n";
        if (Boolean.getBoolean("tieout.golden.record")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @Test
    void isStaleUntilItIsRefreshedAndSaysHowFresh() throws SQLException {
        String fresh = "SELECT max(fresh_seq) AS fresh_seq FROM closed_loop_funnel";
        assertThat(rows(fresh)).containsExactly("fresh_seq", "931");
        execute("UPDATE projection_watermark SET ledger_seq = 1000 WHERE table_name = 'orders'");
        assertThat(rows(fresh)).containsExactly("fresh_seq", "931");
        refresh("closed_loop_funnel");
        assertThat(rows(fresh)).containsExactly("fresh_seq", "940");
        execute("UPDATE projection_watermark SET ledger_seq = 931 WHERE table_name = 'orders'");
        refresh("closed_loop_funnel");
    }

    @Test
    void bridgesAddUpOverEachDayAndFromOneDayToTheNext() throws SQLException {
        for (String bridge : List.of("provider_daily_bridge", "merchant_daily_bridge")) {
            assertThat(rows("SELECT * FROM " + bridge + " WHERE"
                            + " opening_receivable + captured_amount - refunded_amount - charged_back_amount - settled_gross_amount"
                            + " <> closing_receivable"
                            + " OR opening_balance + settled_gross_amount + other_gross_amount - fee_amount - reserve_amount"
                            + " - paid_out_amount <> closing_balance"
                            + " OR opening_transit + paid_out_amount - credited_amount <> closing_transit"))
                    .as(bridge)
                    .hasSize(1);
        }
        assertThat(
                        rows(
                                "SELECT currency, sum(captured_amount) AS captured, sum(paid_out_amount) AS paid_out,"
                                        + " sum(credited_amount) AS credited FROM provider_daily_bridge GROUP BY currency ORDER BY currency"))
                .containsExactly(
                        "currency,captured,paid_out,credited",
                        "EUR,345.0000,141.8000,141.8000",
                        "JPY,5000.0000,4900.0000,4900.0000",
                        "USD,180.0000,176.4000,0.0000");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersTheQuestion(String sql) throws SQLException {
        List<String> statements = SqlScript.split(sql);
        assertThat(statements).hasSize(1);
        assertThat(rows(statements.get(0))).hasSizeGreaterThan(1);
    }

    @Test
    void asksTwentyQuestionsAndNeverDividesOrReadsAClock() throws Exception {
        assertThat(questions()).hasSize(20);
        assertThat(questions())
                .allSatisfy(sql -> assertThat(sql)
                        .doesNotContain("/", "::", "||")
                        .doesNotContainIgnoringCase("avg(", "now(", "current_date", "double", "float"));
    }

    /** The rows as lines, the names first. */
    private static List<String> rows(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            List<String> cells = new ArrayList<>();
            for (int at = 1; at <= width; at++) {
                cells.add(rows.getMetaData().getColumnLabel(at));
            }
            lines.add(String.join(",", cells));
            while (rows.next()) {
                cells.clear();
                for (int at = 1; at <= width; at++) {
                    String cell = rows.getString(at);
                    cells.add(cell == null ? "" : cell);
                }
                lines.add(String.join(",", cells));
            }
        }
        return lines;
    }

    private static void refresh(String view) throws SQLException {
        execute("REFRESH MATERIALIZED VIEW " + view + " WITH SYNC MODE");
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
