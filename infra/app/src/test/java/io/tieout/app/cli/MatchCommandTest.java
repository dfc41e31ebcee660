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
import java.util.EnumSet;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Matches with nothing replaced: facts by HTTP, the whole stack, the commands, and a restart in between. The tests are one story in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String GROUPS = """
            SELECT group_id, kind, status, rule_step, rule_name, cardinality, our_count, their_count, our_amount, their_amount,
              residual_amount, currency, reason, decided_by
            FROM match_group ORDER BY group_id
            """;
    private static final String MEMBERS = """
            SELECT group_id, member_no, side, member_kind, member_id, amount, currency
            FROM match_group_member ORDER BY group_id, member_no
            """;
    private static final String TWICE = """
            SELECT i.member_kind, i.member_id FROM match_group_member i
            JOIN match_group g ON g.group_id = i.group_id
            WHERE g.status <> 'SUGGESTED' GROUP BY i.member_kind, i.member_id HAVING count(*) > 1
            """;

    @TempDir
    static Path data;

    private final OkHttpClient client = new OkHttpClient();
    private @Nullable Stack running;

    private void start() {
        running = Stack.start(TieoutConfig.embeddedOnFreePorts(), data, EnumSet.allOf(Role.class), step -> {});
    }

    /** One thing for each step of the ladder, and what they leave open. */
    static MatchFacts world() {
        return new MatchFacts()
                .captured("1", "20.00")
                .captured("2", "30.00")
                .captured("3", "15.00")
                .captured("4", "9.00")
                .captured("5", "7.00")
                .refunded("1", "5.00")
                .chargedBack("2", "30.00")
                .line("b-1", 1, "CAPTURE", "20.00", "providerTransactionId", "t-1")
                .line("b-1", 2, "CAPTURE", "18.00", "providerTransactionId", "t-2")
                .line("b-1", 3, "CAPTURE", "12.00", "providerTransactionId", "t-2")
                .line("b-1", 4, "CAPTURE", "14.00", "providerTransactionId", "t-3")
                .line("b-1", 5, "CAPTURE", "9.00", "merchantReference", "o-4")
                .line("b-1", 6, "CAPTURE", "7.00", "merchantReference", "unknown")
                .line("b-1", 7, "REFUND", "-5.00", "providerTransactionId", "t-1", "providerRefundId", "re-1")
                .line("b-1", 8, "CHARGEBACK", "-30.00", "acquirerReferenceNumber", "74002")
                .line("b-1", 9, "FEE", "-1.00")
                .paidOut("1", "39.44")
                .paidOut("2", "10.00")
                .paidOut("3", "5.50")
                .paidOut("4", "3.00")
                .paidOut("5", "2.00")
                .credited("1", "39.44", "endToEndId", "ACME-PO-1")
                .credited("2", "15.50", "remittanceInformation", "ACME PAYOUTS PO-2, PO-3")
                .credited("3", "5.00", "remittanceInformation", "ACME")
                .credited("4", "1.23", "remittanceInformation", "interest");
    }

    private Stack stack() {
        return Objects.requireNonNull(running);
    }

    @BeforeAll
    void sendFacts() throws IOException, SQLException {
        start();
        send(world());
    }

    @AfterAll
    void stop() {
        stack().close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Test
    @Order(1)
    void matchesAllStepsAndSaysSo() throws IOException, SQLException {
        JsonNode report = json(run("match", "run", "--output", "json"));

        assertThat(report.path("complete").booleanValue()).isTrue();
        assertThat(report.path("loaded").booleanValue()).isTrue();
        isGolden("match-groups.txt", tables());
        assertThat(rows(TWICE)).isEmpty();
        assertThat(rows("SELECT line_no, reason FROM unmatched_settlement_lines ORDER BY line_no"))
                .isEqualTo("4|SUMS_DIFFER\n6|KEYS_DIFFER\n");
        assertThat(rows("SELECT payout_id FROM unmatched_payouts ORDER BY payout_id"))
                .isEmpty();
        assertThat(rows("SELECT entry_reference FROM unmatched_bank_entries")).isEqualTo("e-4\n");
        assertThat(rows("SELECT payment_id FROM unmatched_payments ORDER BY payment_id"))
                .isEqualTo("p-3\np-5\n");
    }

    @Test
    @Order(2)
    void aSecondRunChangesNothing() throws IOException {
        changesNothing();
    }

    @Test
    @Order(3)
    void listsAndShowsGroups() throws IOException {
        assertThat(run("match", "list").out())
                .contains("SUGGESTED")
                .contains("-1.00")
                .doesNotContain("CONFIRMED");
        assertThat(run("match", "list", "--status", "confirmed", "--kind", "payout")
                        .out())
                .contains("COMPOSITE_SUM")
                .doesNotContain("CAPTURE");
        assertThat(run("match", "show", groupOf("acme-pay/b-1/4")).out())
                .contains("OURS    PAYMENT          p-3              15.00  EUR")
                .contains("THEIRS  SETTLEMENT_LINE  acme-pay/b-1/4   14.00  EUR");
        CommandRun none = run("match", "show", "nothing");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err())
                .isEqualToNormalizingNewlines("tieout: match group nothing: the warehouse has no such group;"
                        + " it may have dissolved in a later run, look at tieout match list\n");
    }

    @Test
    @Order(4)
    void aPersonForcesOneGroupAndTakesAnotherApart() throws IOException, SQLException {
        String differing = groupOf("acme-pay/b-1/4");
        String proved = groupOf("acme-pay/b-1/1");

        assertThat(decide("confirm", differing).out()).isEqualTo("confirmed " + differing + System.lineSeparator());
        CommandRun again = decide("confirm", differing);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("a group is confirmed once, and operator-1 confirmed this one");
        assertThat(decide("reject", proved).exitCode()).isZero();

        awaitRows("SELECT count(*) FROM match_decision", "2\n");
        assertThat(json(run("match", "run", "--output", "json")).path("deleted").intValue())
                .isEqualTo(1);
        assertThat(rows("SELECT status, decided_by FROM match_group WHERE rule_name = 'DECISION'"))
                .isEqualTo("FORCED|operator-1\n");
        isGolden("match-groups-decided.txt", tables());
    }

    @Test
    @Order(5)
    void aRestartDoublesNothingAndForgetsNothing() throws IOException, SQLException {
        String before = tables();
        stack().close();
        start();

        changesNothing();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void whatWasRejectedIsConfirmedAfterAllAndANewFactMakesANewGroup() throws IOException, SQLException {
        String rejected = json(run("match", "list", "--status", "all", "--output", "json"))
                .path("groups")
                .toString();
        String id = rows("SELECT group_id FROM match_decision WHERE status = 'REJECTED'")
                .strip();
        assertThat(rejected).doesNotContain(id);
        assertThat(decide("confirm", id).exitCode()).isZero();
        send(new MatchFacts().line("b-2", 1, "CAPTURE", "7.00", "providerTransactionId", "t-5"));
        awaitRows("SELECT count(*) FROM settlement_lines WHERE batch_id = 'b-2'", "1\n");
        awaitRows("SELECT count(*) FROM match_decision WHERE status = 'CONFIRMED'", "2\n");

        assertThat(run("reconcile", "--scenario", "R06").exitCode())
                .isIn(ReconcileCommand.BREAKS, ReconcileCommand.INCOMPLETE);

        assertThat(rows("SELECT status, rule_name FROM match_group WHERE group_id = '" + id + "'"))
                .isEqualTo("CONFIRMED|DECISION\n");
        assertThat(rows("SELECT payment_id FROM unmatched_payments ORDER BY payment_id"))
                .isEmpty();
        assertThat(rows(TWICE)).isEmpty();
    }

    private void changesNothing() throws IOException {
        JsonNode report = json(run("match", "run", "--output", "json"));
        assertThat(report.path("written").intValue()).isZero();
        assertThat(report.path("deleted").intValue()).isZero();
    }

    /** Sends facts and waits until the cut covers them. */
    private void send(MatchFacts facts) throws IOException, SQLException {
        String recorded = "SELECT count(*) FROM ledger_event WHERE source <> 'urn:tieout:operator'";
        long before = Long.parseLong(rows(recorded).strip());
        String token = Files.readString(stack().files().token()).strip();
        assertThat(facts.send(client, stack().addresses().http(), token)).doesNotContain("\"REJECTED\",");
        awaitRows(recorded, before + facts.size() + "\n");
        long last =
                Long.parseLong(rows("SELECT max(ledger_seq) FROM ledger_event").strip());
        Awaitility.await("the cut covers the facts")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Long.parseLong(rows("SELECT coalesce(min(ledger_seq), 0) FROM projection_watermark")
                                .strip())
                        >= last);
    }

    private CommandRun decide(String word, String group) {
        return run(
                "match",
                word,
                group,
                "--comment",
                "seen on the statement",
                "--url",
                stack().addresses().http(),
                "--token-file",
                data.resolve("secrets/operator-1.token").toString());
    }

    private String groupOf(String member) throws IOException {
        JsonNode groups = json(run("match", "list", "--status", "all", "--output", "json"))
                .path("groups");
        for (JsonNode group : groups) {
            JsonNode shown = json(run("match", "show", group.path("id").asText(), "--output", "json"));
            if (shown.path("members").toString().contains("\"" + member + "\"")) {
                return group.path("id").asText();
            }
        }
        throw new AssertionError(member + " is in no group");
    }

    private static CommandRun run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return CommandRun.of(all);
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private String tables() throws SQLException {
        return rows(GROUPS) + "\n" + rows(MEMBERS);
    }

    private void awaitRows(String sql, String wanted) {
        Awaitility.await(sql + " gives " + wanted)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(rows(sql)).isEqualTo(wanted));
    }

    private String rows(String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection =
                        stack().warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    text.append(i == 1 ? "" : "|").append(rows.getString(i));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Compares with the recorded text; -Dgolden.record=true writes it anew. */
    private static void isGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
