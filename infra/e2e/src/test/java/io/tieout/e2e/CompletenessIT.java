package io.tieout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.app.cli.Tieout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise P7: a row that somebody deletes, alters by a cent or doubles in the warehouse is named within a minute, turns the verdict, and is put right by
 * {@code tieout verify --repair}, for each model of table, in another process while the stack runs.
 */
class CompletenessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 200;

    @TempDir
    Path directory;

    private final List<String> expected = new ArrayList<>();

    @Test
    void whatSomebodyDoesToTheWarehouseIsNamedAndPutRight() throws Exception {
        Path data = directory.resolve("data");
        Path config = FreePorts.configFile(directory.resolve("tieout.yaml"));
        try (UpProcess up = UpProcess.start(data, config, directory.resolve("up.log"));
                Stores stores = Stores.open(up);
                Connection warehouse = warehouse(up, data)) {
            send(up, stores);
            Run before = verify(data, config);
            assertThat(before.document().path("differences")).isEmpty();
            assertThat(before.exit()).as("a warehouse that nobody touched").isZero();

            primaryKey(warehouse);
            duplicate(warehouse);
            unique(warehouse);
            aggregate(warehouse);
            awaitVerifier(warehouse);

            Run reconciled = run(data, config, "reconcile", "--look", "--await-verifier", "60");
            assertThat(reconciled.exit()).isEqualTo(4);
            assertThat(reconciled.document().path("verdict").asText()).isEqualTo("INCOMPLETE");
            assertThat(reconciled.document().path("completeness").path("state").asText())
                    .isEqualTo("DIFFERENT");

            Run found = verify(data, config);
            assertThat(found.exit()).isEqualTo(1);
            assertThat(differences(found.document().path("differences"))).containsExactlyInAnyOrderElementsOf(expected);

            Run repaired = verify(data, config, "--repair");
            assertThat(repaired.document().path("differencesAfterRepair")).isEmpty();
            assertThat(repaired.exit()).as("after the repair").isZero();
            Run after = verify(data, config);
            assertThat(after.document().path("differences")).isEmpty();
            assertThat(after.exit()).as("a proof of its own after the repair").isZero();
            Awaitility.await("the verifier takes back what it said")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> number(warehouse, "SELECT sum(differences) FROM completeness") == 0);
        }
    }

    private void primaryKey(Connection warehouse) throws SQLException {
        String lost = text(warehouse, "SELECT min(entry_id) FROM postings");
        change(warehouse, "DELETE FROM postings WHERE entry_id = '" + lost + "' AND posting_no = 1");
        expected.add("postings MISSING {\"entry_id\":\"" + lost + "\",\"posting_no\":1}");
        String cent = text(warehouse, "SELECT min(payment_id) FROM payments");
        change(
                warehouse,
                "UPDATE payments SET captured_amount = captured_amount + 0.01 WHERE payment_id = '" + cent + "'");
        expected.add("payments ALTERED {\"payment_id\":\"" + cent + "\"} captured_amount");
        String word = text(warehouse, "SELECT max(payment_id) FROM payments");
        change(
                warehouse,
                "UPDATE payments SET status = 'VOIDED', ledger_seq = 999999999 WHERE payment_id = '" + word + "'");
        expected.add("payments ALTERED {\"payment_id\":\"" + word + "\"} status ledger_seq");
        change(
                warehouse,
                "INSERT INTO orders SELECT 'nobody-placed-me', merchant_id, channel, status, payable_amount, paid_amount,"
                        + " currency, item_count, placed_at, paid_at, cancelled_at, cancel_reason, amendment_count,"
                        + " amended_at, amend_reason, fulfilment_count, fulfilled_at, refund_request_count,"
                        + " refund_requested_amount, business_date, occurred_at, recorded_at, ledger_seq, _partition,"
                        + " _offset FROM orders WHERE order_id = '"
                        + text(warehouse, "SELECT min(order_id) FROM orders")
                        + "'");
        expected.add("orders EXTRA {\"order_id\":\"nobody-placed-me\"}");
    }

    private void duplicate(Connection warehouse) throws SQLException {
        long lost = number(warehouse, "SELECT min(ledger_seq) + 1 FROM ledger_event");
        expected.add("ledger_event MISSING " + key(warehouse, lost));
        change(warehouse, "DELETE FROM ledger_event WHERE ledger_seq = " + lost);
        long twice = number(warehouse, "SELECT min(ledger_seq) FROM ledger_event");
        change(warehouse, "INSERT INTO ledger_event SELECT * FROM ledger_event WHERE ledger_seq = " + twice);
        expected.add("ledger_event DOUBLED " + key(warehouse, twice));
        long altered = number(warehouse, "SELECT max(ledger_seq) FROM ledger_event");
        expected.add("ledger_event ALTERED " + key(warehouse, altered) + " payload");
        change(
                warehouse,
                "INSERT INTO ledger_event SELECT recorded_at, ledger_seq, event_id, event_type, revision, aggregate_type,"
                        + " aggregate_id, aggregate_seq, source, fact_id, occurred_at, business_date,"
                        + " parse_json('{\"amount\":\"0.01\"}'), _partition, 0 FROM ledger_event WHERE ledger_seq = "
                        + altered);
        change(warehouse, "DELETE FROM ledger_event WHERE ledger_seq = " + altered + " AND _offset != 0");
    }

    private void unique(Connection warehouse) throws SQLException {
        String cent = text(warehouse, "SELECT min(schedule_id) FROM fee_schedule");
        change(
                warehouse,
                "INSERT INTO fee_schedule SELECT schedule_id, provider, merchant_account, payment_method, fee_rate,"
                        + " fixed_fee + 0.01, currency, effective_from, business_date, occurred_at, recorded_at,"
                        + " ledger_seq, _partition, _offset FROM fee_schedule WHERE schedule_id = '" + cent + "'");
        expected.add("fee_schedule ALTERED {\"schedule_id\":\"" + cent + "\"} fixed_fee");
        String lost = text(warehouse, "SELECT max(schedule_id) FROM fee_schedule");
        change(warehouse, "DELETE FROM fee_schedule WHERE schedule_id = '" + lost + "'");
        expected.add("fee_schedule MISSING {\"schedule_id\":\"" + lost + "\"}");
    }

    private void aggregate(Connection warehouse) throws SQLException {
        String first = " FROM provider_daily_total WHERE ledger_seq = "
                + text(warehouse, "SELECT min(ledger_seq) FROM provider_daily_total");
        String columns = "_partition, business_date, provider, merchant_account, currency, kind, ";
        change(warehouse, "INSERT INTO provider_daily_total SELECT " + columns + "0, 0.01, 0, 0, 0, 0" + first);
        expected.add("provider_daily_total ALTERED " + total(warehouse, first) + " gross_amount");
        String last = " FROM provider_daily_total WHERE ledger_seq = "
                + text(warehouse, "SELECT max(ledger_seq) FROM provider_daily_total");
        String lost = total(warehouse, last);
        JsonNode key = tree(lost);
        expected.add("provider_daily_total MISSING " + lost);
        change(
                warehouse,
                "DELETE FROM provider_daily_total WHERE _partition = " + key.path("_partition")
                        + " AND business_date = '"
                        + key.path("business_date").asText() + "' AND provider = '"
                        + key.path("provider").asText() + "' AND merchant_account = '"
                        + key.path("merchant_account").asText() + "' AND currency = '"
                        + key.path("currency").asText() + "' AND kind = '"
                        + key.path("kind").asText() + "'");
    }

    private static String total(Connection warehouse, String from) throws SQLException {
        return text(
                warehouse,
                "SELECT concat('{\"_partition\":', CAST(_partition AS VARCHAR), ',\"business_date\":\"',"
                        + " CAST(business_date AS VARCHAR), '\",\"provider\":\"', provider, '\",\"merchant_account\":\"',"
                        + " merchant_account, '\",\"currency\":\"', currency, '\",\"kind\":\"', kind, '\"}')"
                        + from);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever reads the warehouse sees it: the columns that a comparison without the JSON can see, each within a minute. */
    private void awaitVerifier(Connection warehouse) {
        Awaitility.await("the verifier names the differences")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> number(warehouse, "SELECT coalesce(sum(differences), 0) FROM completeness")
                        >= expected.size() - 1);
    }

    private static List<String> differences(JsonNode found) {
        List<String> texts = new ArrayList<>();
        found.forEach(difference -> {
            StringBuilder text = new StringBuilder(difference.path("table").asText())
                    .append(' ')
                    .append(difference.path("kind").asText())
                    .append(' ')
                    .append(difference.path("key"));
            difference
                    .path("columns")
                    .forEach(column ->
                            text.append(' ').append(column.path("column").asText()));
            texts.add(text.toString());
        });
        return texts;
    }

    private void send(UpProcess up, Stores stores) throws Exception {
        Path file = directory.resolve("facts.jsonl");
        assertThat(Tieout.run("simulate", "--orders", "150", "--seed", "11", "--out", file.toString()))
                .isZero();
        List<String> facts = new ArrayList<>(Files.readAllLines(file));
        // The simulated world has no terms, and the table of terms is the one of the Unique model.
        facts.add(schedule("fs-1", "0.10"));
        facts.add(schedule("fs-2", "0.25"));
        try (FactSender sender = new FactSender()) {
            for (int from = 0; from < facts.size(); from += BATCH) {
                assertThat(sender.send(up, facts.subList(from, Math.min(facts.size(), from + BATCH))))
                        .doesNotContainKey("REJECTED");
            }
        }
        long head = stores.head();
        Awaitility.await("the cut passes the head of the ledger")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stores.cut() >= head);
    }

    private static String schedule(String id, String fixedFee) {
        return """
                {"specversion": "1.0", "id": "agreed-%s", "source": "urn:shop:finance", "type": "io.tieout.fee-schedule.agreed.v1", \
                "subject": "%s", "time": "2026-01-01T00:00:00Z", "datacontenttype": "application/json", \
                "data": {"scheduleId": "%s", "provider": "acme-pay", "method": "card", "rate": "0.0140", \
                "fixedFee": {"amount": "%s", "currency": "EUR"}, "effectiveFrom": "2026-01-01"}}
                """.formatted(id, id, id, fixedFee).strip();
    }

    /** What a command printed, and how it ended. */
    private record Run(int exit, JsonNode document) {}

    private static Run verify(Path data, Path config, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(List.of(options));
        return run(data, config, arguments.toArray(new String[0]));
    }

    private static Run run(Path data, Path config, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", data.toString(), "--config", config.toString(), "--output", "json"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        int exit;
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            exit = Tieout.run(arguments.toArray(new String[0]));
        } finally {
            System.setOut(before);
        }
        return new Run(exit, JSON.readTree(bytes.toByteArray()));
    }

    private static Connection warehouse(UpProcess up, Path data) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://" + up.address("mysql") + "/tieout",
                "tieout",
                Files.readString(data.resolve("secrets").resolve("tieout")).trim());
    }

    private static void change(Connection warehouse, String sql) throws SQLException {
        try (Statement statement = warehouse.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
        }
    }

    private static String key(Connection warehouse, long ledgerSeq) throws SQLException {
        return "{\"recorded_at\":\""
                + text(
                        warehouse,
                        "SELECT min(date_format(recorded_at, '%Y-%m-%d %H:%i:%s.%f')) FROM ledger_event WHERE ledger_seq = "
                                + ledgerSeq)
                + "\",\"ledger_seq\":" + ledgerSeq + "}";
    }

    private static String text(Connection warehouse, String sql) throws SQLException {
        try (Statement statement = warehouse.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Connection warehouse, String sql) throws SQLException {
        return Long.parseLong(text(warehouse, sql));
    }
}
