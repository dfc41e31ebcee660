package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.order.OrderId;
import io.tieout.ledger.payment.ChargebackId;
import io.tieout.ledger.payment.ChargebackStage;
import io.tieout.ledger.payment.PaymentEvent.ChargebackOpened;
import io.tieout.ledger.payment.PaymentEvent.ChargebackReversed;
import io.tieout.ledger.payment.PaymentId;
import io.tieout.ledger.payment.ProviderReference;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts about disputes, as the payment system hears them from providers. */
enum ChargebackFacts implements FactReader {
    OPENED(FactType.CHARGEBACK_OPENED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            ChargebackId chargebackId = data.identifier("chargebackId", ChargebackId::new);
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            @Nullable OrderId orderId = data.optionalIdentifier("orderId", OrderId::new);
            ProviderReference reference = PaymentFacts.reference(data);
            @Nullable String acquirerReferenceNumber = data.optionalIdentifier("acquirerReferenceNumber");
            Money amount = data.money("amount");
            String reasonCode = data.text("reasonCode", 64);
            ChargebackStage stage = data.constant("stage", ChargebackStage.class);
            @Nullable LocalDate dueDate = data.optionalDate("dueDate");
            return origin -> new ChargebackOpened(
                    origin,
                    chargebackId,
                    paymentId,
                    orderId,
                    reference,
                    acquirerReferenceNumber,
                    amount,
                    reasonCode,
                    stage,
                    dueDate);
        }
    },
    REVERSED(FactType.CHARGEBACK_REVERSED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            ChargebackId chargebackId = data.identifier("chargebackId", ChargebackId::new);
            PaymentId paymentId = data.identifier("paymentId", PaymentId::new);
            @Nullable OrderId orderId = data.optionalIdentifier("orderId", OrderId::new);
            ProviderReference reference = PaymentFacts.reference(data);
            Money amount = data.money("amount");
            return origin -> new ChargebackReversed(origin, chargebackId, paymentId, orderId, reference, amount);
        }
    };

    private final FactType type;

    ChargebackFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }
}
