package io.tieout.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A small world of payments, settlement lines, payouts and bank entries, as CloudEvents in one batch. */
final class MatchFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType BATCH = MediaType.get("application/cloudevents-batch+json");
    private static final Map<String, String> SOURCES = Map.of(
            "payment", "urn:shop:payments",
            "refund", "urn:shop:payments",
            "chargeback", "urn:shop:payments",
            "settlement", "urn:shop:settlement",
            "payout", "urn:shop:settlement",
            "bank", "urn:shop:bank");

    private final ArrayNode facts = JSON.createArrayNode();

    MatchFacts captured(String number, String amount) {
        ObjectNode data = fact("payment.captured", "p-" + number, 5)
                .put("paymentId", "p-" + number)
                .put("orderId", "o-" + number)
                .put("method", "card");
        reference(data, "t-" + number);
        amount(data, "amount", amount);
        return this;
    }

    MatchFacts refunded(String number, String amount) {
        ObjectNode data = fact("refund.succeeded", "r-" + number, 6)
                .put("refundId", "r-" + number)
                .put("orderId", "o-" + number)
                .put("paymentId", "p-" + number)
                .put("providerRefundId", "re-" + number);
        reference(data, "t-" + number);
        amount(data, "amount", amount);
        return this;
    }

    MatchFacts chargedBack(String number, String amount) {
        ObjectNode data = fact("chargeback.opened", "cb-" + number, 7)
                .put("chargebackId", "cb-" + number)
                .put("paymentId", "p-" + number)
                .put("orderId", "o-" + number)
                .put("acquirerReferenceNumber", "7400" + number)
                .put("stage", "FIRST_CHARGEBACK")
                .put("reasonCode", "10.4");
        reference(data, "t-" + number);
        amount(data, "amount", amount);
        return this;
    }

    /** A settlement line; its references are given as name and value in turn. */
    MatchFacts line(String batch, int number, String kind, String gross, String... references) {
        ObjectNode data = fact("settlement.line-reported", batch + "-" + number, 8)
                .put("provider", "acme-pay")
                .put("batchId", batch)
                .put("lineNo", number)
                .put("kind", kind)
                .put("merchantAccount", "acme-shop-eu")
                .put("valueDate", "2026-01-08");
        for (int i = 0; i < references.length; i += 2) {
            data.put(references[i], references[i + 1]);
        }
        amount(data, "gross", gross);
        amount(data, "net", gross);
        data.putArray("fees");
        return this;
    }

    MatchFacts paidOut(String number, String amount) {
        ObjectNode data = fact("payout.sent", "po-" + number, 9)
                .put("payoutId", "po-" + number)
                .put("provider", "acme-pay")
                .put("merchantAccount", "acme-shop-eu")
                .put("valueDate", "2026-01-09")
                .put("endToEndId", "ACME-PO-" + number);
        data.putArray("batchIds").add("b-1");
        amount(data, "amount", amount);
        return this;
    }

    MatchFacts credited(String number, String amount, String name, String words) {
        ObjectNode data = fact("bank.entry-booked", "e-" + number, 10)
                .put("account", "DE02120300000000202051")
                .put("statementId", "2026-10")
                .put("entryReference", "e-" + number)
                .put("creditDebitIndicator", "CRDT")
                .put("bookingDate", "2026-01-10")
                .put("valueDate", "2026-01-10")
                .put("reversalIndicator", false)
                .put(name, words);
        amount(data, "amount", amount);
        return this;
    }

    /** Sends everything and returns the answer; the facts are recorded once, however often they are sent. */
    String send(OkHttpClient client, String server, String token) throws IOException {
        Request request = new Request.Builder()
                .url(server + "/v1/facts")
                .header("Authorization", "Bearer " + token)
                .post(RequestBody.create(facts.toString(), BATCH))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    int size() {
        return facts.size();
    }

    private ObjectNode fact(String type, String id, int day) {
        String source = SOURCES.get(type.substring(0, type.indexOf('.')));
        return facts.addObject()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", "io.tieout." + type + ".v1")
                .put("time", "2026-01-%02dT10:00:00Z".formatted(day))
                .put("subject", id)
                .put("datacontenttype", "application/json")
                .putObject("data");
    }

    private static void reference(ObjectNode data, String transaction) {
        data.put("provider", "acme-pay")
                .put("merchantAccount", "acme-shop-eu")
                .put("providerTransactionId", transaction);
    }

    private static void amount(ObjectNode data, String name, String amount) {
        data.putObject(name).put("amount", amount).put("currency", "EUR");
    }
}
