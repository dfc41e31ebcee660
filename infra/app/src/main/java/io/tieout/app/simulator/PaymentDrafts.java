package io.tieout.app.simulator;

import static io.tieout.app.simulator.FactJsonNodes.money;
import static io.tieout.app.simulator.FactJsonNodes.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What the payment system publishes. */
final class PaymentDrafts {
    private PaymentDrafts() {}

    static Draft authorized(Purchase purchase, Tender tender) {
        return payment(purchase, tender, "authorized", tender.authorizedMicros(), data -> {
            data.set("amount", money(tender.held()));
            data.put("method", purchase.method());
        });
    }

    /**
     * A capture; where the tender has several, each has an id of its own.
     *
     * @param number counts the captures of the tender, from 1
     */
    static Draft captured(Purchase purchase, Tender tender, int number) {
        Tender.Capture capture = tender.captures().get(number - 1);
        boolean several = tender.captures().size() > 1;
        Draft draft = payment(purchase, tender, "captured", capture.micros(), data -> {
            if (several) {
                data.put("captureId", "c" + number);
            }
            data.set("amount", money(capture.amount()));
            data.put("method", purchase.method());
        });
        return several ? draft.under(draft.id() + "-" + number) : draft;
    }

    static Draft voided(Purchase purchase, Tender tender, Money amount, long micros) {
        return payment(purchase, tender, "voided", micros, data -> data.set("amount", money(amount)));
    }

    static Draft failed(Purchase purchase, Tender tender) {
        return payment(purchase, tender, "failed", tender.authorizedMicros(), data -> {
            data.set("amount", money(tender.held()));
            data.put("method", purchase.method());
            data.put("reasonCode", "INSUFFICIENT_FUNDS");
        });
    }

    static Draft notified(Purchase purchase, Tender tender, long micros) {
        return payment(purchase, tender, "notified", micros, data -> {
            data.set("amount", money(tender.captured()));
            data.put("outcome", "CAPTURED");
        });
    }

    static Draft refunded(Purchase purchase, Refund refund) {
        return new Draft(
                SimulatedSystem.PAYMENTS,
                refund.refundId() + ".succeeded",
                "refund.succeeded",
                refund.refundId(),
                refund.doneMicros(),
                null,
                () -> {
                    ObjectNode data = object().put("refundId", refund.refundId());
                    reference(data, purchase, refund.tender());
                    data.put("providerRefundId", refund.providerRefundId());
                    data.set("amount", money(refund.amount()));
                    return data;
                });
    }

    static Draft chargedBack(Purchase purchase, Dispute dispute, String stage, long micros) {
        Draft draft = dispute(purchase, dispute, "opened", micros, data -> {
            data.put("acquirerReferenceNumber", dispute.acquirerReferenceNumber());
            data.put("reasonCode", "NOT_RECOGNISED");
            data.put("stage", stage);
            data.put("dueDate", Times.dateOf(micros).plusDays(20).toString());
        });
        return stage.equals("FIRST_CHARGEBACK") ? draft : draft.under(draft.id() + "-second");
    }

    static Draft chargebackReversed(Purchase purchase, Dispute dispute, long micros) {
        return dispute(purchase, dispute, "reversed", micros, data -> {});
    }

    private static Draft dispute(
            Purchase purchase, Dispute dispute, String what, long micros, Consumer<ObjectNode> more) {
        return new Draft(
                SimulatedSystem.PAYMENTS,
                dispute.chargebackId() + "." + what,
                "chargeback." + what,
                dispute.chargebackId(),
                micros,
                null,
                () -> {
                    ObjectNode data = object().put("chargebackId", dispute.chargebackId());
                    reference(data, purchase, dispute.tender());
                    data.set("amount", money(dispute.amount()));
                    more.accept(data);
                    return data;
                });
    }

    private static Draft payment(
            Purchase purchase, Tender tender, String what, long micros, Consumer<ObjectNode> more) {
        String paymentId = purchase.paymentId(tender.attempt());
        return new Draft(
                SimulatedSystem.PAYMENTS, paymentId + "." + what, "payment." + what, paymentId, micros, null, () -> {
                    ObjectNode data = object();
                    reference(data, purchase, tender);
                    more.accept(data);
                    return data;
                });
    }

    private static void reference(ObjectNode data, Purchase purchase, Tender tender) {
        data.put("paymentId", purchase.paymentId(tender.attempt()))
                .put("orderId", purchase.orderId())
                .put("provider", purchase.account().provider().id())
                .put("merchantAccount", purchase.account().id())
                .put("providerTransactionId", tender.providerTransactionId());
    }
}
