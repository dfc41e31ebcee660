package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.LedgerPrivacy.SubjectFact;
import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.order.Customer;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.privacy.SealedText;
import io.tieout.ledger.privacy.SubjectToken;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts about persons from the door to the log and out of reach, on a real PostgreSQL. */
class LedgerPrivacyTest {
    private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
    private static final SubjectToken ADA = new SubjectToken("c-ada");

    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private Ledger ledger = open(KEY);

    private Ledger open(Secret key) {
        return Ledger.open(database.config().personalDataKey(key).build());
    }

    @BeforeEach
    void isEmpty() throws SQLException {
        assertThat(rows()).isEmpty();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void keepsTextsAboutAPersonSealedAndShowsThemWhileTheKeyIsThere() throws SQLException {
        assertThat(record(order("1", "c-ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("RECORDED");

        assertThat(dump())
                .doesNotContain("Lovelace")
                .doesNotContain("ada@example")
                .contains("c-ada");
        assertThat(shown(ADA))
                .containsExactly(Map.of("customer/name", "Ada Lovelace", "customer/email", "ada@example.com"));
        assertThat(ledger.privacy().show(new SubjectToken("nobody")).known()).isFalse();
    }

    @Test
    void tellsDuplicatesAndConflictsThoughItKeepsOnlyCiphertext() {
        record(order("1", "c-ada", "Ada Lovelace", "ada@example.com"));

        assertThat(record(order("1", "c-ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("DUPLICATE");
        assertThat(record(order("1", "c-ada", "Ada King", "ada@example.com"))).isEqualTo("CONFLICT");
        assertThat(record(order("1", "c-ada", "Ada King", "ada@example.com"))).isEqualTo("CONFLICT");
        assertThat(record(order("1", "c-other", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("CONFLICT");
        assertThat(shown(ADA))
                .extracting(texts -> texts.get("customer/name"))
                .containsExactly("Ada Lovelace", "Ada King");
    }

    @Test
    void forgetsAPersonAndChangesNoByteOfTheLog() throws SQLException {
        record(order("1", "c-ada", "Ada Lovelace", "ada@example.com"));
        record(order("1", "c-ada", "Ada King", "ada@example.com"));
        record(order("2", "c-bob", "Bob", "bob@example.com"));
        record(TestingFacts.orderPaid("1"));
        List<String> before = rows();

        ledger.forget(ADA);

        assertThat(rows()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        assertThat(rows().get(before.size()))
                .contains("privacy.subject-forgotten")
                .contains("c-ada")
                .doesNotContain("Lovelace");
        assertThat(shown(ADA))
                .containsOnly(Map.of("customer/name", "[forgotten]", "customer/email", "[forgotten]"))
                .hasSize(2);
        assertThat(ledger.privacy().show(ADA).forgottenAt()).isNotNull();
        assertThat(shown(new SubjectToken("c-bob")))
                .containsExactly(Map.of("customer/name", "Bob", "customer/email", "bob@example.com"));
        // Every event is still one, with its sums: a rebuild reads all of them.
        assertThat(events()).filteredOn(OrderPlaced.class::isInstance).hasSize(2);
    }

    @Test
    void knowsAFactAgainWhosePersonIsForgottenAndKeepsNoNewTextAboutThePerson() {
        record(order("1", "c-ada", "Ada Lovelace", "ada@example.com"));
        ledger.forget(ADA);
        ledger.forget(ADA);

        assertThat(record(order("1", "c-ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("DUPLICATE");
        assertThat(record(order("7", "c-ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("RECORDED");
        assertThat(record(order("7", "c-ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("DUPLICATE");
        assertThat(shown(ADA))
                .containsOnly(Map.of("customer/name", "[forgotten]", "customer/email", "[forgotten]"))
                .hasSize(2);
        OrderPlaced placed = (OrderPlaced) events().get(2);
        assertThat(placed.customer()).isEqualTo(new Customer(ADA, SealedText.FORGOTTEN, SealedText.FORGOTTEN));
        assertThat(events()).hasSize(3);
    }

    @Test
    void knowsAFactAgainAfterARestartWithTheSameKeyAndRefusesAnother() {
        record(order("1", "c-ada", "Ada Lovelace", "ada@example.com"));
        ledger.close();

        assertThatThrownBy(() -> open(Secret.of("ffffffffffffffffffffffffffffffff")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("give the ledger the master key it had");

        ledger = open(KEY);
        assertThat(record(order("1", "c-ada", "Ada Lovelace", "ada@example.com")))
                .isEqualTo("DUPLICATE");
    }

    @Test
    void takesTokensWithoutAKeyAndRefusesTexts() {
        ledger.close();
        ledger = database.open();

        assertThat(record(order("1", "c-ada", null, null))).isEqualTo("RECORDED");
        FactOutcome refused = ledger.record(List.of(order("2", "c-ada", "Ada Lovelace", null)))
                .get(0);
        assertThat(((FactOutcome.Rejected) refused).reason())
                .hasToString("/data/customer/name \"a text (hidden)\": text about a person is kept only sealed,"
                        + " and this ledger has no master key; send the subject's token alone,"
                        + " or give the ledger a master key (privacy.master-key-file)");
        assertThatThrownBy(() -> ledger.forget(ADA)).hasMessageContaining("has no master key");
    }

    @Test
    void aBadCustomerCostsOnlyItsOwnFact() {
        List<FactOutcome> outcomes = ledger.record(List.of(
                order("1", "c-ada", "Ada", null),
                order("2", "two words", "Ada", null),
                order("3", "c-ada", "Ada\u0000", null),
                order("4", "c-ada", "x".repeat(256), null),
                TestingFacts.fact("orders", "5", "order.placed", "{\"customer\":{\"name\":\"Ada\"}}"),
                order("6", "c-bob", "sealed.v1.forged", null)));

        assertThat(outcomes)
                .extracting(FactOutcome::status)
                .containsExactly("RECORDED", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "RECORDED");
        assertThat(shown(new SubjectToken("c-bob"))).containsExactly(Map.of("customer/name", "sealed.v1.forged"));
    }

    @Test
    void refusesRecognisedPersonalDataInFreeTextWithoutRepeatingIt() {
        FactEnvelope fact = TestingFacts.fact(
                "orders", "c", "order.cancelled", "{\"orderId\":\"1\",\"reason\":\"call ada@example.com\"}");

        FactOutcome outcome = ledger.record(List.of(fact)).get(0);

        assertThat(((FactOutcome.Rejected) outcome).reason())
                .hasToString(
                        "/data/reason \"an e-mail address (hidden)\": free text holds no personal data, and this looks"
                                + " like an e-mail address; send a token in its place; the person's own data belongs into"
                                + " a member that is kept sealed");
    }

    private static FactEnvelope order(String order, String subject, @Nullable String name, @Nullable String email) {
        String customer = "{\"subject\":\"" + subject + "\""
                + (name == null ? "" : ",\"name\":\"" + name.replace("\u0000", "\\u0000") + "\"")
                + (email == null ? "" : ",\"email\":\"" + email + "\"") + "}";
        FactEnvelope placed = TestingFacts.orderPlaced(order);
        return TestingFacts.fact(
                placed.source(),
                placed.id(),
                "order.placed",
                placed.data().toString().replaceAll("}$", Matcher.quoteReplacement(",\"customer\":" + customer + "}")));
    }

    private String record(FactEnvelope fact) {
        return ledger.record(List.of(fact)).get(0).status();
    }

    private List<Map<String, String>> shown(SubjectToken subject) {
        return ledger.privacy().show(subject).facts().stream()
                .map(SubjectFact::texts)
                .toList();
    }

    private List<Object> events() {
        LedgerEventCodec codec = LedgerEventCodec.create();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT event_type, revision, payload FROM ledger_event ORDER BY ledger_seq")) {
            List<Object> events = new ArrayList<>();
            while (rows.next()) {
                events.add(codec.read(rows.getString(1), rows.getString(2), rows.getBytes(3)));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All columns of all events, byte for byte, and their payloads as text. */
    private List<String> rows() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT e.*, e.payload FROM ledger_event e ORDER BY ledger_seq")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(
                                    rows.getObject(i) instanceof byte[] bytes
                                            ? HexFormat.of().formatHex(bytes)
                                            : rows.getString(i))
                            .append('|');
                }
                all.add(row.append(new String(rows.getBytes("payload"), StandardCharsets.UTF_8))
                        .toString());
            }
            return all;
        }
    }

    private String dump() throws SQLException {
        return String.join("\n", rows());
    }
}
