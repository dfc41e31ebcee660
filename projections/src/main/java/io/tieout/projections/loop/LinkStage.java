package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.OrderClaim;
import io.tieout.projections.loop.LoopClaim.PaymentClaim;
import io.tieout.projections.loop.LoopClaim.PayoutFact;
import io.tieout.projections.loop.LoopClaim.Terms;
import io.tieout.projections.loop.LoopFact.BatchNet;
import io.tieout.projections.loop.LoopFact.ChargebackFact;
import io.tieout.projections.loop.LoopFact.ConflictFact;
import io.tieout.projections.loop.LoopFact.EntryFact;
import io.tieout.projections.loop.LoopFact.LineFact;
import io.tieout.projections.loop.LoopFact.PlacedLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Joins facts that name a payment, a transaction, a refund or a grant with its order, and payouts with what the bank booked. */
final class LinkStage extends JoinStage {
    private static final Comparator<PaymentClaim> FIRST =
            Comparator.comparing(PaymentClaim::orderId).thenComparing(PaymentClaim::paymentId);

    private @Nullable LoopTerms terms;

    LinkStage(IntSupplier partitions) {
        super(LoopLevel.LINKS, partitions);
    }

    @Override
    void open(KeyValueStore<String, byte[]> store) {
        super.open(store);
        terms = new LoopTerms(store);
    }

    @Override
    void apply(String key, List<Change> changes, LoopMoment moment) {
        if (key.startsWith(LoopPlaces.TERMS)) {
            Terms agreed = (Terms) changes.get(0).content();
            opened(terms).agree(key, agreed).forEach(line -> passAgain(line.key(), line.slot(), moment));
        } else {
            super.apply(key, changes, moment);
        }
    }

    @Override
    boolean dependOnEachOther(String key) {
        return key.startsWith(LoopPlaces.PAYOUT);
    }

    @Override
    void reindex(String key, String slot, @Nullable String before, @Nullable String after) {
        opened(terms).reindex(key, slot, before, after);
    }

    @Override
    Passed route(Key key, LoopFact fact) {
        if (fact instanceof LineFact line) {
            return ofLine(key, line);
        } else if (fact instanceof EntryFact entry) {
            return toOrder(entry, orders(key));
        } else if (fact instanceof ChargebackFact chargeback) {
            return ofChargeback(key, chargeback);
        } else if (fact instanceof ConflictFact conflict) {
            return toOrder(conflict, orders(key));
        } else if (fact instanceof BatchNet batch) {
            return ofPayout(key, batch);
        } else if (fact instanceof LoopFact.BankFact) {
            return Passed.on(); // It is in what the payout's batches are told.
        }
        throw new IllegalStateException(fact + " does not wait for a link");
    }

    private Passed ofLine(Key key, LineFact line) {
        PaymentClaim payment = key.all(PaymentClaim.class).stream().min(FIRST).orElse(null);
        if (payment == null) {
            return Passed.on(new LoopPiece(LoopPlaces.line(line), LoopPlaces.unlinked(line)));
        }
        boolean priced = ExpectedFee.appliesTo(line, payment);
        return new Passed(
                List.of(new LoopPiece(
                        LoopPlaces.line(line),
                        new PlacedLine(
                                line, payment.orderId(), priced ? opened(terms).fee(line, payment) : null))),
                priced ? LoopTerms.index(line, payment) : null);
    }

    private static Passed ofChargeback(Key key, ChargebackFact chargeback) {
        String order = Optional.ofNullable(chargeback.orderId())
                .or(() -> orders(key).min(String::compareTo))
                .orElseGet(() -> LoopPlaces.orphan("CHARGEBACK", chargeback.id()));
        String slot = "chargeback/" + chargeback.id();
        return Passed.on(
                new LoopPiece(LoopPlaces.order(order, slot), chargeback),
                new LoopPiece(
                        new LoopAddress(LoopLevel.BATCHES, LoopPlaces.DISPUTE + chargeback.chargebackId(), slot),
                        new OrderClaim(order)));
    }

    private static Passed ofPayout(Key key, BatchNet batch) {
        List<PayoutFact> payouts = key.all(PayoutFact.class);
        if (payouts.isEmpty()) {
            return Passed.on();
        }
        String payout = key.text().substring(LoopPlaces.PAYOUT.length());
        return Passed.on(new LoopPiece(
                new LoopAddress(LoopLevel.BATCHES, LoopPlaces.BATCH + batch.batch(), LineSlots.PAYOUT + payout),
                PayoutView.of(payouts.get(0), key.all(BatchNet.class), key.all(LoopFact.BankFact.class))));
    }

    private static Stream<String> orders(Key key) {
        return Stream.concat(
                key.all(PaymentClaim.class).stream().map(PaymentClaim::orderId),
                key.all(OrderClaim.class).stream().map(OrderClaim::orderId));
    }
}
