package io.tieout.projections.rows;

import static io.tieout.ledger.journal.JournalReference.Kind.CHARGEBACK;
import static io.tieout.ledger.journal.JournalReference.Kind.ENTITLEMENT;
import static io.tieout.ledger.journal.JournalReference.Kind.JOURNAL_ENTRY;
import static io.tieout.ledger.journal.JournalReference.Kind.PAYMENT;
import static io.tieout.ledger.journal.JournalReference.Kind.PAYOUT;
import static io.tieout.ledger.journal.JournalReference.Kind.REFUND;
import static io.tieout.ledger.journal.JournalReference.Kind.SETTLEMENT_LINE;
import static io.tieout.projections.TestingFacts.item;
import static io.tieout.projections.TestingFacts.postings;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.order.ItemId;
import io.tieout.ledger.order.ItemQuantity;
import io.tieout.ledger.order.OrderItem;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Resolution;
import io.tieout.ledger.settlement.SettlementLineKind;
import io.tieout.projections.TestingEvents;
import io.tieout.projections.TestingFacts;
import io.tieout.projections.rows.TestingLoop.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A small world in which everything may be missing, doubled, different, contradictory or somewhere else. The same seed is the same world. */
final class RandomWorld {
    private static final String RECEIVABLES = "1200-receivables";
    private static final String DEFERRED = "2400-deferred-revenue";
    private static final String REVENUE = "4000-revenue";

    private final Random random;
    private final TestingFacts facts = new TestingFacts();
    private final List<Told> told = new ArrayList<>();
    private final Map<String, List<Money>> nets = new HashMap<>();
    private final List<String> entries = new ArrayList<>();
    private int names;
    private int minute = 10;

    private RandomWorld(long seed) {
        this.random = new Random(seed);
    }

    static List<Told> of(long seed) {
        RandomWorld world = new RandomWorld(seed);
        for (int i = 1; i <= 7; i++) {
            world.order("o" + i);
        }
        world.terms();
        world.strangers();
        world.batches();
        world.entriesOnEntries();
        world.conflicts();
        return List.copyOf(world.told);
    }

    /** The same facts in another order; what people decide stays in its order. */
    static List<Told> shuffled(List<Told> told, Random random) {
        List<Told> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); i++) {
            if (isDecision(shuffled.get(i))) {
                places.add(i);
            }
        }
        List<Told> decisions = told.stream().filter(RandomWorld::isDecision).toList();
        for (int i = 0; i < places.size(); i++) {
            shuffled.set(places.get(i), decisions.get(i));
        }
        return shuffled;
    }

    private static boolean isDecision(Told fact) {
        return fact.aggregate().startsWith("ReconciliationBreak/")
                || fact.aggregate().startsWith("Adjustment/");
    }

    private void order(String order) {
        String currency = chance(15) ? "USD" : "EUR";
        List<OrderItem> items = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(2); i++) {
            items.add(item("i" + i, 1 + random.nextInt(2), (chance(95) ? currency : "GBP") + " 5.00"));
        }
        Money payable = money(
                currency, 500L * items.stream().mapToInt(OrderItem::quantity).sum() + (chance(10) ? 1 : 0));
        if (chance(90)) {
            tell(facts.placed(at(), order, payable, items), "Order/" + order);
        }
        if (chance(60)) {
            tell(facts.paid(at(), order, payable), "Order/" + order);
        }
        if (chance(10)) {
            tell(facts.cancelled(at(), order), "Order/" + order);
        }
        int payments = chance(80) ? 1 : random.nextInt(3);
        for (int i = 1; i <= payments; i++) {
            payment(order, order + "-p" + i, chance(10) ? payable.plusMinor(3) : payable);
        }
        for (OrderItem sold : items) {
            if (chance(80)) {
                grant(order, sold.itemId().value(), sold.quantity(), sold.price());
            }
        }
        if (chance(10)) {
            grant(order, "i9", 1, payable);
        }
    }

    private void payment(String order, String payment, Money amount) {
        String transaction = chance(8) ? "tx-shared" : "tx-" + payment;
        if (chance(90)) {
            tell(facts.captured(at(), payment, order, transaction, amount), "Payment/" + payment);
        }
        if (chance(8)) {
            // Of an order that it was not told of first: the earliest fact says which is in force.
            tell(
                    facts.captured(random.nextInt(900), payment, "o" + (1 + random.nextInt(6)), transaction, amount),
                    "Payment/" + payment);
        }
        if (chance(85)) {
            book(PAYMENT, payment, RECEIVABLES, DEFERRED, amount);
        }
        if (chance(88)) {
            settle(SettlementLineKind.CAPTURE, transaction, order, chance(10) ? amount.plusMinor(7) : amount);
        }
        if (chance(25)) {
            refund(order, payment, transaction, amount);
        }
        if (chance(15)) {
            dispute(order, payment, transaction, amount);
        }
    }

    private void refund(String order, String payment, String transaction, Money amount) {
        String refund = payment + "-r";
        Money part = chance(50) ? amount : money(amount, 500);
        if (chance(70)) {
            List<ItemQuantity> items = chance(60) ? List.of(new ItemQuantity(new ItemId("i1"), 1)) : List.of();
            tell(facts.refundRequested(at(), refund, order, part, items), "Order/" + order);
        }
        if (chance(80)) {
            tell(facts.refunded(at(), refund, order, payment, transaction, part), "Payment/" + payment);
            if (chance(80)) {
                book(REFUND, refund, REVENUE, RECEIVABLES, part);
            }
        }
        if (chance(70)) {
            settle(SettlementLineKind.REFUND, transaction, order, part.negated());
        }
    }

    private void dispute(String order, String payment, String transaction, Money amount) {
        String dispute = "cb-" + (1 + random.nextInt(3));
        @Nullable String named = chance(50) ? order : null;
        String of = chance(90) ? payment : "nobody-p";
        tell(facts.chargeback(at(), dispute, of, named, transaction, amount), "Payment/" + of);
        if (chance(30)) {
            tell(facts.chargebackReversed(at(), dispute, of, named, transaction, amount), "Payment/" + of);
        }
        if (chance(60)) {
            settle(SettlementLineKind.CHARGEBACK, transaction, order, amount.negated());
        }
        if (chance(80)) {
            book(CHARGEBACK, dispute, "5300-chargeback-losses", RECEIVABLES, amount);
        }
    }

    private void settle(SettlementLineKind kind, @Nullable String transaction, @Nullable String order, Money gross) {
        String batch = "b" + (1 + random.nextInt(4));
        List<Money> of = nets.computeIfAbsent(batch, name -> new ArrayList<>());
        int lineNo = of.size() + 1;
        // 1.4 per cent and 0.10, which is what the terms say, or something else.
        Money fee = chance(70)
                ? money(
                        gross,
                        kind == SettlementLineKind.CAPTURE ? (gross.getAmountMinorLong() * 14 + 500) / 1000 + 10 : 0)
                : money(gross, 37);
        boolean foreign = chance(8);
        Money own = foreign ? money("JPY", gross.getAmountMinorLong()) : gross;
        Money ownFee = foreign ? money("JPY", fee.getAmountMinorLong()) : fee;
        Money net = own.minus(ownFee).plusMinor(chance(5) ? 1 : 0);
        of.add(net);
        @Nullable String named = chance(80) ? transaction : null;
        @Nullable String reference = chance(50) ? order : null;
        String aggregate = "SettlementLine/" + TestingFacts.PROVIDER + "/" + batch + "/" + lineNo;
        tell(
                facts.line(at(), batch, lineNo, kind, named, reference, own, ownFee, net, foreign ? gross : null),
                aggregate);
        if (chance(8)) {
            // Reported again about something else; the earlier of both is in force.
            tell(facts.line(random.nextInt(3000), batch, lineNo, kind, "tx-o1-p1", reference, own, ownFee), aggregate);
        }
        if (chance(80)) {
            book(
                    SETTLEMENT_LINE,
                    TestingFacts.PROVIDER + "/" + batch + "/" + lineNo,
                    "1100-provider-clearing",
                    RECEIVABLES,
                    own);
        }
    }

    private void book(
            io.tieout.ledger.journal.JournalReference.Kind kind,
            String reference,
            String debit,
            String credit,
            Money amount) {
        String entry = "e" + (++names);
        entries.add(entry);
        Money booked = chance(92) ? amount : amount.plusMinor(11);
        tell(facts.entry(at(), entry, kind, reference, debit, credit, booked), "JournalEntry/" + entry);
        if (chance(6)) {
            tell(
                    facts.entry(random.nextInt(3000), entry, PAYMENT, "o2-p1", debit, credit, amount),
                    "JournalEntry/" + entry);
        }
    }

    private void grant(String order, String item, int quantity, Money price) {
        String grant = "g" + (++names);
        int given = chance(90) ? quantity : quantity + 1;
        tell(facts.granted(at(), grant, order, item, given), "Entitlement/" + grant);
        if (chance(15)) {
            tell(facts.revoked(at(), grant, order), "Entitlement/" + grant);
        }
        if (chance(80)) {
            book(ENTITLEMENT, grant, DEFERRED, REVENUE, price.multipliedBy(given));
        }
    }

    private void terms() {
        if (chance(80)) {
            tell(TestingEvents.agreed("terms-1", at(), "fs1", "0.014"), "FeeSchedule/fs1");
        }
        if (chance(30)) {
            tell(TestingEvents.agreed("terms-2", at(), "fs0", "0.02"), "FeeSchedule/fs0");
        }
    }

    /** Facts that reach nothing, or only by a reference. */
    private void strangers() {
        settle(SettlementLineKind.CAPTURE, "tx-unknown", null, money("EUR", 700));
        settle(SettlementLineKind.FEE, null, null, money("EUR", 0));
        tell(facts.bankEntry(at(), "b-x", money("EUR", 4200), null), bank("b-x"));
        tell(facts.bankEntry(at(), "b-y", money("EUR", 4300), "NOTPROVIDED"), bank("b-y"));
        book(PAYMENT, "nobody-p", RECEIVABLES, DEFERRED, money("EUR", 900));
        book(
                PAYOUT,
                TestingFacts.PROVIDER + "/po-1",
                "1150-cash-in-transit",
                "1100-provider-clearing",
                money("EUR", 900));
        book(PAYOUT, TestingFacts.PROVIDER + "/po-1", RECEIVABLES, "1100-provider-clearing", money("EUR", 1));
        book(SETTLEMENT_LINE, "no line at all", RECEIVABLES, REVENUE, money("EUR", 2));
        book(SETTLEMENT_LINE, TestingFacts.PROVIDER + "/b1/999", RECEIVABLES, REVENUE, money("EUR", 3));
    }

    private void batches() {
        List<String> unpaid = new ArrayList<>(List.of("b1", "b2", "b3", "b4", "b5"));
        for (String batch : List.copyOf(unpaid)) {
            List<Money> lines = nets.getOrDefault(batch, List.of());
            Money net = sum(lines);
            if (chance(85)) {
                int count = chance(90) ? lines.size() : lines.size() + 1;
                tell(
                        facts.batch(at(), batch, count, chance(90) ? net : net.plusMinor(9)),
                        "SettlementBatch/" + TestingFacts.PROVIDER + "/" + batch);
            }
            if (batch.equals("b1") && chance(50)) {
                pay("po-1a", money(net, 100), List.of("b1"));
                pay("po-1b", net.minusMinor(100), List.of("b1"));
                unpaid.remove(batch);
            } else if (chance(40)) {
                pay("po-" + batch, net, List.of(batch));
                unpaid.remove(batch);
            }
        }
        if (!unpaid.isEmpty()) {
            Money all = sum(unpaid.stream()
                    .flatMap(batch -> nets.getOrDefault(batch, List.of()).stream())
                    .toList());
            pay("po-rest", all, unpaid);
        }
        if (chance(30)) {
            pay("po-too", money("EUR", 100), List.of("b2", "b7"));
        }
    }

    private void pay(String payout, Money amount, List<String> batches) {
        Money sent = chance(90) ? amount : amount.plusMinor(5);
        if (sent.isNegative()) {
            sent = sent.negated();
        }
        @Nullable String endToEnd = chance(90) ? "e2e-" + payout : null;
        String aggregate = "Payout/" + TestingFacts.PROVIDER + "/" + payout;
        tell(facts.payout(at(), payout, sent, batches, endToEnd), aggregate);
        if (chance(10)) {
            tell(facts.payout(random.nextInt(3000), payout, sent, List.of("b3"), "e2e-other"), aggregate);
        }
        if (chance(85)) {
            tell(
                    facts.bankEntry(at(), "b-" + payout, chance(90) ? sent : sent.plusMinor(1), "e2e-" + payout),
                    bank("b-" + payout));
        }
    }

    private void entriesOnEntries() {
        for (int i = 0; i < 4; i++) {
            String of = entries.get(random.nextInt(entries.size()));
            book(JOURNAL_ENTRY, chance(80) ? of : "e-nowhere", DEFERRED, RECEIVABLES, money("EUR", 500));
        }
        String of = entries.get(random.nextInt(entries.size()));
        List<Posting> postings = postings(RECEIVABLES, "6900-write-offs", money("EUR", 11));
        tell(facts.proposed(at(), "a1", of, postings), "Adjustment/a1");
        tell(facts.approved(at(), "a1", of, postings), "Adjustment/a1");
    }

    private void conflicts() {
        conflict("c1", "{\"orderId\":\"o1\"}", chance(50));
        conflict("c2", "{\"paymentId\":\"o2-p1\"}", chance(50));
        conflict("c3", "{\"provider\":\"acme-pay\",\"batchId\":\"b1\",\"lineNo\":1}", chance(70));
        conflict("c4", "{\"reference\":{\"kind\":\"REFUND\",\"id\":\"o3-p1-r\"}}", chance(70));
        conflict("c5", "{\"payoutId\":\"po-1\"}", chance(50));
    }

    private void conflict(String id, String content, boolean decided) {
        FactOrigin origin = TestingEvents.origin(id, at());
        tell(
                new FactConflictRecorded(origin, "io.tieout.payment.captured.v1", "1".repeat(64), content),
                "FactConflict/" + origin.source() + "/" + id);
        BreakId found = new BreakId("break-" + id);
        BreakSubject subject =
                new BreakSubject(BreakKind.CONFLICTING_DUPLICATE, null, origin.source() + "/" + id, null);
        tell(new BreakOpened(facts.origin(at()), found, Actor.LEDGER, subject), "ReconciliationBreak/" + found.value());
        if (decided) {
            tell(
                    new BreakResolved(
                            facts.origin(at()),
                            found,
                            new Actor("ada"),
                            Resolution.KEPT_FIRST,
                            null,
                            "the first is right"),
                    "ReconciliationBreak/" + found.value());
        }
    }

    private void tell(LedgerEvent event, String aggregate) {
        told.add(new Told(event, aggregate));
    }

    private int at() {
        return minute += 7;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static String bank(String reference) {
        return "BankEntry/DE02120300000000202051 s1 " + reference;
    }

    private static Money sum(List<Money> amounts) {
        Money total = money("EUR", 0);
        for (Money amount : amounts) {
            if (amount.isSameCurrency(total)) {
                total = total.plus(amount);
            }
        }
        return total;
    }

    private static Money money(Money like, long minor) {
        return Money.ofMinor(like.getCurrencyUnit(), minor);
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(org.joda.money.CurrencyUnit.of(currency), minor);
    }
}
