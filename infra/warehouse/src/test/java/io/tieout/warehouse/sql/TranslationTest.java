package io.tieout.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Source, engine SQL and result of each expression that differs between StarRocks and the engine. Run with {@code -Dgolden.record=true} to
 * write the file anew, then read what changed.
 */
final class TranslationTest {
    private static final String GOLDEN = "/golden/translations.txt";
    private static final Accounts ACCOUNTS = Accounts.builder()
            .account("root", "", EnumSet.allOf(Privilege.class))
            .build();

    @TempDir
    Path directory;

    @Test
    void translationsAndTheirResultsAreThoseOfTheGoldenFile() throws IOException {
        String golden;
        try (InputStream file = TranslationTest.class.getResourceAsStream(GOLDEN)) {
            golden = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder actual = new StringBuilder();
        try (WarehouseStore store = WarehouseStore.open(directory);
                SqlEngine engine = new SqlEngine(store, ACCOUNTS);
                SqlSession session = engine.open(ACCOUNTS.find("root").orElseThrow(), "127.0.0.1", 1, () -> {})) {
            for (String source : golden.lines()
                    .filter(line -> line.startsWith("SELECT ") || line.startsWith("# "))
                    .toList()) {
                if (source.startsWith("# ")) {
                    actual.append(source).append('\n');
                    continue;
                }
                actual.append(source)
                        .append("\n  engine: ")
                        .append(translated(engine, source))
                        .append("\n  result: ")
                        .append(result(session, source))
                        .append('\n');
            }
        }
        String text = actual.toString().replace(directory.toAbsolutePath().toString(), "<directory>");
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(Path.of("src/test/resources" + GOLDEN), text);
        } else {
            assertThat(text).isEqualTo(golden);
        }
    }

    private static String translated(SqlEngine engine, String source) {
        try {
            Scope scope = new Scope(
                    engine, new SessionState(ACCOUNTS.find("root").orElseThrow(), ACCOUNTS, "127.0.0.1", 1), List.of());
            return new Queries(Tokens.statement(source), scope).query();
        } catch (SqlException e) {
            return "refused";
        }
    }

    private static String result(SqlSession session, String source) throws IOException {
        List<String> values = new ArrayList<>();
        try {
            session.execute(source, (outcome, last) -> {
                Outcome.Result result = (Outcome.Result) outcome;
                try (Rows rows = result.rows()) {
                    while (rows.next()) {
                        for (int i = 0; i < result.columns().size(); i++) {
                            values.add(rows.text(i) + " "
                                    + result.columns().get(i).type().text());
                        }
                    }
                }
            });
        } catch (SqlException e) {
            return e.errorCode() + " " + e.getMessage();
        }
        return String.join(" | ", values);
    }
}
