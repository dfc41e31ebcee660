package io.tieout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the event store, the topic and the warehouse hold, each read through its own front door. */
final class Stores implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTITIONS = 2;
    private static final List<String> ENTITY_TABLES = List.of(
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
            "adjustments",
            "accounting_periods",
            "recon_break",
            "recon_break_history");
    /** The tables that report how far they are: these and the one of all events. */
    private static final int TABLES = ENTITY_TABLES.size() + 1;

    private final Connection eventStore;
    private final Connection warehouse;
    private final String kafka;

    private Stores(Connection eventStore, Connection warehouse, String kafka) {
        this.eventStore = eventStore;
        this.warehouse = warehouse;
        this.kafka = kafka;
    }

    static Stores open(UpProcess up) throws IOException, SQLException {
        Connection eventStore = DriverManager.getConnection(
                up.address("ledger"),
                "postgres",
                Files.readString(up.file("ledgerPassword")).trim());
        Properties analyst = new Properties();
        try (var options = Files.newBufferedReader(up.file("mysql"))) {
            analyst.load(options);
        }
        Connection warehouse = DriverManager.getConnection(
                "jdbc:mariadb://" + up.address("mysql") + "/tieout",
                analyst.getProperty("user"),
                analyst.getProperty("password"));
        return new Stores(eventStore, warehouse, up.address("kafka"));
    }

    /** Source and id of each event, as often as it is there. */
    List<String> recorded() throws SQLException, IOException {
        List<String> facts = new ArrayList<>();
        for (JsonNode event : payloads()) {
            facts.add(event.path("origin").path("source").asText() + " "
                    + event.path("origin").path("factId").asText());
        }
        return facts;
    }

    long head() throws SQLException {
        return longs(eventStore, "SELECT max(ledger_seq) FROM ledger_event").get(0);
    }

    /** The cut, or -1 while a table partition has not reported. */
    long cut() throws SQLException {
        List<Long> parts = longs(warehouse, "SELECT count(*) FROM projection_watermark");
        return parts.get(0) < (long) TABLES * PARTITIONS
                ? -1
                : longs(warehouse, "SELECT min(ledger_seq) FROM projection_watermark")
                        .get(0);
    }

    List<Long> storedSequences() throws SQLException {
        return longs(eventStore, "SELECT ledger_seq FROM ledger_event");
    }

    List<Long> loadedSequences() throws SQLException {
        return longs(warehouse, "SELECT ledger_seq FROM ledger_event");
    }

    List<Long> publishedSequences() {
        List<Long> sequences = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> event : committed("tieout.ledger.events")) {
            Header sequence = event.headers().lastHeader("ledger.sequence");
            if (sequence != null) {
                sequences.add(Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8)));
            }
        }
        return sequences;
    }

    /** The original bytes of each rejected fact, as text. */
    List<String> rejected() {
        return committed("tieout.facts.rejected").stream()
                .map(fact -> new String(fact.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    Map<String, Long> tableCounts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : ENTITY_TABLES) {
            counts.put(table, longs(warehouse, "SELECT count(*) FROM " + table).get(0));
        }
        return counts;
    }

    /** The rows that the recorded facts must give, counted from the events alone. */
    Map<String, Long> expectedCounts() throws SQLException, IOException {
        Map<String, Set<String>> keys = new HashMap<>();
        try (Statement statement = eventStore.createStatement();
                ResultSet rows = statement.executeQuery("SELECT event_type, payload FROM ledger_event")) {
            while (rows.next()) {
                JsonNode event = JSON.readTree(rows.getBytes(2));
                String type = rows.getString(1);
                switch (type.substring(0, type.indexOf('.'))) {
                    case "order" -> {
                        add(keys, "orders", event.path("orderId"));
                        // An amendment would replace them; the simulator tells none.
                        if (type.equals("order.placed")) {
                            addParts(keys, "order_items", event.path("orderId"), event.path("items"), "/itemId");
                        }
                    }
                    case "payment" -> add(keys, "payments", event.path("paymentId"));
                    case "refund" -> {
                        add(keys, "refunds", event.path("refundId"));
                        if (type.equals("refund.requested")) {
                            add(keys, "orders", event.path("orderId"));
                            addParts(keys, "refund_items", event.path("refundId"), event.path("items"), "/itemId");
                        } else if (type.equals("refund.succeeded")) {
                            add(keys, "payments", event.path("paymentId"));
                        }
                    }
                    case "chargeback" -> {
                        add(
                                keys,
                                "chargebacks",
                                JSON.createArrayNode()
                                        .add(event.path("paymentId"))
                                        .add(event.path("chargebackId")));
                        if (!event.path("orderId").isNull()) {
                            add(keys, "payments", event.path("paymentId"));
                        }
                    }
                    case "payout" -> {
                        add(keys, "payouts", event.path("payoutId"));
                        addParts(keys, "payout_batches", event.path("payoutId"), event.path("batchIds"), "");
                    }
                    case "bank" -> {
                        if (event.has("entryId")) {
                            add(keys, "bank_entries", event.path("entryId"));
                        } else {
                            add(keys, "bank_statements", event.path("statementId"));
                        }
                    }
                    case "fee-schedule" -> add(keys, "fee_schedule", event.path("scheduleId"));
                    case "settlement" ->
                        add(
                                keys,
                                event.has("lineNo") ? "settlement_lines" : "settlement_batches",
                                JSON.createArrayNode()
                                        .add(event.path("batchId"))
                                        .add(event.path("lineNo")));
                    case "journal" -> {
                        add(keys, "journal_entries", event.path("entryId"));
                        for (int i = 0; i < event.path("postings").size(); i++) {
                            add(
                                    keys,
                                    "postings",
                                    JSON.createArrayNode()
                                            .add(event.path("entryId"))
                                            .add(i));
                        }
                    }
                    case "entitlement" -> add(keys, "entitlements", event.path("grantId"));
                    case "adjustment" -> add(keys, "adjustments", event.path("adjustmentId"));
                    case "period" -> add(keys, "accounting_periods", event.path("periodId"));
                    case "break" -> {
                        add(keys, "recon_break", event.path("breakId"));
                        add(keys, "recon_break_history", event.path("origin"));
                    }
                    default -> throw new IllegalStateException("event type " + type + " is not counted here");
                }
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        ENTITY_TABLES.forEach(table -> counts.put(table, 0L));
        keys.forEach((table, found) -> counts.put(table, (long) found.size()));
        return counts;
    }

    Map<String, BigDecimal> capturedByCurrency() throws SQLException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (Statement statement = warehouse.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT currency, sum(captured_amount) FROM payments GROUP BY currency")) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getBigDecimal(2).setScale(4));
            }
        }
        return sums;
    }

    Map<String, BigDecimal> capturedByCurrencyInTheStore() throws SQLException, IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (Statement statement = eventStore.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT payload FROM ledger_event WHERE event_type IN ('payment.captured', 'payment.authorized')")) {
            while (rows.next()) {
                JsonNode event = JSON.readTree(rows.getBytes(1));
                sums.merge(event.path("amount").path("currency").asText(), BigDecimal.ZERO, BigDecimal::add);
            }
        }
        try (Statement statement = eventStore.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT payload FROM ledger_event WHERE event_type = 'payment.captured'")) {
            while (rows.next()) {
                JsonNode amount = JSON.readTree(rows.getBytes(1)).path("amount");
                sums.merge(
                        amount.path("currency").asText(),
                        new BigDecimal(amount.path("amount").asText()),
                        BigDecimal::add);
            }
        }
        sums.replaceAll((currency, sum) -> sum.setScale(4));
        return sums;
    }

    @Override
    public void close() throws SQLException {
        eventStore.close();
        warehouse.close();
    }

    private List<JsonNode> payloads() throws SQLException, IOException {
        List<JsonNode> events = new ArrayList<>();
        try (Statement statement = eventStore.createStatement();
                ResultSet rows = statement.executeQuery("SELECT payload FROM ledger_event")) {
            while (rows.next()) {
                events.add(JSON.readTree(rows.getBytes(1)));
            }
        }
        return events;
    }

    private static void addParts(
            Map<String, Set<String>> keys, String table, JsonNode owner, JsonNode parts, String pointer) {
        parts.forEach(part -> add(keys, table, JSON.createArrayNode().add(owner).add(part.at(pointer))));
    }

    private static void add(Map<String, Set<String>> keys, String table, JsonNode key) {
        keys.computeIfAbsent(table, name -> new HashSet<>()).add(key.toString());
    }

    private static List<Long> longs(Connection connection, String sql) throws SQLException {
        List<Long> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getLong(1));
            }
        }
        return values;
    }
}
