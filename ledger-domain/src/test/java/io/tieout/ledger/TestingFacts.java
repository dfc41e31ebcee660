package io.tieout.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Well-formed facts, one of each type, for an order number. */
final class TestingFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant TIME = Instant.parse("2026-11-20T23:30:00.123456Z");

    private TestingFacts() {}

    static FactEnvelope orderPlaced(String order) {
        return orderPlaced(order, "20.00");
    }

    static FactEnvelope orderPlaced(String order, String payable) {
        return fact("orders", "placed-" + order, "order.placed", """
                {"orderId":"%s","merchantId":"m-1","items":[{"itemId":"1","sku":"sku-1","quantity":2,
                 "price":{"amount":"10.00","currency":"EUR"}}],"payable":{"amount":"%s","currency":"EUR"},"channel":"web"}
                """.formatted(order, payable));
    }

    static FactEnvelope orderPaid(String order) {
        return fact("orders", "paid-" + order, "order.paid", """
                {"orderId":"%s","amount":{"amount":"20.00","currency":"EUR"}}
                """.formatted(order));
    }

    static FactEnvelope orderCancelled(String order) {
        return fact("orders", "cancelled-" + order, "order.cancelled", """
                {"orderId":"%s","reason":"out of stock"}
                """.formatted(order));
    }

    static FactEnvelope paymentAuthorized(String order) {
        return payment(order, "authorized");
    }

    static FactEnvelope paymentCaptured(String order) {
        return payment(order, "captured");
    }

    private static FactEnvelope payment(String order, String what) {
        return fact("payments", what + "-" + order, "payment." + what, """
                {"paymentId":"p-%1$s","orderId":"%1$s","provider":"acme-pay","merchantAccount":"acct-1",
                 "providerTransactionId":"t-%1$s","amount":{"amount":"20.00","currency":"EUR"},"method":"card"}
                """.formatted(order));
    }

    static FactEnvelope batchReported(String batch) {
        return fact("settlement", "batch-" + batch, "settlement.batch-reported", """
                {"provider":"acme-pay","batchId":"%s","merchantAccount":"acct-1","lineCount":1,
                 "gross":{"amount":"20.00","currency":"EUR"},"fee":{"amount":"0.50","currency":"EUR"},
                 "net":{"amount":"19.50","currency":"EUR"},"valueDate":"2026-11-23"}
                """.formatted(batch));
    }

    static FactEnvelope lineReported(String batch, int line, String order) {
        return fact("settlement", "line-" + batch + "-" + line, "settlement.line-reported", """
                {"provider":"acme-pay","batchId":"%s","lineNo":%d,"kind":"CAPTURE","merchantAccount":"acct-1",
                 "providerTransactionId":"t-%3$s","merchantReference":"%3$s","gross":{"amount":"20.00","currency":"EUR"},
                 "fees":[{"kind":"COMMISSION","amount":{"amount":"0.50","currency":"EUR"}}],
                 "net":{"amount":"19.50","currency":"EUR"},"valueDate":"2026-11-23"}
                """.formatted(
                        batch, line, order));
    }

    static FactEnvelope journalPosted(String entry, String debit, String credit) {
        return fact("finance", "entry-" + entry, "journal.posted", """
                {"entryId":"%s","postings":[
                 {"account":"1200-receivables","side":"DEBIT","amount":{"amount":"%s","currency":"EUR"}},
                 {"account":"4000-sales","side":"CREDIT","amount":{"amount":"%s","currency":"EUR"}}],
                 "reference":{"kind":"ORDER","id":"%1$s"},"bookingDate":"2026-11-21"}
                """.formatted(entry, debit, credit));
    }

    static FactEnvelope entitlementGranted(String order) {
        return fact("rights", "granted-" + order, "entitlement.granted", """
                {"grantId":"g-%1$s","orderId":"%1$s","itemId":"1","sku":"sku-1","quantity":2,
                 "validFrom":"2026-11-21T00:00:00Z"}
                """.formatted(order));
    }

    static FactEnvelope entitlementRevoked(String order) {
        return fact("rights", "revoked-" + order, "entitlement.revoked", """
                {"grantId":"g-%1$s","orderId":"%1$s","reason":"order cancelled"}
                """.formatted(order));
    }

    /** All facts of one order as the five systems tell them, in the order they usually happen. */
    static List<FactEnvelope> closedLoop(String order) {
        return List.of(
                orderPlaced(order),
                paymentAuthorized(order),
                orderPaid(order),
                paymentCaptured(order),
                entitlementGranted(order),
                lineReported("b-" + order, 1, order),
                batchReported("b-" + order),
                journalPosted(order, "20.00", "20.00"));
    }

    /** The facts of many orders. */
    static List<FactEnvelope> closedLoops(String prefix, int orders) {
        List<FactEnvelope> facts = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            facts.addAll(closedLoop(prefix + i));
        }
        return facts;
    }

    /** A fact of any type. */
    static FactEnvelope fact(String source, String id, String type, String data) {
        return new FactEnvelope(source, id, "io.tieout." + type + ".v1", null, TIME, null, json(data));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
