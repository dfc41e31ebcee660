package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.simulator.Purchase.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.joda.money.Money;

/** Each fact type in its JSON form. */
final class Drafts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Drafts() {}

    static Draft placed(Purchase purchase) {
        return order(purchase, "placed", purchase.placedMicros(), () -> {
            ObjectNode data = JSON.objectNode();
            data.put("orderId", purchase.orderId());
            data.put("merchantId", purchase.merchant());
            ArrayNode items = data.putArray("items");
            for (Item item : purchase.items()) {
                ObjectNode node = items.addObject();
                node.put("itemId", item.itemId());
                node.put("sku", item.sku());
                node.put("quantity", item.quantity());
                node.set("price", money(item.price()));
            }
            data.set("payable", money(purchase.payable()));
            return data.put("channel", purchase.channel());
        });
    }

    static Draft paid(Purchase purchase, long micros) {
        return order(purchase, "paid", micros, () -> {
            ObjectNode data = JSON.objectNode().put("orderId", purchase.orderId());
            data.set("amount", money(purchase.payable()));
            return data;
        });
    }

    static Draft cancelled(Purchase purchase, long micros) {
        return order(
                purchase,
                "cancelled",
                micros,
                () -> JSON.objectNode().put("orderId", purchase.orderId()).put("reason", "CUSTOMER_REQUEST"));
    }

    private static Draft order(Purchase purchase, String what, long micros, Supplier<ObjectNode> data) {
        return new Draft(
                SimulatedSystem.ORDERS,
                purchase.orderId() + "." + what,
                "order." + what,
                purchase.orderId(),
                micros,
                null,
                data);
    }

    static Draft authorized(Purchase purchase, Tender tender, long micros) {
        return payment(purchase, tender, "authorized", micros);
    }

    static Draft captured(Purchase purchase, Tender tender) {
        return payment(purchase, tender, "captured", tender.capturedMicros());
    }

    private static Draft payment(Purchase purchase, Tender tender, String what, long micros) {
        String paymentId = purchase.paymentId(tender.attempt());
        return new Draft(
                SimulatedSystem.PAYMENTS, paymentId + "." + what, "payment." + what, paymentId, micros, null, () -> {
                    ObjectNode data = JSON.objectNode()
                            .put("paymentId", paymentId)
                            .put("orderId", purchase.orderId())
                            .put("provider", purchase.provider().id())
                            .put("merchantAccount", purchase.merchantAccount())
                            .put("providerTransactionId", tender.providerTransactionId());
                    data.set("amount", money(tender.amount()));
                    return data.put("method", purchase.method());
                });
    }

    static Draft granted(Purchase purchase, Item item, String grantId, long micros) {
        return new Draft(
                SimulatedSystem.RIGHTS,
                grantId + ".granted",
                "entitlement.granted",
                grantId,
                micros,
                null,
                () -> JSON.objectNode()
                        .put("grantId", grantId)
                        .put("orderId", purchase.orderId())
                        .put("itemId", item.itemId())
                        .put("sku", item.sku())
                        .put("quantity", item.quantity())
                        .put("validFrom", Times.instant(micros).toString()));
    }

    static Draft revoked(Purchase purchase, String grantId, long micros) {
        return new Draft(
                SimulatedSystem.RIGHTS,
                grantId + ".revoked",
                "entitlement.revoked",
                grantId,
                micros,
                null,
                () -> JSON.objectNode()
                        .put("grantId", grantId)
                        .put("orderId", purchase.orderId())
                        .put("reason", "ORDER_CANCELLED"));
    }

    static Draft captureEntry(Purchase purchase, int attempt, String entryId, Money amount, long micros) {
        return entry(
                entryId,
                "PAYMENT",
                purchase.paymentId(attempt),
                micros,
                new Line("1200-receivables", "DEBIT", amount),
                new Line("4000-revenue", "CREDIT", amount));
    }

    static Draft settlementEntry(String lineReference, SettledLine line, long micros) {
        return entry(
                line.entryId(),
                "SETTLEMENT_LINE",
                lineReference,
                micros,
                new Line("1100-provider-clearing", "DEBIT", line.net()),
                new Line("5100-payment-fees", "DEBIT", line.fee()),
                new Line("1200-receivables", "CREDIT", line.gross()));
    }

    private record Line(String account, String side, Money amount) {}

    private static Draft entry(String entryId, String kind, String reference, long micros, Line... lines) {
        LocalDate bookingDate = Times.dateOf(micros);
        return new Draft(SimulatedSystem.FINANCE, entryId, "journal.posted", entryId, micros, bookingDate, () -> {
            ObjectNode data = JSON.objectNode().put("entryId", entryId);
            ArrayNode postings = data.putArray("postings");
            for (Line line : lines) {
                ObjectNode node =
                        postings.addObject().put("account", line.account()).put("side", line.side());
                node.set("amount", money(line.amount()));
            }
            data.putObject("reference").put("kind", kind).put("id", reference);
            return data.put("bookingDate", bookingDate.toString());
        });
    }

    static Draft batch(Batch batch, List<SettledLine> lines, LocalDate valueDate, long micros) {
        return new Draft(
                SimulatedSystem.SETTLEMENT,
                batch.reference(),
                "settlement.batch-reported",
                batch.reference(),
                micros,
                valueDate,
                () -> {
                    ObjectNode data = JSON.objectNode()
                            .put("provider", batch.provider().id())
                            .put("batchId", batch.id())
                            .put("merchantAccount", batch.merchantAccount())
                            .put("lineCount", lines.size());
                    Money zero = Money.zero(batch.currency());
                    data.set(
                            "gross",
                            money(lines.stream().map(SettledLine::gross).reduce(zero, Money::plus)));
                    data.set("fee", money(lines.stream().map(SettledLine::fee).reduce(zero, Money::plus)));
                    data.set("net", money(lines.stream().map(SettledLine::net).reduce(zero, Money::plus)));
                    return data.put("valueDate", valueDate.toString());
                });
    }

    static Draft line(Batch batch, int lineNo, SettledLine line, LocalDate valueDate, long micros) {
        String reference = batch.reference() + "/" + lineNo;
        return new Draft(
                SimulatedSystem.SETTLEMENT, reference, "settlement.line-reported", reference, micros, valueDate, () -> {
                    ObjectNode data = JSON.objectNode()
                            .put("provider", batch.provider().id())
                            .put("batchId", batch.id())
                            .put("lineNo", lineNo)
                            .put("kind", "CAPTURE")
                            .put("merchantAccount", batch.merchantAccount())
                            .put("providerTransactionId", line.providerTransactionId())
                            .put("merchantReference", line.orderId());
                    data.set("gross", money(line.gross()));
                    ArrayNode fees = data.putArray("fees");
                    for (SettledLine.Fee fee : line.fees()) {
                        fees.addObject().put("kind", fee.kind()).set("amount", money(fee.amount()));
                    }
                    data.set("net", money(line.net()));
                    return data.put("valueDate", valueDate.toString());
                });
    }

    private static ObjectNode money(Money money) {
        return JSON.objectNode()
                .put("amount", money.getAmount().toPlainString())
                .put("currency", money.getCurrencyUnit().getCode());
    }
}
