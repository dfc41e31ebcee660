package io.tieout.app.simulator;

import static io.tieout.app.simulator.FaultKind.DROPPED_CALLBACK;
import static io.tieout.app.simulator.FaultKind.DROPPED_ORDER;
import static io.tieout.app.simulator.FaultKind.DUPLICATE_CAPTURE;
import static io.tieout.app.simulator.FaultKind.ENTRY_DOUBLED;
import static io.tieout.app.simulator.FaultKind.ENTRY_MISSING;
import static io.tieout.app.simulator.FaultKind.ENTRY_WRONG_AMOUNT;
import static io.tieout.app.simulator.FaultKind.GRANTED_TWICE;
import static io.tieout.app.simulator.FaultKind.GRANTED_UNPAID;
import static io.tieout.app.simulator.FaultKind.GROSS_DIFFERS;
import static io.tieout.app.simulator.FaultKind.NOT_GRANTED;
import static io.tieout.app.simulator.FaultKind.PRICE_CHANGED;
import static io.tieout.app.simulator.FaultKind.SETTLED_UNKNOWN;
import static io.tieout.app.simulator.FaultKind.UNSETTLED;

import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import io.tieout.app.simulator.Purchase.Item;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to one order in the five systems, from beginning to end, with at most one fault; and the breaks that the fault makes. */
final class OrderStory {
    private final Purchase purchase;
    private final Dice dice;
    private final Delivery delivery;
    private final SettlementDay settlement;
    private final @Nullable FaultKind fault;
    private final List<ExpectedBreak> breaks = new ArrayList<>();

    OrderStory(Purchase purchase, Dice dice, Delivery delivery, SettlementDay settlement, @Nullable FaultKind fault) {
        this.purchase = purchase;
        this.dice = dice;
        this.delivery = delivery;
        this.settlement = settlement;
        this.fault = fault;
    }

    /** The order is paid with one tender, unless the fault is that it is not, and granted. */
    List<ExpectedBreak> paidAtOnce() {
        if (fault == GRANTED_UNPAID) {
            send(Drafts.placed(purchase));
            grantAll(purchase.placedMicros() + 5 * Times.SECOND);
            return breaks;
        }
        long captured = purchase.placedMicros() + captureDelay();
        Tender tender =
                tender(1, fault == PRICE_CHANGED ? otherThan(purchase.payable()) : purchase.payable(), captured);
        pay(tender);
        long last = captured;
        if (fault == DUPLICATE_CAPTURE) {
            Tender again = tender(2, tender.amount(), captured + dice.between(20 * Times.SECOND, 5 * Times.MINUTE));
            pay(again);
            last = again.capturedMicros();
            expect("R02", purchase.orderId());
            expect("R03", purchase.orderId());
        }
        if (fault == PRICE_CHANGED) {
            expect("R02", purchase.orderId());
        }
        if (fault == DROPPED_ORDER) {
            expect("R01", purchase.orderId());
        } else {
            send(Drafts.placed(purchase));
            send(Drafts.paid(purchase, last + dice.between(Times.SECOND / 2, 5 * Times.SECOND)));
        }
        grantAll(last + 6 * Times.SECOND);
        return breaks;
    }

    /** Two tenders, a quarter to a third of the amount and the rest: not equal, because people do not split so evenly. */
    void paidInTwo() {
        send(Drafts.placed(purchase));
        Money part = Money.ofMinor(
                purchase.payable().getCurrencyUnit(),
                Math.max(1, purchase.payable().getAmountMinorLong() * dice.between(25, 33) / 100));
        long captured = purchase.placedMicros() + captureDelay();
        Tender first = tender(1, part, captured);
        Tender second =
                tender(2, purchase.payable().minus(part), captured + dice.between(10 * Times.SECOND, 3 * Times.MINUTE));
        pay(first);
        pay(second);
        send(Drafts.paid(purchase, second.capturedMicros() + dice.between(Times.SECOND / 2, 5 * Times.SECOND)));
        grantAll(second.capturedMicros() + 6 * Times.SECOND);
    }

    /** The customer never pays; some get as far as an authorization. */
    void abandoned() {
        send(Drafts.placed(purchase));
        if (dice.percent(40)) {
            authorize(tender(1, purchase.payable(), 0), purchase.placedMicros() + 20 * Times.SECOND);
        }
    }

    /** Cancelled before the capture; where the right was given on the authorization, it is taken back. */
    void cancelled() {
        send(Drafts.placed(purchase));
        authorize(tender(1, purchase.payable(), 0), purchase.placedMicros() + 20 * Times.SECOND);
        long cancelled = purchase.placedMicros() + dice.between(5 * Times.MINUTE, 2 * Times.HOUR);
        if (dice.percent(50)) {
            for (Item item : purchase.items()) {
                String grantId = purchase.grantId(item.itemId());
                send(Drafts.granted(purchase, item, grantId, purchase.placedMicros() + Times.MINUTE));
                send(Drafts.revoked(purchase, grantId, cancelled + 2 * Times.SECOND));
            }
        }
        send(Drafts.cancelled(purchase, cancelled));
    }

    private void pay(Tender tender) {
        if (fault != DROPPED_CALLBACK) {
            // The first tender is authorized at checkout, a later one just before its capture.
            long from = tender.attempt() == 1 ? purchase.placedMicros() : tender.capturedMicros() - 9 * Times.SECOND;
            authorize(tender, from + dice.between(2 * Times.SECOND, 8 * Times.SECOND));
            send(Drafts.captured(purchase, tender));
        } else {
            expect("R01", purchase.orderId());
            expect("R06", settlementKey(tender.providerTransactionId()));
        }
        book(tender);
        settle(tender);
    }

    private void authorize(Tender tender, long micros) {
        send(Drafts.authorized(purchase, tender, micros));
    }

    private void book(Tender tender) {
        String entryId = purchase.entryId("C" + tender.attempt());
        String paymentKey = "PAYMENT/" + purchase.paymentId(tender.attempt());
        long micros = tender.capturedMicros() + dice.between(Times.MINUTE, 30 * Times.MINUTE);
        if (fault == ENTRY_MISSING) {
            expect("R14", paymentKey);
            return;
        }
        Money amount = tender.amount();
        if (fault == ENTRY_WRONG_AMOUNT) {
            amount = otherThan(amount);
            expect("R14", paymentKey);
        }
        send(Drafts.captureEntry(purchase, tender.attempt(), entryId, amount, micros));
        if (fault == ENTRY_DOUBLED) {
            send(Drafts.captureEntry(purchase, tender.attempt(), entryId + "X", amount, micros + Times.MINUTE));
            expect("R14", paymentKey);
        }
        if (fault == DROPPED_CALLBACK) {
            expect("R14", entryId);
        }
    }

    private void settle(Tender tender) {
        if (fault == UNSETTLED) {
            expect("R06", settlementKey(tender.providerTransactionId()));
            return;
        }
        Money gross = tender.amount();
        if (fault == GROSS_DIFFERS) {
            gross = otherThan(gross);
            expect("R06", settlementKey(tender.providerTransactionId()));
        }
        settle("S" + tender.attempt(), tender.providerTransactionId(), gross);
        if (fault == SETTLED_UNKNOWN) {
            String unknown = providerTransactionId();
            settle("U" + tender.attempt(), unknown, otherThan(gross));
            expect("R06", settlementKey(unknown));
        }
    }

    private void settle(String purpose, String providerTransactionId, Money gross) {
        settlement.add(
                purchase,
                new SettledLine(
                        purchase.entryId(purpose),
                        providerTransactionId,
                        purchase.orderId(),
                        gross,
                        purchase.provider().fees(gross, purchase.method())));
    }

    private void grantAll(long micros) {
        Item chosen = dice.of(purchase.items());
        for (Item item : purchase.items()) {
            String key = purchase.orderId() + "/" + item.itemId();
            String grantId = purchase.grantId(item.itemId());
            long granted = micros + dice.between(0, Times.MINUTE);
            if (fault == NOT_GRANTED && item.equals(chosen)) {
                expect("R17", key);
                continue;
            }
            send(Drafts.granted(purchase, item, grantId, granted));
            if (fault == GRANTED_TWICE && item.equals(chosen)) {
                send(Drafts.granted(purchase, item, grantId + "X", granted + dice.between(1, Times.MINUTE)));
                expect("R17", key);
            }
            if (fault == DROPPED_ORDER || fault == DROPPED_CALLBACK || fault == GRANTED_UNPAID) {
                expect("R17", key);
            }
        }
    }

    private Tender tender(int attempt, Money amount, long capturedMicros) {
        return new Tender(attempt, providerTransactionId(), amount, capturedMicros);
    }

    private String providerTransactionId() {
        return purchase.provider().code() + "-" + Long.toHexString(dice.between(1L << 60, Long.MAX_VALUE - 1));
    }

    /** Cards are captured on shipment, the other means at once. */
    private long captureDelay() {
        return purchase.method().equals("CARD")
                ? dice.between(30 * Times.SECOND, 2 * Times.HOUR)
                : dice.between(30 * Times.SECOND, 2 * Times.MINUTE);
    }

    /** An amount a little higher or lower, by at least one minor unit. */
    private Money otherThan(Money amount) {
        long minor = amount.getAmountMinorLong();
        long change = dice.between(1, Math.max(1, minor / 4));
        return Money.ofMinor(amount.getCurrencyUnit(), dice.percent(50) ? minor + change : Math.max(1, minor - change));
    }

    private String settlementKey(String providerTransactionId) {
        return purchase.provider().id() + "/" + purchase.merchantAccount() + "/" + providerTransactionId;
    }

    private void expect(String scenario, String breakKey) {
        breaks.add(new ExpectedBreak(scenario, breakKey));
    }

    private void send(Draft draft) {
        delivery.send(draft, dice);
    }
}
