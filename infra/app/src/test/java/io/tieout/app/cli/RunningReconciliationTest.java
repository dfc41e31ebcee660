package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.runtime.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From facts to breaks with a life, through the doors of a whole stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Before all tests.
class RunningReconciliationTest {
    private static final String AS_OF = "2026-02-01T00:00:00Z";

    @TempDir
    static Path directory;

    private Stack stack;

    @BeforeAll
    void start() {
        EnumSet<Role> roles = EnumSet.complementOf(EnumSet.of(Role.VERIFIER));
        stack = Stack.start(TieoutConfig.embeddedOnFreePorts(), directory.resolve("data"), roles, step -> {});
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aBreakLivesFromTheFactsToTheReport() throws Exception {
        ingest(fact("placed-1", "urn:shop:orders", "order.placed", """
                        {"orderId":"o-1","merchantId":"m-1","items":[{"itemId":"1","sku":"BOOK-1","quantity":1,\
                        "price":{"amount":"20.00","currency":"EUR"}}],"payable":{"amount":"20.00","currency":"EUR"},\
                        "channel":"web"}"""), captured("captured-1", "19.50"));

        CommandRun first = run("reconcile", "--scenario", "R02", "--as-of", AS_OF);
        assertThat(first.exitCode()).as(first.err()).isEqualTo(ReconcileCommand.BREAKS);
        assertThat(first.out()).contains("new\n", "o-1", "-0.5000", "verdict BREAKS");
        CommandRun second = run("reconcile", "--scenario", "R02", "--as-of", AS_OF);
        assertThat(second.out()).doesNotContain("new\n").contains("R02           1    0      0           1");

        JsonNode listed = json(operator("breaks", "list", "--scenario", "R02", "--status", "open", "--output", "json"));
        assertThat(listed.path("breaks")).hasSize(1);
        String id = listed.path("breaks").get(0).path("id").asText();
        assertThat(operator("breaks", "explain", id).out())
                .contains("Order o-1", "order.placed", "Payment p-1", "payment.captured");
        assertThat(operator("breaks", "list", "--severity", "none").out()).doesNotContain(id);
        assertThat(operator("breaks", "list", "--limit", "0").err()).contains("HTTP 400 /limit \"0\"");

        ingest(captured("captured-2", "0.50"));
        CommandRun third = run("reconcile", "--scenario", "R02", "--as-of", AS_OF);
        assertThat(third.exitCode()).as(third.out()).isZero();
        assertThat(third.out()).contains("no longer found\n", id);
        assertThat(operator("breaks", "show", id).out()).contains("cleared: AUTO_CLEARED  no longer found");

        Awaitility.await("the rows of the last run are visible")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(this::everyTableShowsTheThreeRuns);
        CommandRun report = run(
                "report",
                "--date",
                "2026-01-31",
                "--directory",
                directory.resolve("one").toString());
        run(
                "report",
                "--date",
                "2026-01-31",
                "--directory",
                directory.resolve("two").toString());
        assertThat(report.out()).startsWith("report of 2026-01-31: BREAKS, 1 breaks open\n");
        for (String extension : List.of("html", "csv", "xlsx", "json")) {
            String file = "tieout-2026-01-31." + extension;
            assertThat(directory.resolve("two").resolve(file))
                    .hasBinaryContent(
                            Files.readAllBytes(directory.resolve("one").resolve(file)));
        }
    }

    private void everyTableShowsTheThreeRuns() throws SQLException {
        assertThat(rows("SELECT count(*) FROM recon_run WHERE status = 'FINISHED'"))
                .containsExactly("3");
        assertThat(
                        rows(
                                "SELECT what_happened, open_delta, open_amount_delta FROM recon_break_history ORDER BY ledger_seq"))
                .containsExactly("OPENED 1 0.5000", "CLEARED -1 -0.5000");
        assertThat(rows("SELECT scenario, currency, found_count, cleared_count, cleared_amount, open_count FROM"
                        + " recon_run_total ORDER BY ledger_seq"))
                .containsExactly("R02 EUR 1 0 0.0000 1", "R02 EUR 1 0 0.0000 1", "R02 EUR 0 1 0.5000 0");
        assertThat(rows("SELECT status, severity, residual_amount, ageing_from FROM recon_break"))
                .containsExactly("RESOLVED high -0.5000 2026-01-05");
    }

    private static String captured(String id, String amount) {
        return fact(id, "urn:shop:payments", "payment.captured", """
                {"paymentId":"p-1","orderId":"o-1","provider":"acme","merchantAccount":"a-1",\
                "providerTransactionId":"t-1","amount":{"amount":"%s","currency":"EUR"},"method":"CARD"}""".formatted(amount));
    }

    private static String fact(String id, String source, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"" + source + "\",\"type\":\"io.tieout."
                + type
                + ".v1\",\"subject\":\"o-1\",\"time\":\"2026-01-05T10:00:00Z\",\"datacontenttype\":\"application/json\","
                + "\"data\":" + data + "}\n";
    }

    private void ingest(String... facts) throws IOException {
        Path file = directory.resolve("facts.jsonl");
        Files.writeString(file, String.join("", facts));
        CommandRun sent = CommandRun.of(
                "ingest",
                "--url",
                stack.addresses().http(),
                "--token-file",
                stack.files().token().toString(),
                file.toString());
        assertThat(sent.exitCode()).as(sent.err() + sent.out()).isZero();
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(directory.resolve("data").toString());
        return CommandRun.of(all.toArray(String[]::new));
    }

    private CommandRun operator(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--url",
                stack.addresses().http(),
                "--token-file",
                directory.resolve("data/secrets/operator-2.token").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(found.getString(column));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
