package io.tieout.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.money.Rate;
import io.tieout.ledger.order.OrderEvent.OrderPaid;
import io.tieout.ledger.settlement.SettlementEvent.SettlementLineReported;
import io.tieout.ledger.terms.FeeScheduleEvent.FeeScheduleAgreed;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReadersTest {
    private static final Instant TIME = Instant.parse("2026-11-20T23:30:00.123456789Z");
    private static final String PAID = "{\"orderId\":\"o-1\",\"amount\":{\"amount\":\"20.00\",\"currency\":\"EUR\"}}";
    private final FactReaders readers = new FactReaders(ZoneId.of("Europe/Berlin"));

    @Test
    void cutsTimesToMicrosAndDerivesTheBusinessDateInTheAccountingZone() {
        ReadFact fact = readers.read(fact("order.paid", PAID));

        assertThat(fact.occurredAt()).isEqualTo("2026-11-20T23:30:00.123456Z");
        assertThat(fact.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        OrderPaid event = (OrderPaid) fact.event(Instant.EPOCH);
        assertThat(event.amount()).isEqualTo(Money.parse("EUR 20.00"));
        assertThat(event.origin().recordedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void keepsTheBusinessDateThatIsGiven() {
        LocalDate given = LocalDate.of(2026, 11, 30);

        assertThat(readers.read(envelope("s", "i", "io.tieout.order.paid.v1", TIME, given, json(PAID)))
                        .businessDate())
                .isEqualTo(given);
    }

    @Test
    void theOrderOfMembersAndTheAccountingZoneAreNotContentButEveryValueIs() {
        String turned = "{\"amount\":{\"currency\":\"EUR\",\"amount\":\"20.00\"},  \"orderId\":\"o-1\"}";
        String hash = readers.read(fact("order.paid", PAID)).contentHash();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(readers.read(fact("order.paid", turned)).contentHash()).isEqualTo(hash);
        assertThat(new FactReaders(ZoneId.of("Asia/Tokyo"))
                        .read(fact("order.paid", PAID))
                        .contentHash())
                .isEqualTo(hash);
        assertThat(readers.read(fact("order.paid", PAID.replace("20.00", "20.01")))
                        .contentHash())
                .isNotEqualTo(hash);
        assertThat(readers.read(envelope("s", "i", "io.tieout.order.paid.v1", TIME.plusSeconds(1), null, json(PAID)))
                        .contentHash())
                .isNotEqualTo(hash);
    }

    @Test
    void theIdentifierOfAnEventTellsSourceAndIdApart() {
        assertThat(FactId.of("a", "bc")).isNotEqualTo(FactId.of("ab", "c")).isEqualTo(FactId.of("a", "bc"));
        assertThat(FactId.of("a", "bc").version()).isEqualTo(8);
        assertThat(FactId.of("a", "bc").variant()).isEqualTo(2);
    }

    @Test
    void readsALineWithNegativeAmountsAndNoReferences() {
        SettlementLineReported line = (SettlementLineReported)
                readers.read(fact("settlement.line-reported", line("-5.00", "COMMISSION", "-0.10", "EUR")))
                        .event(Instant.EPOCH);

        assertThat(line.gross()).isEqualTo(Money.parse("EUR -5.00"));
        assertThat(line.fees().get(0).amount()).isEqualTo(Money.parse("EUR -0.10"));
        assertThat(line.providerTransactionId()).isNull();
        assertThat(line.routingKey()).isEqualTo("acme-pay/b-1/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "20.00"  | 20.0                     | /data/amount/amount "20.0": an amount is a string, because a JSON number may lose digits on its way; put it in quotes
            "20.00"  | "20.001"                 | /data/amount/amount "20.001": an amount in EUR has at most 2 decimals by ISO 4217; send the amount that was really booked
            "20.00"  | "-1.00"                  | /data/amount/amount "-1.00": this amount is not negative; the kind of fact gives the direction; send the amount without sign
            "20.00"  | "1e3"                    | /data/amount/amount "1e3": an amount is a plain decimal of at most 14 digits before the point and 4 after it; send it like "12.34"
            "20.00"  | "100000000000000"        | /data/amount/amount "100000000000000": an amount is a plain decimal of at most 14 digits before the point and 4 after it; send it like "12.34"
            "EUR"    | "EURO"                   | /data/amount/currency "EURO": a currency is a three-letter ISO 4217 code; send a code like EUR
            "EUR"    | "XYZ"                    | /data/amount/currency "XYZ": the currency is not one that money is kept in by ISO 4217; send the currency the amount was settled in
            "EUR"    | "XAU"                    | /data/amount/currency "XAU": the currency is not one that money is kept in by ISO 4217; send the currency the amount was settled in
            "EUR"    | "JPY"                    | /data/amount/amount "20.00": an amount in JPY has at most 0 decimals by ISO 4217; send the amount that was really booked
            "o-1"    | "o 1"                    | /data/orderId "o 1": an identifier has 1 to 64 visible ASCII characters, and a provider no "/"; send the identifier that the source system prints
            "o-1"    | 7                        | /data/orderId "7": a JSON string is expected; put the value in quotes
            "o-1"    | null                     | /data/orderId "": the member is required; send it
            "orderId"| "orderID":"x","orderId"  | /data "orderID": the member is unknown here; known are [amount, orderId]; leave it out or spell it as listed
            """)
    void refusesAMalformedPaidFact(String good, String bad, String message) {
        assertThatThrownBy(() -> readers.read(fact("order.paid", PAID.replace(good, bad))))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatBreaksTheFormOfItsType() {
        assertRefused(
                fact("order.placed", order("1", "1", "0")),
                "/data/items/0/quantity \"0\": a whole number from 1 to 2147483647 is expected;"
                        + " send a JSON number without fraction");
        assertRefused(
                fact("order.placed", order("1", "1", "1.5")),
                "/data/items/0/quantity \"1.5\": a whole number from 1 to 2147483647 is expected;"
                        + " send a JSON number without fraction");
        assertRefused(
                fact("order.placed", order("1", "1", "1")),
                "/data/items \"1\": an item id is unique within its order; give each position its own item id");
        assertRefused(
                fact("order.placed", order("1", "2", "1").replace("\"web\"", "\"" + "ü".repeat(17) + "\"")),
                "/data/channel \"" + "ü".repeat(17)
                        + "\": a text here has 1 to 32 bytes of UTF-8; send a shorter text");
        assertRefused(
                fact("settlement.line-reported", line("5.00", "TIP", "0.10", "EUR")),
                "/data/fees/0/kind \"TIP\": one of [COMMISSION, INTERCHANGE, SCHEME, MARKUP, PROCESSING] is expected;"
                        + " send one of these");
        assertRefused(
                fact("settlement.line-reported", line("5.00", "SCHEME", "0.10", "USD")),
                "/data/fees \"USD\": all amounts here are in the currency of the gross amount, EUR;"
                        + " send the amounts in the settlement currency");
        assertRefused(
                fact(
                        "settlement.line-reported",
                        line("5.00", "SCHEME", "0.10", "EUR").replace("2026-11-23", "23.11.2026")),
                "/data/valueDate \"23.11.2026\": a date is written yyyy-mm-dd; send it like \"2026-11-22\"");
        assertRefused(
                fact(
                        "settlement.line-reported",
                        line("5.00", "SCHEME", "0.10", "EUR").replace("acme-pay", "acme/pay")),
                "/data/provider \"acme/pay\": an identifier has 1 to 64 visible ASCII characters, and a provider no \"/\";"
                        + " send the identifier that the source system prints");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            settlement.line-reported | /exchangeRate | "0.00" | /data/exchangeRate "0.00": an exchange rate is a positive plain decimal of at most 12 digits before the point and 10 after it; send it like "1.0847"
            settlement.line-reported | /exchangeRate | "1.08470000001" | /data/exchangeRate "1.08470000001": an exchange rate is a positive plain decimal of at most 12 digits before the point and 10 after it; send it like "1.0847"
            settlement.line-reported | /exchangeRate | 1.0847 | /data/exchangeRate "1.0847": an amount is a string, because a JSON number may lose digits on its way; put it in quotes
            settlement.line-reported | /reserve/currency | "USD" | /data/reserve "USD": all amounts here are in the currency of the gross amount, EUR; send the amounts in the settlement currency
            settlement.line-reported | /corrects/lineNo | 0 | /data/corrects/lineNo "0": a whole number from 1 to 2147483647 is expected; send a JSON number without fraction
            fee-schedule.agreed | /rate | "1" | /data/rate "1": this rate is a plain decimal from 0 to less than 1 with at most 6 decimals; send 1.4 percent as "0.014"
            fee-schedule.agreed | /rate | "0.0140001" | /data/rate "0.0140001": this rate is a plain decimal from 0 to less than 1 with at most 6 decimals; send 1.4 percent as "0.014"
            payout.sent | /batchIds | ["b-1","b-1"] | /data/batchIds/1 "b-1": an identifier occurs once in this array; send each once
            payout.sent | /batchIds | ["b 1"] | /data/batchIds/0 "b 1": an identifier has 1 to 64 visible ASCII characters, and a provider no "/"; send the identifier that the source system prints
            payout.sent | /batchIds | [] | /data/batchIds "0 elements": an array of 1 to 1000 elements is expected; send the elements in one array
            bank.entry-booked | /reversalIndicator | "no" | /data/reversalIndicator "no": true or false is expected; send a JSON boolean without quotes
            bank.statement-reported | /creditTotal/currency | "CHF" | /data/creditTotal "CHF": all amounts of a statement are in the currency of its opening balance, EUR; send the amounts in the currency of the account
            refund.requested | /items | [{"itemId":"1","quantity":1},{"itemId":"1","quantity":2}] | /data/items "1": an item id is unique within its order; give each position its own item id
            chargeback.opened | /stage | "THIRD_CHARGEBACK" | /data/stage "THIRD_CHARGEBACK": one of [FIRST_CHARGEBACK, SECOND_CHARGEBACK] is expected; send one of these
            """)
    void refusesAMemberThatBreaksItsRule(String type, String pointer, String value, String message) throws IOException {
        ObjectNode data = (ObjectNode) new ObjectMapper()
                .readTree(FactSchemas.example(
                        FactType.named("io.tieout." + type + ".v1").orElseThrow()));
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) data.at(at.head())).set(at.last().getMatchingProperty(), json(value));

        assertRefused(fact(type, data.toString()), message);
    }

    @Test
    void takesTheEdgesOfRates() throws IOException {
        for (String rate : List.of("0", "0.999999")) {
            assertThat(((FeeScheduleAgreed) read("fee-schedule.agreed", "/rate", rate)).rate())
                    .isEqualTo(Rate.of(rate));
        }
        for (String rate : List.of("0.0000000001", "999999999999.9999999999")) {
            assertThat(((SettlementLineReported) read("settlement.line-reported", "/exchangeRate", rate))
                            .exchangeRate())
                    .isEqualTo(Rate.of(rate));
        }
    }

    private LedgerEvent read(String type, String pointer, String value) throws IOException {
        ObjectNode data = (ObjectNode) new ObjectMapper()
                .readTree(FactSchemas.example(
                        FactType.named("io.tieout." + type + ".v1").orElseThrow()));
        data.put(pointer.substring(1), value);
        return readers.read(fact(type, data.toString())).event(Instant.EPOCH);
    }

    @Test
    void refusesAMalformedEnvelope() {
        assertRefused(
                envelope("", "i", "io.tieout.order.paid.v1", TIME, null, json(PAID)),
                "/source \"\": a text here has 1 to 255 bytes of UTF-8; send the text");
        assertRefused(
                envelope("s", "a\u0000b", "io.tieout.order.paid.v1", TIME, null, json(PAID)),
                "/id \"a\\u0000b\": a text has no control characters, lone surrogates or noncharacters;"
                        + " send the text without them");
        assertRefused(
                envelope("s", "i", "io.tieout.order.paid.v1", null, null, json(PAID)),
                "/time \"\": the member is required; send when it happened, like \"2026-11-22T10:15:30Z\"");
        assertRefused(
                envelope("s", "i", "io.tieout.order.paid.v1", Instant.parse("2200-01-01T00:00:00Z"), null, json(PAID)),
                "/time \"2200-01-01T00:00:00Z\": a time lies in the years 1970 to 2199; send the time at which it happened");
        assertRefused(
                envelope("s", "i", "io.tieout.order.paid.v1", TIME, null, MissingNode.getInstance()),
                "/data \"nothing\": a JSON object is expected here; send the members of the fact type");
        assertThatThrownBy(() -> readers.read(fact("order.eaten", PAID)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("/type \"io.tieout.order.eaten.v1\": the ledger understands [io.tieout.bank.");
    }

    private void assertRefused(FactEnvelope fact, String message) {
        assertThatThrownBy(() -> readers.read(fact)).isInstanceOf(Refusal.class).hasMessage(message);
    }

    private static String order(String firstItem, String secondItem, String quantity) {
        String item =
                "{\"itemId\":\"%s\",\"sku\":\"s\",\"quantity\":%s,\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}";
        return "{\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"items\":[" + item.formatted(firstItem, quantity) + ","
                + item.formatted(secondItem, quantity)
                + "],\"payable\":{\"amount\":\"2.00\",\"currency\":\"EUR\"},\"channel\":\"web\"}";
    }

    private static String line(String gross, String feeKind, String fee, String feeCurrency) {
        return """
                {"provider":"acme-pay","batchId":"b-1","lineNo":1,"kind":"REFUND","merchantAccount":"acct-1",
                 "gross":{"amount":"%s","currency":"EUR"},
                 "fees":[{"kind":"%s","amount":{"amount":"%s","currency":"%s"}}],
                 "net":{"amount":"-4.90","currency":"EUR"},"valueDate":"2026-11-23"}
                """.formatted(gross, feeKind, fee, feeCurrency);
    }

    private static FactEnvelope fact(String type, String data) {
        return envelope("s", "i", "io.tieout." + type + ".v1", TIME, null, json(data));
    }

    private static FactEnvelope envelope(
            String source,
            String id,
            String type,
            @Nullable Instant time,
            @Nullable LocalDate businessDate,
            JsonNode data) {
        return new FactEnvelope(source, id, type, null, time, businessDate, data);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
